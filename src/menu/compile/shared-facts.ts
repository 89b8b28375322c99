import type { FeedProduct } from '../model/feed-product.ts';
import { toTextKey } from '../names/text-key.ts';
import type { TitleCase } from '../names/title-case.ts';

const MAX_IMAGES = 6;

/** The first fact that any size has, by the order given. */
export function findFact<Fact>(
  feeds: readonly FeedProduct[],
  read: (feed: FeedProduct) => Fact | undefined,
): Fact | undefined {
  for (const feed of feeds) {
    const fact = read(feed);
    if (fact) return fact;
  }
  return undefined;
}

/** The longest text, the first of those as long; undefined if all are empty. */
export function findLongest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
}

/** The latest instant, as UTC; the instants may have any offset, and one that is none is passed over. */
export function findLatest(instants: readonly string[]): string | undefined {
  const times = toTimes(instants);
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : undefined;
}

/** The earliest instant, likewise. */
export function findEarliest(instants: readonly string[]): string | undefined {
  const times = toTimes(instants);
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : undefined;
}

function toTimes(instants: readonly string[]): number[] {
  return instants.map((instant) => Date.parse(instant)).filter((time) => !Number.isNaN(time));
}

/** All words once, by letter case and accents, in the order given and out of capitals. */
export function uniteWords(lists: readonly string[][], titleCase: TitleCase): string[] {
  const wordByKey = new Map<string, string>();
  for (const word of lists.flat()) {
    const key = toTextKey(word);
    if (key !== '' && !wordByKey.has(key)) wordByKey.set(key, titleCase(word.trim()));
  }
  return [...wordByKey.values()];
}

/** Addresses of at most 6 pictures: the primary one of each size first, then the second ones, and so on. */
export function uniteImages(feeds: readonly FeedProduct[]): string[] {
  const ranked = feeds.flatMap(({ imageUrls }) => imageUrls.map((url, rank) => ({ url, rank })));
  ranked.sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ url }) => url))].slice(0, MAX_IMAGES);
}
