import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { parseJson } from '#platform/disk/parse-json.ts';
import { type Chunk, createChunkMemory, findCut } from './chunk-memory.ts';
import { ADDRESS_NAMES, listLinkedFiles, type Tree } from './find-broken-links.ts';
import { hashOddWords } from './odd-words.ts';
import type { UnlistedProducts } from './unlisted-products.ts';
import { ANY_WORD, hashLink, hashName, hashSlug, hashWord, toWordPrint } from './word-print.ts';
import { toPhrase, toWords } from './words.ts';

/** What gives a product away, and the name that the feed has for it. */
export interface GivenAway {
  productName: string;
  by: 'id' | 'address' | 'name';
}

/** What one pass over a file finds. What it cannot settle it leaves to those who read the file as a browser does. */
export interface FileScan {
  /** An id or an address. */
  found: GivenAway | undefined;
  /** A word that hidden names alone have stands somewhere in the file. */
  mayTell: boolean;
  /** Of a page: where names of products stand there is a hidden one, or it cannot be said. */
  mayName: boolean;
  /** Of a page: an address leads nowhere, or it cannot be said. */
  mayBreak: boolean;
  /** Adds a file to which the page links, as far as that could not be said. */
  addLink(file: string): void;
  /** To be called before the next file is scanned. */
  toPrint(): Uint8Array;
}

export interface ScannedFor {
  unlisted?: UnlistedProducts | undefined;
  tree?: Tree | undefined;
}

/** Of a byte: the small letter or digit that it is, or one of these. */
const FIRST_LETTER = '0'.charCodeAt(0);
const IN_ID = 1;
const SLASH = 2;
const EQUALS = 3;
const UNUSUAL = 4;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z0-9]/.test(character)) return character.toLowerCase().charCodeAt(0);
  if (/[_-]/.test(character)) return IN_ID;
  if (character === '/') return SLASH;
  if (character === '=') return EQUALS;
  return /[&\\%'`\x80-\xff]/.test(character) ? UNUSUAL : 0;
});

