import type { CategoryId } from '../model/category.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import { toBrandKey } from '../names/brands.ts';
import { rememberByObject } from '../names/remember.ts';
import { isSizeText } from '../sizes/size-words.ts';

/** What a page prints beside the name of a product. */
export type PrintedFacts = Pick<FeedProduct, 'brand' | 'category' | 'subtype' | 'strainType'>;

/** A part of a name between two bars, dashes or colons. */
interface Part {
  /** The bar, dash or colon before it; empty before the first. */
  mark: string;
  text: string;
  /** Nothing but a size, after what the page prints anyway was cut off it. */
  isBareSize?: true;
}

/** Words for a whole category, as keys: they tell nothing that the category doesn't. */
const CATEGORY_WORDS: Partial<Record<CategoryId, readonly string[]>> = {
  flower: ['flower', 'cannabisflower'],
  preroll: ['preroll', 'prerolls', 'joint', 'joints'],
  cartridge: ['vape', 'vapes', 'vapecartridge', 'vapecartridges', 'cartridge', 'cartridges', 'cart', 'carts'],
  extract: ['extract', 'extracts', 'concentrate', 'concentrates'],
  edible: ['edible', 'edibles'],
  beverage: ['beverage', 'beverages', 'drink', 'drinks'],
  tincture: ['tincture', 'tinctures'],
  topical: ['topical', 'topicals'],
  pill: ['pill', 'pills'],
};

