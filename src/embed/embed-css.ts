/** What a browser is asked where the site has other rules in the dark. */
const DARK = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{/g;
const MEDIA = /(@(?:media|container)[^{]*\{)/;
const REM = /(-?\d*\.?\d+)rem\b/g;

/**
 * The site's own style sheet as it holds in a box on a page of others: its variables are those of the box, which may be told to be
 * light or dark, and its measures do not follow the page's size of type.
 */
export function toEmbedCss(css: string): string {
  return splitDark(css)
    .map(({ rules, isDark }) => (isDark ? toDarkRules(rules.replaceAll(':root', '&')) : rules))
    .join('')
    .replaceAll(':root', '.herbarium')
    .split(MEDIA)
    .map(withoutRem)
    .join('');
}

/** Where the box is to be dark, and where it is not said and the browser is. */
function toDarkRules(rules: string): string {
  return `@media (prefers-color-scheme:dark){.herbarium:not([data-theme=light]){${rules}}}.herbarium[data-theme=dark]{${rules}}`;
}

/** The style sheet in pieces: rules that always hold, and those for the dark, by turns. */
function splitDark(css: string): { rules: string; isDark: boolean }[] {
  const pieces: { rules: string; isDark: boolean }[] = [];
  let from = 0;
  for (const { index, 0: head } of css.matchAll(DARK)) {
    const begin = index + head.length;
    const end = findEnd(css, begin);
    pieces.push(
      { rules: css.slice(from, index), isDark: false },
      { rules: css.slice(begin, end), isDark: true },
    );
    from = end + 1;
  }
  return [...pieces, { rules: css.slice(from), isDark: false }];
}

/** Where the block ends that `begin` is in. */
function findEnd(css: string, begin: number): number {
  let depth = 1;
  let at = begin;
  while (at < css.length) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
    at += 1;
  }
  return at;
}

/** What a query asks of the window stays as it is. */
function withoutRem(part: string): string {
  return MEDIA.test(part) ? part : part.replaceAll(REM, 'calc($1 * var(--herbarium-size, 16px))');
}