/** What may belong to one word, however it is written. */
const IN_PIECE = KINDS.map((kind, byte) =>
  kind >= FIRST_LETTER || kind === UNUSUAL || /[#;]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

const code = (character: string) => character.charCodeAt(0);
const [QUOTE, APOSTROPHE, BACKTICK, AMPERSAND, BACKSLASH, PERCENT] = [
  code('"'),
  code("'"),
  code('`'),
  code('&'),
  code('\\'),
  code('%'),
];
const [LESS, GREATER, COLON, HYPHEN, SOLIDUS] = [code('<'), code('>'), code(':'), code('-'), code('/')];
const BLANK = 0x20;

const NAME_WORD = hashWord('name');
const NAMES_WORD = hashWord('names');
const SLUG_WORD = hashWord('slug');
const PRODUCTS = Buffer.from('products');

/** What pages and feeds put before or behind an id: that of a table of tiers, and when a price fell. */
const AROUND_ID = /^tiers-|-\d{4}-\d{2}-\d{2}t\d{2}$/g;
const CHARACTERS_AROUND = [0, 'tiers-'.length, '-2026-11-27t09'.length];

const WORD_BITS = 22;
const SLOT_BITS = 16;
/** As many words as most pages have: the slots then stay in the processor's nearest cache. */
const MIN_SLOT_BITS = 12;
/** A file of more words is a list of most of the menu: it changes with whatever is hidden. */
const MAX_WORDS = 2 ** 14;

const toWordBit = (hash: number) => (hash ^ (hash >>> 11)) & (2 ** WORD_BITS - 1);

/** The attributes that are read, by their length and their outer letters: most others are told from them by these. */
const READ_NAMES = [...ADDRESS_NAMES, 'alt'];
const toShape = (length: number, first: number, last: number) =>
  ((length & 31) << 10) | ((first & 31) << 5) | (last & 31);
const SHAPES = new Uint8Array(2 ** 15);
for (const name of READ_NAMES)
  SHAPES[toShape(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))] = 1;

/** Elements with a name of a product, as the pages' templates have them; others are left to a reader. */
const NAME_ELEMENT = /^<(h[1-6]|p)[\s>]/;
/** In an attribute, and not in a style sheet. */
const NAME_CLASS = /(?<!\.)(?:card|product|label)-name$/;
const LONGEST_NAME_CLASS = 'product-name'.length;
/** An element that ends the text it is in. */
const PARTED = /<\/?(?!(?:a|abbr|b|bdi|bdo|em|i|mark|s|small|span|strong|sub|sup|u|wbr)[\s>])[a-z!]/i;

/** Shorter parts of a page are scanned as fast as they are looked up. */
const MIN_CHUNK_BYTES = 48;
const MIN_LOG = 2 ** 12;
const LONGEST_CHARACTER = 4;

interface ReadValue {
  hashes: readonly number[];
  /** It names a hidden product, or may break. */
  isSuspicious: boolean;
  /** What is in it cannot be said here. */
  isUnclear?: boolean;
}

const UNCLEAR: ReadValue = { hashes: [], isSuspicious: false, isUnclear: true };

/** Values of pages are the same over and over. */
const MAX_KEPT = 200_000;

/**
 * Prepares one pass over each of many files: for ids, each as a whole, for addresses of products, for words that hidden names alone have,
 * and on pages for names and links. To search a file for each of thousands of values would take a thousand times as long.
 */
export function createFileScanner({
  unlisted,
  tree,
}: ScannedFor): (name: string, content: Buffer) => FileScan {
  const names = unlisted?.names ?? new Map<string, string>();
  const idLengths = toIdLengths(unlisted);
  const wordBits = toWordBits(unlisted);
  const keys = new Int32Array(2 ** SLOT_BITS);
  const slots = new Int32Array(MAX_WORDS);
  const values = new Map<string, Map<string, ReadValue>>();
  const memory = createChunkMemory();
  let log = new Int32Array(MIN_LOG);
  let logged = 0;
  let isLogging = false;
  /** Behind the last byte that something was read from. */
  let reach = 0;
  let count = 0;
  let slotBits = MIN_SLOT_BITS;
  let isFull = false;
  let bytes: Buffer = Buffer.alloc(0);
  let pieceEnd = 0;
  let found: GivenAway | undefined;
  let mayTell = false;
  let mayName = false;
  let mayBreak = false;
  let isUnclear = false;
  let isPage = false;

  const add = (hash: number): void => {
    if (isLogging) {
      if (logged === log.length) log = extend(log);
      log[logged] = hash;
      logged += 1;
    }
    put(hash);
  };
  const put = (hash: number): void => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);
    const last = (1 << slotBits) - 1;
    for (let key = keys[slot]; key !== 0; key = keys[slot]) {
      if (key === hash) return;
      slot = (slot + 1) & last;
    }
    const bit = toWordBit(hash);
    if (((wordBits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) mayTell = true;
    if (count === MAX_WORDS) {
      isFull = true;
      return;
    }
    keys[slot] = hash;
    slots[count] = slot;
    count += 1;
    if (count > last >>> 1) grow();
  };
  const listHashes = () => {
    const hashes = new Int32Array(count);
    for (let index = 0; index < count; index += 1) hashes[index] = keys[slots[index] ?? 0] ?? 0;
    return hashes;
  };
  const grow = (): void => {
    const hashes = listHashes();
    const bits = slotBits + 1;
    clear();
    slotBits = bits;
    for (const hash of hashes) put(hash);
  };
  const clear = (): void => {
    for (let index = 0; index < count; index += 1) keys[slots[index] ?? 0] = 0;
    count = 0;
    slotBits = MIN_SLOT_BITS;
    isFull = false;
  };

  /** What was made of a value before, or is made of it now. */
  const read = (kind: string, value: string, make: (value: string) => ReadValue): void => {
    const known = values.get(kind) ?? new Map<string, ReadValue>();
    if (known.size === 0 || known.size > MAX_KEPT) values.set(kind, known.size > 0 ? new Map() : known);
    let result = known.get(value);
    if (!result) {
      result = make(value);
      known.set(value, result);
    }
    for (const hash of result.hashes) add(hash);
    if (result.isUnclear) isUnclear = true;
    if (!result.isSuspicious) return;
    if (ADDRESS_NAMES.has(kind)) mayBreak = true;
    else mayName = true;
  };
  const readName = (text: string): ReadValue => {
    const phrases = text.split('\n').map(toPhrase);
    return { hashes: phrases.map(hashName), isSuspicious: phrases.some((phrase) => names.has(phrase)) };
  };
  const readElement = (html: string): ReadValue =>
    PARTED.test(html)
      ? UNCLEAR
      : readName(decodeHTML(html.replaceAll(/<[^>]*>/g, ' ')).replaceAll('\n', ' '));
  const readJsonName = (value: string): ReadValue => {
    const text = value.includes('\\') ? parseJson(`"${value}"`) : value;
    return typeof text === 'string' ? readName(text) : UNCLEAR;
  };
  const addSlug = (slug: string): void => {
    add(hashSlug(slug));
    const productName = unlisted?.slugs.get(slug);
    if (productName !== undefined) found ??= { productName, by: 'address' };
  };

  const onId = (start: number, end: number): void => {
    const id = bytes.toString('latin1', start, end).toLowerCase();
    const ids = unlisted?.tellingIds;
    const productName = ids?.get(id) ?? ids?.get(id.replaceAll(AROUND_ID, ''));
    if (productName !== undefined) found ??= { productName, by: 'id' };
  };

  /** Where a slash is, the address of a product may begin. */
  const onSlash = (at: number): void => {
    if (((bytes[at - 1] ?? 0) | BLANK) !== code('s')) return;
    for (let index = 0; index < PRODUCTS.length; index += 1)
      if (((bytes[at - PRODUCTS.length + index] ?? 0) | BLANK) !== PRODUCTS[index]) return;
    let end = at + 1;
    while ((KINDS[bytes[end] ?? 0] ?? 0) >= FIRST_LETTER || bytes[end] === HYPHEN) end += 1;
    if (end > at + 1) addSlug(bytes.toString('latin1', at + 1, end).toLowerCase());
  };

  const skipBlanks = (at: number): number => {
    let next = at;
    while (isBlank(bytes[next])) next += 1;
    return next;
  };

  /** Where an attribute's value begins. */
  const onEquals = (at: number): void => {
    let end = at;
    while (isBlank(bytes[end - 1])) end -= 1;
    let start = end;
    while ((KINDS[bytes[start - 1] ?? 0] ?? 0) > code('9')) start -= 1;
    if (SHAPES[toShape(end - start, bytes[start] ?? 0, bytes[end - 1] ?? 0)] === 0) return;
    const name = bytes.toString('latin1', start, end).toLowerCase();
    const isAlt = name === 'alt';
    if (!isAlt && !ADDRESS_NAMES.has(name)) return;
    const [from, to] = findValue(skipBlanks(at + 1));
    if (from >= to || (name === 'content' && !mayHoldAddress(bytes, from, to))) return;
    const value = bytes.toString('utf8', from, to);
    if (isAlt) read('alt', value, (text) => readName(decodeHTMLAttribute(text)));
    else if (tree) read(name, value, (text) => readLinks(name, text, tree));
  };
  /** Where the value of an attribute begins and ends: the same place where it is empty, or does not end. */
  const findValue = (at: number): readonly [number, number] => {
    const quote = bytes[at];
    const isQuoted = quote === QUOTE || quote === APOSTROPHE;
    const start = isQuoted ? at + 1 : at;
    let end = start;
    while (end < bytes.length && !(isQuoted ? bytes[end] === quote : endsBareValue(bytes[end]))) end += 1;
    reachTo(end + 1);
    return isQuoted && end === bytes.length ? [start, start] : [start, end];
  };

  /** Where a page has a name of a product, or the data of one. */
  const onMember = (hash: number, at: number): void => {
    const length = hash === NAMES_WORD ? 'names'.length : 'name'.length;
    if (bytes[at] === QUOTE && bytes[at - length - 1] === QUOTE) onJsonMember(hash, at + 1);
    else if (hash === NAME_WORD && bytes[at - length - 1] === HYPHEN) onNameClass(at);
  };
  const onJsonMember = (hash: number, at: number): void => {
    const colon = skipBlanks(at);
    if (bytes[colon] !== COLON) return;
    const quote = skipBlanks(colon + 1);
    if (bytes[quote] !== QUOTE) return;
    let end = quote + 1;
    while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
    reachTo(end + 1);
    const value = bytes.toString('utf8', quote + 1, end);
    if (hash === SLUG_WORD) add(hashSlug(value));
    else read('json', value, readJsonName);
  };
  const onNameClass = (at: number): void => {
    if (!NAME_CLASS.test(bytes.toString('latin1', Math.max(0, at - LONGEST_NAME_CLASS - 1), at))) return;
    const open = bytes.lastIndexOf(LESS, at);
    const start = bytes.indexOf(GREATER, open);
    const [, element] = NAME_ELEMENT.exec(bytes.toString('latin1', open, at)) ?? [];
    const end = element === undefined || start < at ? -1 : bytes.indexOf(`</${element}>`, at);
    reachTo(end + '</h1>'.length);
    if (end === -1) isUnclear = true;
    else read('element', bytes.toString('utf8', start + 1, end), readElement);
  };

  /** Where something may be written otherwise than it is read. */
  const onUnusual = (at: number): void => {
    reachTo(at + LONGEST_CHARACTER);
    if (at < pieceEnd || !isOdd(bytes, at)) return;
    let start = at;
    while (start > 0 && IN_PIECE[bytes[start - 1] ?? 0] === 1) start -= 1;
    let end = at;
    while (end < bytes.length && IN_PIECE[bytes[end] ?? 0] === 1) end += 1;
    pieceEnd = end;
    for (const hash of hashOddWords(bytes.toString('utf8', start, end))) add(hash);
  };

  const onSpecial = (kind: number, at: number): void => {
    if (kind === UNUSUAL) onUnusual(at);
    else if (kind === SLASH) onSlash(at);
    else if (kind === EQUALS && isPage) onEquals(at);
  };

  const reachTo = (end: number): void => {
    if (end > reach) reach = end;
  };

  /** Reads the bytes from one that begins a word, up to one that ends a word. */
  const scan = (from: number, to: number): void => {
    const content = bytes;
    const size = content.length;
    let hash = 0;
    let tokenStart = from;
    for (let at = from; at <= to; at += 1) {
      const kind = at < size ? (KINDS[content[at] ?? 0] ?? 0) : 0;
      if (kind >= FIRST_LETTER) {
        hash = (Math.imul(hash, 31) + kind) | 0;
        continue;
      }
      if (hash !== 0) {
        add(hash);
        if (isPage && (hash === NAME_WORD || hash === NAMES_WORD || hash === SLUG_WORD)) onMember(hash, at);
        hash = 0;
      }
      if (kind === IN_ID && at > tokenStart) continue;
      const length = at - tokenStart;
      if (length < idLengths.length && idLengths[length] === 1) onId(tokenStart, at);
      tokenStart = at + 1;
      if (kind !== 0) onSpecial(kind, at);
    }
  };

  /**
   * A page is scanned from one cut to the next, the `<` of both included: what is found there depends on these bytes alone, as nothing looks
   * back beyond a `<`, and how far it looks ahead is noted.
   */
  const scanPage = (): void => {
    const size = bytes.length;
    memory.startPage();
    let cut = findCut(bytes, 0);
    scan(0, cut);
    while (cut < size) {
      const guessed = memory.guess(bytes, cut);
      if (guessed) {
        putAll(guessed);
        cut += guessed.bytes.length - 1;
        continue;
      }
      const next = findCut(bytes, cut + 1);
      if (next === size || next - cut < MIN_CHUNK_BYTES) scan(cut + 1, next);
      else scanChunk(cut, next + 1);
      cut = next;
    }
  };
  const putAll = ({ hashes }: Chunk): void => {
    for (const hash of hashes) put(hash);
  };
  const scanChunk = (start: number, end: number): void => {
    const known = memory.recall(bytes, start, end);
    if (known) {
      putAll(known);
      return;
    }
    isLogging = memory.isWorthKeeping();
    logged = 0;
    reach = 0;
    scan(start + 1, end - 1);
    const isClean = !found && !mayName && !mayBreak && !isUnclear;
    if (isLogging && isClean && reach <= end)
      memory.keep(bytes, start, end, Int32Array.from(new Set(log.subarray(0, logged))));
    isLogging = false;
  };

  const pass = (content: Buffer): void => {
    bytes = content;
    pieceEnd = 0;
    if (isPage) scanPage();
    else scan(0, content.length);
  };

  return (name, content) => {
    clear();
    found = undefined;
    [mayTell, mayName, mayBreak, isUnclear, isPage] = [false, false, false, false, false];
    pass(Buffer.from(name));
    isPage = name.endsWith('.html');
    pass(content);
    return {
      found,
      mayTell,
      mayName: mayName || isUnclear,
      mayBreak,
      addLink: (file) => add(hashLink(file)),
      toPrint: () => (isFull || isUnclear || name.endsWith('.ics') ? ANY_WORD : toWordPrint(listHashes())),
    };
  };
}

function extend(log: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * log.length);
  longer.set(log);
  return longer;
}

