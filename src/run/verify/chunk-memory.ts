/** A part of a page that has come up before, and what a scan of it finds. */
export interface Chunk {
  readonly bytes: Buffer;
  readonly hashes: Int32Array;
  /** What followed it last time. */
  next: Chunk | undefined;
}

export interface ChunkMemory {
  /** Forgets what came before: another page begins. */
  startPage(): void;
  /** The chunk that followed the last one before, if these bytes begin with it: that takes no search for where it ends. */
  guess(content: Buffer, start: number): Chunk | undefined;
  /** The chunk with exactly these bytes; undefined if they must be scanned. */
  recall(content: Buffer, start: number, end: number): Chunk | undefined;
  /** Whether the bytes that `recall` was last asked for have come up before, so that it pays to keep what is in them. */
  isWorthKeeping(): boolean;
  /** Keeps what was found in the bytes that `recall` was last asked for. */
  keep(content: Buffer, start: number, end: number, hashes: Int32Array): void;
}

/** The cards of ten thousand products take half of it. */
const MAX_KEPT_BYTES = 24_000_000;
const SEEN_BITS = 17;

/**
 * Pages of a site are mostly made of the same parts: frames, cards, styles. Parts that come up twice are kept, at most 24 MB of them, and
 * compared byte by byte.
 */
export function createChunkMemory(): ChunkMemory {
  const chunks = new Map<number, Chunk>();
  const seen = new Int32Array(2 ** SEEN_BITS);
  let keptBytes = 0;
  let key = 0;
  let isSeen = false;
  let last: Chunk | undefined;
  const follow = (chunk: Chunk | undefined) => {
    if (last && chunk) last.next = chunk;
    last = chunk;
    return chunk;
  };
  return {
    startPage: () => {
      last = undefined;
    },
    guess: (content, start) => {
      const next = last?.next;
      return next && isSame(next, content, start) ? follow(next) : undefined;
    },
    recall: (content, start, end) => {
      key = hashBytes(content, start, end);
      const chunk = chunks.get(key);
      if (chunk?.bytes.length === end - start && isSame(chunk, content, start)) return follow(chunk);
      const slot = Math.imul(key, 0x9e3779b1) >>> (32 - SEEN_BITS);
      isSeen = seen[slot] === key;
      seen[slot] = key;
      return follow(undefined);
    },
    isWorthKeeping: () => isSeen,
    keep: (content, start, end, hashes) => {
      if (keptBytes > MAX_KEPT_BYTES) {
        // Those that followed these would be held by them.
        for (const chunk of chunks.values()) chunk.next = undefined;
        chunks.clear();
        keptBytes = 0;
      }
      // A view would hold on to the whole page.
      const chunk = { bytes: Buffer.from(content.subarray(start, end)), hashes, next: undefined };
      chunks.set(key, chunk);
      keptBytes += end - start + hashes.byteLength;
      follow(chunk);
    },
  };
}

function isSame({ bytes }: Chunk, content: Buffer, start: number): boolean {
  const { length } = bytes;
  if (start + length > content.length) return false;
  // Most that differ are told by a byte in their middle.
  const middle = length >>> 1;
  if (bytes[middle] !== content[start + middle]) return false;
  return content.compare(bytes, 0, length, start, start + length) === 0;
}

/** In four lanes, which a processor works out at once. */
function hashBytes(content: Buffer, start: number, end: number): number {
  let [first, second, third, fourth] = [end - start, 1, 2, 3];
  let at = start;
  for (; at + 3 < end; at += 4) {
    first = (Math.imul(first, 31) + (content[at] ?? 0)) | 0;
    second = (Math.imul(second, 31) + (content[at + 1] ?? 0)) | 0;
    third = (Math.imul(third, 31) + (content[at + 2] ?? 0)) | 0;
    fourth = (Math.imul(fourth, 31) + (content[at + 3] ?? 0)) | 0;
  }
  for (; at < end; at += 1) first = (Math.imul(first, 31) + (content[at] ?? 0)) | 0;
  return (Math.imul(Math.imul(Math.imul(first, 37) + second, 41) + third, 43) + fourth) | 0;
}

const LESS = 0x3c;

/** Tags that the parts of pages begin with, and those that end what differs from page to page. */
const CUTTING_TAGS = [
  'style',
  'script',
  'meta',
  'body',
  'main',
  'section',
  'article',
  'footer',
  '/article',
  '/main',
  '/html',
];
const toCutKey = (first: number, second: number, third: number) =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
const CUTS = new Uint8Array(2 ** 15);
for (const tag of CUTTING_TAGS) CUTS[toCutKey(tag.charCodeAt(0), tag.charCodeAt(1), tag.charCodeAt(2))] = 1;

/**
 * Where the next part of a page begins: at the `<` of a tag, or at the end of the page. It is told by three bytes behind it alone, so that
 * equal parts are cut equally wherever they are.
 */
export function findCut(content: Buffer, from: number): number {
  const size = content.length;
  for (let at = from; at < size; at += 1) {
    if (content[at] !== LESS) continue;
    if (at + 3 >= size) return size;
    if (CUTS[toCutKey(content[at + 1] ?? 0, content[at + 2] ?? 0, content[at + 3] ?? 0)] === 1) return at;
  }
  return size;
}
