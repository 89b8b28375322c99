/** The site's colours in the dark, as its tokens have them. */
const DARK = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}\s*\}/;
const MEDIA = /(@(?:media|container)[^{]*\{)/;
const REM = /(-?\d*\.?\d+)rem\b/g;

/**
 * The site's own style sheet as it holds in a box on a page of others: its variables are those of the box, which may be told to be
 * light or dark, and its measures do not follow the page's size of type.
 * @param css with the site's tokens
 */
export function toEmbedCss(css: string): string {
  const [whole = '', dark = ''] = DARK.exec(css) ?? [];
  const themed = css.replace(
    whole,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}:root[data-theme=dark]{color-scheme:dark;${dark}}:root[data-theme=light]{color-scheme:light}`,
  );
  return themed.replaceAll(':root', '.herbarium').split(MEDIA).map(withoutRem).join('');
}

/** What a query asks of the window stays as it is. */
function withoutRem(part: string): string {
  return MEDIA.test(part) ? part : part.replaceAll(REM, 'calc($1 * var(--herbarium-size, 16px))');
}
