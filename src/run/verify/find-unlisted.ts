import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { parseJson } from '#platform/disk/parse-json.ts';
import { PRODUCT_ADDRESS } from './public-words.ts';
import { type PageParts, readPage } from './read-page.ts';
import type { UnlistedProducts } from './unlisted-products.ts';
import { toPhrase, toWords } from './words.ts';

/** What gives a product away, and the name that the feed has for it. */
export interface GivenAway {
  productName: string;
  by: 'id' | 'address' | 'name';
}

/** A file of a site that is text. */
export interface TextFile {
  /** Below the site's directory, with `/` between folders. */
  name: string;
  text: string;
  /** Whether the store has written it, and not Herbarium: it may name what it likes. Default: false. */
  isOwn?: boolean;
}

/**
 * The first product that a file gives away though the menu does not show it: by an id or an address anywhere, or by a name where people
 * or programs read one; undefined if there is none.
 */
export function findUnlisted(
  { name, text, isOwn = false }: TextFile,
  unlisted: UnlistedProducts,
): GivenAway | undefined {
  if (unlisted.ids.size === 0) return undefined;
  return (
    findAddress(name, unlisted) ??
    scanFile(name, unlisted).found ??
    findAddress(text, unlisted) ??
    findInText({ name, text, isOwn }, unlisted)
  );
}

function findInText({ name, text, isOwn }: TextFile, unlisted: UnlistedProducts): GivenAway | undefined {
  const { found, mayTell } = scanFile(text, unlisted);
  if (found) return found;
  if (isOwn || WITHOUT_NAMES.test(name)) return undefined;
  if (name.endsWith('.json')) return findInJson(text, unlisted);
  if (name.endsWith('.html')) {
    return mayTell || mayName(text, unlisted) ? findInPage(readPage(text), unlisted) : undefined;
  }
  if (!mayTell) return undefined;
  if (name.endsWith('.xml')) return findInPage(readPage(text, { isXml: true }), unlisted);
  return name.endsWith('.ics') ? findInCalendar(text, unlisted) : undefined;
}

const CALENDAR_TEXT = /^(?:SUMMARY|DESCRIPTION)\b[^:]*:(.*)$/gm;

/** Lines of a calendar go on behind a blank (RFC 5545, 3.1). */
function findInCalendar(text: string, unlisted: UnlistedProducts): GivenAway | undefined {
  const texts = text.replaceAll(/\r?\n[ \t]/g, '').matchAll(CALENDAR_TEXT);
  return first(texts, ([, line = '']) => findWithin(line, unlisted));
}

/** They describe `menu.json` and the embedded menu in words of their own, the same for every store. */
const WITHOUT_NAMES = /^menu\.schema\.json$|(?:^|\/)embed\/playground\//;

function findInPage({ texts, data }: PageParts, unlisted: UnlistedProducts): GivenAway | undefined {
  return (
    first(texts, ({ text, isName }) =>
      isName ? (findName(text, unlisted) ?? findWithin(text, unlisted)) : findWithin(text, unlisted),
    ) ?? first(data, (json) => findInJson(json, unlisted))
  );
}

/** A text that is the name of a product. */
function findName(text: string, { names }: UnlistedProducts): GivenAway | undefined {
  const productName = names.get(toPhrase(text));
  return productName === undefined ? undefined : { productName, by: 'name' };
}

/** A name within any text, if something in it is said nowhere else. */
function findWithin(text: string, { tellingNames }: UnlistedProducts): GivenAway | undefined {
  if (tellingNames.size === 0) return undefined;
  const words = toWords(text);
  for (const word of words) {
    const names = tellingNames.get(word);
    if (!names) continue;
    const phrase = ` ${words.join(' ')} `;
    const found = names.find((name) => phrase.includes(` ${name.phrase} `));
    if (found) return { productName: found.productName, by: 'name' };
  }
  return undefined;
}

/** Members whose value is for people. */
const READ_KEYS: ReadonlySet<string> = new Set([
  ...['name', 'title', 'label', 'text', 'alt', 'headline', 'description', 'summary'],
]);

