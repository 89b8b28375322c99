import { parseJson } from '#platform/disk/parse-json.ts';
import { type PageParts, readPage } from './read-page.ts';
import { createFileScanner, type FileScan, type GivenAway } from './scan-file.ts';
import type { UnlistedProducts } from './unlisted-products.ts';
import { toPhrase, toWords } from './words.ts';

/** A file of a site that is text. */
export interface TextFile {
  /** Below the site's directory, with `/` between folders. */
  name: string;
  text: string;
  /** Whether the store has written it, and not Herbarium: it may name what it likes. Default: false. */
  isOwn?: boolean;
}

const scannerByUnlisted = new WeakMap<UnlistedProducts, ReturnType<typeof createFileScanner>>();

/**
 * The first product that a file gives away though the menu does not show it: by an id or an address anywhere, or by a name where people
 * or programs read one; undefined if there is none.
 */
export function findUnlisted(file: TextFile, unlisted: UnlistedProducts): GivenAway | undefined {
  if (unlisted.ids.size === 0) return undefined;
  const scanFile = scannerByUnlisted.get(unlisted) ?? createFileScanner({ unlisted });
  scannerByUnlisted.set(unlisted, scanFile);
  const { name, isOwn = false } = file;
  const content = Buffer.from(file.text);
  return findScanned({ name, content, isOwn }, scanFile(name, content), unlisted);
}

/** The same of a file that was scanned already. */
export function findScanned(
  { name, content, isOwn }: { name: string; content: Buffer; isOwn: boolean },
  scan: Pick<FileScan, 'found' | 'mayTell' | 'mayName'>,
  unlisted: UnlistedProducts,
): GivenAway | undefined {
  if (scan.found) return scan.found;
  if (isOwn || WITHOUT_NAMES.test(name)) return undefined;
  if (name.endsWith('.json')) return findInJson(content.toString(), toSought(scan, unlisted));
  if (name.endsWith('.ics')) return findInCalendar(content.toString(), unlisted);
  if (name.endsWith('.html'))
    return scan.mayTell || scan.mayName ? findInPage(readPage(content.toString()), unlisted) : undefined;
  if (!scan.mayTell || !name.endsWith('.xml')) return undefined;
  return findInPage(readPage(content.toString(), { isXml: true }), unlisted);
}

const NO_NAMES: UnlistedProducts['tellingNames'] = new Map();

/** A name within a text is not looked for where no word is that only hidden names have. */
function toSought({ mayTell }: Pick<FileScan, 'mayTell'>, unlisted: UnlistedProducts): UnlistedProducts {
  return mayTell ? unlisted : { ...unlisted, tellingNames: NO_NAMES };
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

function first<T, Found>(all: Iterable<T>, find: (one: T) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
