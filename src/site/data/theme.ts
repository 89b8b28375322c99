import { createHash } from 'node:crypto';
import { DARK, DEFAULT_LOOK } from '#menu/look.ts';
import { formatHexColour, parseHexColour, toReadableColour } from '#settings/contrast.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** The rule for what differs from the stylesheet's own look; empty if the store changed nothing. */
export function toThemeCss(look: PublicStore['look']): string {
  const declarations = toThemeDeclarations(look);
  return declarations && `:root:root{${declarations}}`;
}

/** What of the look differs from the stylesheet's own, as declarations; empty if nothing does. */
export function toThemeDeclarations(look: PublicStore['look']): string {
  const lines = [
    look.accent !== DEFAULT_LOOK.accent &&
      `--accent-light:${look.accent};--accent-dark:${toDarkAccent(look.accent)}`,
    look.paper !== DEFAULT_LOOK.paper && `--paper-light:${look.paper}`,
    look.type === 'sans' && '--display:var(--text)',
    look.cornerPx > 0 && `--corner:${look.cornerPx}px`,
  ].filter((line) => line !== false);
  return lines.join(';');
}

/** The accent as it can be read on the dark paper. */
function toDarkAccent(accent: string): string {
  const [colour, paper] = [parseHexColour(accent), parseHexColour(DARK.paper)];
  return colour && paper ? formatHexColour(toReadableColour(colour, paper)) : accent;
}

/** By which a page's content security policy allows an inline style. */
export function toCspHash(css: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

/**
 * Lets one page grow into the next where motion is welcome. It stands in the page itself: Chromium decides whether to before
 * the stylesheet has come.
 */
export const PAGE_TRANSITION_CSS =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';
