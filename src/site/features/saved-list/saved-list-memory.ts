const KEY = 'herbarium:shortlist';

/** More than anyone carries to a counter; bounds what the device keeps and an address holds. */
export const MAX_KEPT = 60;

const SLUG = /^[a-z0-9][a-z0-9-]{0,95}$/;

/** What is kept where the device keeps nothing: until the page is left. */
let inMemory: string[] | undefined;

/** The slugs of the products that a visitor has marked, in the order in which they were. Anything unreadable is nothing. */
export function readShortlist(): string[] {
  if (inMemory) return inMemory;
  try {
    return parseSlugs(localStorage.getItem(KEY) ?? '');
  } catch {
    return [];
  }
}

/** Keeps these slugs on the device; for this page only, where it keeps nothing. */
export function saveShortlist(slugs: readonly string[]): void {
  const kept = parseSlugs(slugs.join());
  try {
    localStorage.setItem(KEY, kept.join());
    inMemory = undefined;
  } catch {
    inMemory = kept;
  }
}

/** Marks a product, or takes its mark away. @returns false where the list has no room for it */
export function toggleKept(slug: string): boolean {
  const kept = readShortlist();
  const isKept = kept.includes(slug);
  saveShortlist(isKept ? kept.filter((each) => each !== slug) : [...kept, slug]);
  return isKept || kept.length < MAX_KEPT;
}

/** The slugs in a text, parted by commas: each once, at most 60, whatever the text. */
export function parseSlugs(text: string): string[] {
  const slugs = text.split(',').filter((slug) => SLUG.test(slug));
  return [...new Set(slugs)].slice(0, MAX_KEPT);
}
