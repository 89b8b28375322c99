import { render } from 'preact';
import { tell, tellFault } from './embed-events.ts';
import { EMBED_ATTRIBUTES, type EmbedOptions, readEmbedOptions } from './embed-options.ts';
import { nameParts } from './embed-parts.ts';
import { getOwnSheet, getSheet } from './embed-styles.ts';
import { EmbedMessage } from './embed-view.tsx';
import { showMenuList } from './menu-list.tsx';
import { getOwnWords } from './own-words.ts';
import { watchPageTheme } from './page-theme.ts';
import { loadSiteMenu, MenuError, type SiteMenu } from './site-menu.ts';

/** How far below what is in view an element begins to load. */
const MARGIN = '600px';

/** What an element needs to show what it is for. */
export interface Shown {
  element: HTMLElement;
  shadow: ShadowRoot;
  root: HTMLElement;
  options: EmbedOptions;
  menu: SiteMenu;
  signal: AbortSignal;
}

/**
 * An element that shows something of a menu in a shadow root of its own, once it is near what is in view. What stands in it stays
 * where it is, for those who have no script. Removed, it leaves nothing behind.
 */
export abstract class MenuElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = EMBED_ATTRIBUTES;

  #shadow = this.attachShadow({ mode: 'open' });
  #root: HTMLElement | undefined;
  /** Its class is `light` or `dark`. */
  #ground = document.createElement('div');
  #abort: AbortController | undefined;
  #isQueued = false;
  #shown: Shown | undefined;

  /** Whether it holds so little that no place is kept for it. */
  protected readonly isSmall: boolean = false;

  /** @throws Error if what it needs does not come */
  protected abstract show(shown: Shown): Promise<void>;

  connectedCallback(): void {
    this.#queue();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    if (this.#root) render(null, this.#root);
  }

  /** Attributes that change together are one change. */
  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (before !== after && this.isConnected) this.#queue();
  }

  #queue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      // A document that nobody looks at has no window.
      const view = this.isConnected && this.ownerDocument.defaultView;
      if (view) this.#begin(view);
    });
  }

  /** @param view of the document that it is in: a page may move it into a frame. */
  #begin(view: Window & typeof globalThis): void {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const options = readEmbedOptions(this, import.meta.url, (problem) =>
      console.error(`<${this.localName}> ${problem}`),
    );
    const root = this.#dress(options, abort.signal);
    const observer = new view.IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void this.#load(root, options, abort.signal);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(root);
    abort.signal.addEventListener('abort', () => observer.disconnect());
  }

  /** The box that all is drawn into: it holds its place from the beginning. */
  #dress({ theme, layout }: EmbedOptions, signal: AbortSignal): HTMLElement {
    const root = this.#root ?? document.createElement('div');
    root.className = 'menu';
    root.dataset['layout'] = layout;
    root.dataset['holds'] = this.isSmall ? 'little' : 'much';
    if (!this.#root) {
      const box = document.createElement('div');
      box.className = 'herbarium';
      box.append(root);
      this.#ground.append(box);
      this.#shadow.append(this.#ground);
      box.addEventListener('click', (event) => this.#follow(event));
    }
    // None at first, and none in another document.
    if (!this.#shadow.adoptedStyleSheets.length) this.#wear('');
    if (theme === 'auto') watchPageTheme(this, (found) => (this.#ground.className = found), signal);
    else this.#ground.className = theme;
    this.#root = root;
    nameParts(this.#shadow);
    return root;
  }

  async #load(root: HTMLElement, options: EmbedOptions, signal: AbortSignal): Promise<void> {
    const words = getOwnWords(options.locale);
    if (!root.hasChildNodes()) render(<EmbedMessage text={words.loading} />, root);
    try {
      const menu = await loadSiteMenu(options.siteUrl, options.locale);
      if (signal.aborted) return;
      root.lang = menu.edition.locale;
      if (menu.edition.look) this.#wear(menu.edition.look);
      this.#shown = { element: this, shadow: this.#shadow, root, options, menu, signal };
      await this.show(this.#shown);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, root, options, signal);
    }
  }

  /** A menu with another look may take the place of one with this. */
  #wear(look: string): void {
    this.#shadow.adoptedStyleSheets = [
      getSheet(`.herbarium{${look}}`, this.#shadow),
      getOwnSheet(this.#shadow),
    ];
  }

  #fail(error: unknown, root: HTMLElement, options: EmbedOptions, signal: AbortSignal): void {
    const words = getOwnWords(options.locale);
    const fault = error instanceof MenuError ? error.fault : 'unreachable';
    render(
      <EmbedMessage
        text={words[fault]}
        menuUrl={`${options.siteUrl}menu/`}
        toMenu={words.toMenu}
        retry={words.retry}
        onRetry={() => void this.#load(root, options, signal)}
      />,
      root,
    );
    nameParts(this.#shadow);
    tellFault(this, fault, error);
  }

  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const card = link?.closest('.card');
    if (!link || !card) return;
    const url = link.href;
    const [slug = ''] = new URL(url).pathname.split('/').filter(Boolean).slice(-1);
    const isGone = tell(this, 'herbarium:product-click', { slug, name: link.textContent.trim(), url });
    const here = this.#shown?.options.opensHere && isPlain(event) ? this.#shown : undefined;
    if (!isGone || here) event.preventDefault();
    if (isGone && here) void this.#openHere(url, here);
  }

  /** What cannot be shown here is shown on its own page. */
  async #openHere(url: string, { shadow, menu, signal }: Shown): Promise<void> {
    try {
      const { openProductSheet } = await import('./product-sheet.tsx');
      await openProductSheet(url, { shadow, menu, signal });
    } catch {
      if (!signal.aborted) location.assign(url);
    }
  }
}

/** Whether a link is pressed to be followed here, and not in another tab. */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** A menu, or the part of one that its attributes ask for. */
export class HerbariumMenu extends MenuElement {
  protected override show(shown: Shown): Promise<void> {
    return showMenuList(shown);
  }
}

/** A field that a menu is searched by: it shows nothing until somebody looks for something. */
export class HerbariumSearch extends MenuElement {
  protected override readonly isSmall = true;

  protected override show(shown: Shown): Promise<void> {
    return showMenuList({ ...shown, isOnlySearch: true });
  }
}
