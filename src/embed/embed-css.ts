/** What a browser is asked where the site has other rules in the dark. */
const DARK = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{/g;
const MEDIA = /(@(?:media|container)[^{]*\{)/;
const REM = /(-?\d*\.?\d+)rem\b/g;

/**
 * The site's own style sheet as it holds in a box on a page of others: its variables are those of the box, its dark rules hold in a box
 * within `.dark`, and its measures do not follow the page's size of type.
 */
export function toEmbedCss(css: string): string {
  return css
    .replaceAll(DARK, '.dark{')
    .replaceAll(':root', '.herbarium')
    .split(MEDIA)
    .map(withoutRem)
    .join('');
}

/** What a query asks of the window stays as it is. */
function withoutRem(part: string): string {
  return MEDIA.test(part) ? part : part.replaceAll(REM, 'calc($1 * var(--herbarium-size, 16px))');
}