const MARK = /(?<!\s)\s*\|\s*|(?<!\s)\s+[-–—·•]\s+|:\s+/g;
const MAX_PHRASE_WORDS = 6;
const LETTER = /\p{L}/u;
const SIGNS_AROUND = /^[^\p{L}\p{N}.]+|[^\p{L}\p{N}]+$/gu;
const MARK_BETWEEN_DIGITS = /(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu;
const BLANKS_BETWEEN_DIGITS = /(?<=\p{N}) +(?=\p{N})/gu;
/** A letter that no name in these keys has. */
const DIGITS_APART = 'ǁ';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SIZE_ANYWHERE =
  /(?<![\p{L}\p{N}.])(?:\d+\s?[x×]\s?)?[\d.,/]*\d\s?(?:m?g|gr|grams?|ml|oz|pk|packs?|pcs?|pieces?|ct|count)(?![\p{L}\p{N}])/giu;

/**
 * Cuts what `cutRepeats` cuts off the names and titles of a menu's products. A product whose name would then be that
 * of another product of its brand, but for the size, keeps its whole name.
 */
export function withoutRepeats(feeds: readonly FeedProduct[]): FeedProduct[] {
  const shortened = feeds.map((feed) => ({ feed, short: shorten(feed) }));
  const fullKeysByShortKey = new Map<string, Set<string>>();
  for (const { feed } of shortened) {
    for (const [key, fullKey] of listNameKeys(feed)) {
      const fullKeys = fullKeysByShortKey.get(key);
      if (fullKeys) fullKeys.add(fullKey);
      else fullKeysByShortKey.set(key, new Set([fullKey]));
    }
  }
  return shortened.map(({ feed, short }) => {
    const isUnique = listNameKeys(feed).every(([key]) => fullKeysByShortKey.get(key)?.size === 1);
    return isUnique ? short : feed;
  });
}

/** What a product is called where no other is called the same without what was cut off. */
export const shorten = rememberByObject((feed: FeedProduct): FeedProduct => {
  const name = cutRepeats(feed.name, feed);
  const menuTitle = feed.menuTitle && cutRepeats(feed.menuTitle, feed);
  if (name === feed.name && menuTitle === feed.menuTitle) return feed;
  return { ...feed, name, nameInFeed: feed.name, ...(menuTitle && { menuTitle }) };
});

/** The name and the title of a product as they count, each as it was shortened and in full. */
export const listNameKeys = rememberByObject((feed: FeedProduct): [short: string, full: string][] => {
  const short = shorten(feed);
  const toKeys = (name: string, fullName: string): [string, string] => {
    const key = toNameKey(feed, name);
    return [key, name === fullName ? key : toNameKey(feed, fullName)];
  };
  const ofName = toKeys(short.name, feed.name);
  if (short.menuTitle === undefined) return [ofName];
  return [ofName, toKeys(short.menuTitle, feed.menuTitle ?? feed.name)];
});

/** A product's name as it counts when two products of a brand are compared, whatever their sizes. */
function toNameKey({ brand = '' }: FeedProduct, text: string): string {
  return JSON.stringify([toBrandKey(brand), toBrandKey(text.replace(SIZE_ANYWHERE, ' '))]);
}

/**
 * Cuts from the parts of a name what the page prints beside it or the name has said before: its brand, the words for
 * its category and subtype, its strain type, and whatever an earlier part says. `Red Headed Stranger | Fernway 1g
 * Vape Cartridge` of Fernway is `Red Headed Stranger | 1g`: sizes stay. A part that says anything else stays whole,
 * and so does a name without bars, dashes or colons.
 */
export function cutRepeats(name: string, printed: PrintedFacts): string {
  const parts = splitParts(name);
  if (parts.length < 2) return name;
  const said = new Set(listPrinted(printed));
  const kept: Part[] = [];
  for (const part of parts) {
    kept.push(...cutPart(part, said));
    if (isNaming(part)) said.add(toKey(part.text));
  }
  const isUnchanged = kept.length === parts.length && kept.every((part, index) => part === parts[index]);
  return isUnchanged || !kept.some(isNaming) ? name : joinParts(kept);
}

function isNaming({ text }: Part): boolean {
  return LETTER.test(text) && !isSizeText(text.replace(SIGNS_AROUND, ''));
}

function splitParts(name: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let mark = '';
  for (const match of name.matchAll(MARK)) {
    parts.push({ mark, text: name.slice(start, match.index).trim() });
    mark = match[0];
    start = match.index + match[0].length;
  }
  parts.push({ mark, text: name.slice(start).trim() });
  return parts.filter(({ text }) => text !== '');
}

/** A size that stands alone comes last, where it is recognized as one. */
function joinParts(parts: readonly Part[]): string {
  const sorted = [...parts.filter((part) => !part.isBareSize), ...parts.filter((part) => part.isBareSize)];
  return sorted.map(({ mark, text }, index) => (index === 0 ? text : (mark || ' | ') + text)).join('');
}

/** The keys of what the page prints, a subtype in the singular and the plural. */
function listPrinted({ brand = '', category, subtype = '', strainType = '' }: PrintedFacts): string[] {
  const kind = toKey(subtype);
  const kinds = kind === '' ? [] : [kind, `${kind}s`, kind.replace(/y$/, 'ies'), kind.replace(/s$/, '')];
  const keys = [
    toBrandKey(brand),
    toBrandKey(strainType),
    ...kinds,
    ...(CATEGORY_WORDS[category] ?? []),
    'by',
  ];
  return keys.filter((key) => key !== '');
}

/** The part itself, its size where nothing else in it is new, or nothing. */
function cutPart(part: Part, said: ReadonlySet<string>): Part[] {
  const words = part.text.split(/\s+/);
  const news = trimSaid(words, said);
  if (news.length === 0) return [];
  const text = news.join(' ');
  const isCutToSize = news.length < words.length && isSizeText(text);
  return [isCutToSize ? { ...part, text, isBareSize: true } : part];
}

/** The words without what was said before, at their start and their end. */
function trimSaid(words: readonly string[], said: ReadonlySet<string>): string[] {
  const keys = words.map(toWordKey);
  let start = 0;
  let end = words.length;
  for (;;) {
    const ahead = countSaid((length) => keys.slice(start, start + length), end - start, said);
    start += ahead;
    const behind = countSaid((length) => keys.slice(end - length, end), end - start, said);
    end -= behind;
    if (ahead + behind === 0) return words.slice(start, end);
  }
}

/** How many words the longest phrase has that was said before; 0 if none was. */
function countSaid(take: (length: number) => string[], most: number, said: ReadonlySet<string>): number {
  for (let length = Math.min(most, MAX_PHRASE_WORDS); length > 0; length -= 1) {
    const key = joinKeys(take(length));
    if (key === '' || said.has(key)) return length;
  }
  return 0;
}

function toKey(text: string): string {
  return joinKeys(text.split(/\s+/).map(toWordKey));
}

/** The word as it counts for a repeat: a mark between two digits stays one, as 1.5g is not 15g. */
function toWordKey(word: string): string {
  return LETTER_OR_DIGIT.test(word) ? toBrandKey(word.replace(MARK_BETWEEN_DIGITS, DIGITS_APART)) : '';
}

function joinKeys(keys: readonly string[]): string {
  return keys.join(' ').replace(BLANKS_BETWEEN_DIGITS, DIGITS_APART).replaceAll(' ', '');
}