function findInJson(json: string, unlisted: UnlistedProducts): GivenAway | undefined {
  return findInValue(parseJson(json), '', unlisted);
}

function findInValue(value: unknown, key: string, unlisted: UnlistedProducts): GivenAway | undefined {
  if (typeof value === 'string') return findInMember(value, key, unlisted);
  if (Array.isArray(value)) return first(value, (item) => findInValue(item, key, unlisted));
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.entries(value);
  const found = first(members, ([name, member]) => findInValue(member, name, unlisted));
  return found ?? (isProduct(value) ? findInProduct(value, unlisted) : undefined);
}

function findInMember(value: string, key: string, unlisted: UnlistedProducts): GivenAway | undefined {
  if (key === 'variantIds') return findExactId(value, unlisted);
  // The names of a search index: one a line.
  if (key === 'names') return first(value.split('\n'), (line) => findName(line, unlisted));
  return READ_KEYS.has(key) ? findWithin(value, unlisted) : undefined;
}

/** What is found at the address of a product, or has sizes, is one. */
function isProduct(value: object): boolean {
  if ('variants' in value) return true;
  return ['path', 'url', 'item'].some((key) => {
    const address: unknown = Reflect.get(value, key);
    return typeof address === 'string' && address.includes('/products/');
  });
}

function findInProduct(value: object, unlisted: UnlistedProducts): GivenAway | undefined {
  const read = (name: string): string => {
    const member: unknown = Reflect.get(value, name);
    return typeof member === 'string' ? member : '';
  };
  const variants: unknown = Reflect.get(value, 'variants');
  return (
    findName(read('name'), unlisted) ??
    findSlug(read('slug'), unlisted) ??
    first(Array.isArray(variants) ? variants : [], (variant) => findExactId(readId(variant), unlisted))
  );
}

function readId(value: unknown): string {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
  return typeof id === 'string' ? id : '';
}

function findExactId(id: string, { ids }: UnlistedProducts): GivenAway | undefined {
  const productName = ids.get(id);
  return productName === undefined ? undefined : { productName, by: 'id' };
}

function findSlug(slug: string, { slugs }: UnlistedProducts): GivenAway | undefined {
  const productName = slugs.get(slug);
  return productName === undefined ? undefined : { productName, by: 'address' };
}

function findAddress(text: string, unlisted: UnlistedProducts): GivenAway | undefined {
  for (const [, slug = ''] of text.matchAll(PRODUCT_ADDRESS)) {
    const found = findSlug(slug.toLowerCase(), unlisted);
    if (found) return found;
  }
  return undefined;
}