function readLinks(name: string, value: string, tree: Tree): ReadValue {
  const files = listLinkedFiles(name, value, tree);
  return {
    hashes: files.map(hashLink),
    // A quote in a text would have swallowed the tags behind it.
    isSuspicious: value.includes('<') || files.some((file) => !tree.files.has(file)),
  };
}

/** An address has a slash, and what swallowed a tag its bracket; an entity may stand for either. Most descriptions have none of these. */
function mayHoldAddress(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === LESS || byte === AMPERSAND || byte === SOLIDUS) return true;
  }
  return false;
}

function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || (byte !== undefined && byte >= 9 && byte <= 13);
}

function endsBareValue(byte: number | undefined): boolean {
  return isBlank(byte) || byte === GREATER || byte === QUOTE || byte === APOSTROPHE;
}

function toIdLengths(unlisted: UnlistedProducts | undefined): Uint8Array {
  const lengths = [...(unlisted?.tellingIds.keys() ?? [])].flatMap(({ length }) =>
    CHARACTERS_AROUND.map((more) => length + more),
  );
  const idLengths = new Uint8Array(Math.max(0, ...new Set(lengths)) + 1);
  for (const length of lengths) idLengths[length] = 1;
  return idLengths;
}

function toWordBits(unlisted: UnlistedProducts | undefined): Uint8Array {
  const wordBits = new Uint8Array(2 ** (WORD_BITS - 3));
  for (const word of unlisted?.tellingNames.keys() ?? []) {
    const bit = toWordBit(hashWord(word));
    wordBits[bit >>> 3] = (wordBits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return wordBits;
}

/** Entities that stand for no part of a word. */
const PLAIN_ENTITY = /^&(?:amp|lt|gt|quot);/;
const PLAIN_ESCAPE = /^\\["/\\]/;
const ESCAPED_BYTE = /^%[0-9a-f]{2}/i;

/** Whether what begins here may be part of a word, as some program reads it. */
function isOdd(bytes: Buffer, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte >= 0x80) return isOddCharacter(bytes, at);
  if (byte === APOSTROPHE || byte === BACKTICK) return isInWord(bytes[at - 1]) && isInWord(bytes[at + 1]);
  const start = bytes.toString('latin1', at, at + 6);
  if (byte === AMPERSAND) return !PLAIN_ENTITY.test(start);
  return byte === PERCENT ? ESCAPED_BYTE.test(start) : !PLAIN_ESCAPE.test(start);
}

function isInWord(byte: number | undefined): boolean {
  return byte !== undefined && IN_PIECE[byte] === 1;
}

const PLAIN = 1;
const ODD = 2;
/** By UTF-16 code unit; 0 for those that have not been seen. */
const characterKinds = new Uint8Array(0x10000);

/** Whether a character beyond ASCII is part of words: most are dashes, quotes and points. */
function isOddCharacter(bytes: Buffer, at: number): boolean {
  const lead = bytes[at] ?? 0;
  const [second, third] = [(bytes[at + 1] ?? 0) & 0x3f, (bytes[at + 2] ?? 0) & 0x3f];
  // The second part of one that was judged by its first.
  if (lead < 0xc0) return false;
  if (lead >= 0xf0) return true;
  const unit = lead < 0xe0 ? ((lead & 0x1f) << 6) | second : ((lead & 0x0f) << 12) | (second << 6) | third;
  const known = characterKinds[unit];
  if (known !== 0) return known === ODD;
  const isPlain = toWords(`a${String.fromCharCode(unit)}b`).join(' ') === 'a b';
  characterKinds[unit] = isPlain ? PLAIN : ODD;
  return !isPlain;
}
