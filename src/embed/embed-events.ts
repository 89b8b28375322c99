import type { BrowseState } from '#menu/browse/browse-state.ts';
import type { MenuFault } from './site-menu.ts';

/** What the page that a menu is on may listen to: each bubbles out of the element. */
export interface EmbedEvents {
  /** The first products stand there. */
  'herbarium:ready': { productCount: number };
  /** Somebody looks for something; at each pause of typing. */
  'herbarium:search': { query: string; foundCount: number };
  /** Somebody narrows or sorts the list. */
  'herbarium:filter': { state: Omit<BrowseState, 'query'>; foundCount: number };
  /** A product is followed; `preventDefault` keeps the page from being left. */
  'herbarium:product-click': { slug: string; name: string; url: string };
  /** The menu, or a part of it, did not come. */
  'herbarium:error': { fault: MenuFault; message: string };
}

/** @returns false where the page has taken it upon itself */
export function tell<Name extends keyof EmbedEvents>(
  element: HTMLElement,
  name: Name,
  detail: EmbedEvents[Name],
): boolean {
  const cancelable = name === 'herbarium:product-click';
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

/** Tells the page that the menu, or a part of it, did not come. */
export function tellFault(element: HTMLElement, fault: MenuFault, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  tell(element, 'herbarium:error', { fault, message });
}

declare global {
  interface HTMLElementEventMap extends EmbedEventMap {}
}

type EmbedEventMap = { [Name in keyof EmbedEvents]: CustomEvent<EmbedEvents[Name]> };