/** Where a page has a product's name, or the data of one: in whatever form. */
const LOOKS_LIKE_NAME =
  /<(h[1-6]|p)\b[^>]*(?:card|product|label)-name[^>]*>([\s\S]*?)<\/\1>|\balt\s*=\s*(?:"([^"]+)"|'([^']+)')|"name":"((?:[^"\\]|\\.)*)"/g;

/** A quick look at all pages, as for their links: a page on which this finds nothing has no name to find. */
function mayName(html: string, { names }: UnlistedProducts): boolean {
  if (names.size === 0) return false;
  for (const [, , heading, double, single, json] of html.matchAll(LOOKS_LIKE_NAME)) {
    const text = heading && decodeHTML(heading.replaceAll(/<[^>]*>/g, ' '));
    const name = text ?? json ?? decodeHTMLAttribute(double ?? single ?? '');
    if (name.includes('\\') || names.has(toPhrase(name))) return true;
  }
  return false;
}

const WORD_BITS = 22;

/** Of a character: what it is to an id, and the small ASCII letter or digit that it counts as in a word. */
const BEGINS_ID = 0x100;
const IS_IN_ID = 0x200;
/** Apostrophes and accents: words go on behind them. */
const IS_SKIPPED = 0x400;
const LETTER = 0xff;

/** By UTF-16 code unit. Beyond these there are no letters that count as ASCII ones. */
const CHARACTERS = Uint16Array.from({ length: 0x2020 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return BEGINS_ID | character.toLowerCase().charCodeAt(0);
  if (/[_-]/.test(character)) return IS_IN_ID;
  const [letter = '', ...marks] = character.normalize('NFKD').toLowerCase();
  if (/['`’‘]|\p{M}/u.test(letter)) return IS_SKIPPED;
  return /[a-z0-9]/.test(letter) && marks.every((mark) => /\p{M}/u.test(mark)) ? letter.charCodeAt(0) : 0;
});

/** What pages and feeds put before or behind an id: that of a table of tiers, and when a price fell. */
const AROUND_ID = /^tiers-|-\d{4}-\d{2}-\d{2}t\d{2}$/g;
const CHARACTERS_AROUND = [0, 'tiers-'.length, '-2026-11-27t09'.length];

/** What one pass over a file looks for. */
interface Wanted {
  /** 1 for each length that an id has, with what may be around it. */
  idLengths: Uint8Array;
  /** A bit for the hash of each telling word. */
  wordBits: Uint8Array;
  /** A telling word may be written in more than one way: by its hash it is not found. */
  alwaysMayTell: boolean;
}

const wantedByUnlisted = new WeakMap<UnlistedProducts, Wanted>();

function toWanted(unlisted: UnlistedProducts): Wanted {
  const known = wantedByUnlisted.get(unlisted);
  if (known) return known;
  const wordBits = new Uint8Array(2 ** (WORD_BITS - 3));
  for (const word of unlisted.tellingNames.keys()) {
    let hash = 0;
    for (let index = 0; index < word.length; index += 1)
      hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
    const bit = toBit(hash);
    wordBits[bit >>> 3] = (wordBits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  const lengths = [...unlisted.tellingIds.keys()].flatMap(({ length }) =>
    CHARACTERS_AROUND.map((more) => length + more),
  );
  const idLengths = new Uint8Array(Math.max(0, ...new Set(lengths)) + 1);
  for (const length of lengths) idLengths[length] = 1;
  const wanted = {
    idLengths,
    wordBits,
    alwaysMayTell: [...unlisted.tellingNames.values()].flat().some(({ isPlain }) => !isPlain),
  };
  wantedByUnlisted.set(unlisted, wanted);
  return wanted;
}

const toBit = (hash: number) => (hash ^ (hash >>> 11)) & (2 ** WORD_BITS - 1);

/**
 * One pass over a file for ids, each as a whole, and for words that hidden names alone have. An expression takes several times as long,
 * over all files of a site.
 */
function scanFile(
  text: string,
  unlisted: UnlistedProducts,
): { found?: GivenAway | undefined; mayTell: boolean } {
  const { idLengths, wordBits, alwaysMayTell } = toWanted(unlisted);
  let mayTell = alwaysMayTell;
  let hash = 0;
  let start = 0;
  for (let end = 0; end <= text.length; end += 1) {
    const code = end < text.length ? text.charCodeAt(end) : 0;
    const character = code < CHARACTERS.length ? (CHARACTERS[code] ?? 0) : 0;
    const letter = character & LETTER;
    if (letter !== 0) hash = (Math.imul(hash, 31) + letter) | 0;
    else if (hash !== 0 && character !== IS_SKIPPED) {
      const bit = toBit(hash);
      if (((wordBits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) mayTell = true;
      hash = 0;
    }
    if ((character & BEGINS_ID) !== 0 || (character === IS_IN_ID && end > start)) continue;
    const found = idLengths[end - start] ? findTellingId(text.slice(start, end), unlisted) : undefined;
    if (found) return { found, mayTell };
    start = end + 1;
  }
  return { mayTell };
}

function findTellingId(token: string, { tellingIds }: UnlistedProducts): GivenAway | undefined {
  const id = token.toLowerCase();
  const productName = tellingIds.get(id) ?? tellingIds.get(id.replaceAll(AROUND_ID, ''));
  return productName === undefined ? undefined : { productName, by: 'id' };
}

function first<T, Found>(all: Iterable<T>, find: (one: T) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
