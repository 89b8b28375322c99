/** The price list of twenty thousand products is a tenth of it. */
const MAX_PAGE_BYTES = 100_000_000;
const MIN_PAGE_BYTES = 200;

/** What is wrong with a page as a whole, as the end of a sentence; undefined if nothing is. */
export function findPageFault(html: string): string | undefined {
  if (html.length < MIN_PAGE_BYTES) return `has only ${html.length} bytes`;
  if (html.length > MAX_PAGE_BYTES) return `has ${html.length} bytes`;
  if (!/^\s*<!doctype html>/i.test(html)) return 'does not begin as a page does';
  return /<\/html>\s*$/.test(html) ? undefined : 'is cut off';
}
