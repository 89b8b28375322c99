/** What a page may style by `::part`: the name, and what bears it. */
export const EMBED_PARTS = [
  ['menu', '.menu'],
  ['head', '.embed-head'],
  ['search', '.embed-search input'],
  ['count', '.browse-count'],
  ['filter-button', '.browse-open'],
  ['filters', '.embed-panel'],
  ['list', '.card-grid'],
  ['card', '.card'],
  ['picture', '.card .sheet'],
  ['deal', '.card-deal'],
  ['brand', '.card-brand'],
  ['name', '.card-name'],
  ['facts', '.card-facts'],
  ['prices', '.card-prices'],
  ['more', '.more'],
  ['foot', '.embed-foot'],
  ['message', '.embed-message'],
] as const;

/** The same cards are on the site, whose pages would carry the names for nothing. */
export function nameParts(root: ParentNode): void {
  for (const [name, selector] of EMBED_PARTS)
    for (const element of root.querySelectorAll(`${selector}:not([part])`))
      element.setAttribute('part', name);
}
