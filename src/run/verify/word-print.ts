/** The print of a file of which nothing can be ruled out. */
export const ANY_WORD: Uint8Array = Uint8Array.of(0xff);

/** With these, one question in two hundred is answered by a wrong yes. */
const BITS_A_WORD = 11;
const BITS_SET = 7;

/**
 * Makes a Bloom filter of hashes: a small set that never denies what was put in, and hardly ever has what was not.
 * @param hashes each once: 32-bit numbers, not 0
 */
export function toWordPrint(hashes: Int32Array): Uint8Array {
  const print = new Uint8Array(Math.ceil((hashes.length * BITS_A_WORD) / 8));
  const size = print.length * 8;
  for (const hash of hashes) {
    const step = toStep(hash);
    let place = toPlace(hash);
    for (let count = 0; count < BITS_SET; count += 1) {
      const bit = place % size;
      print[bit >>> 3] = (print[bit >>> 3] ?? 0) | (1 << (bit & 7));
      place = (place + step) >>> 0;
    }
  }
  return print;
}

/** Whether a file with this print may hold what has this hash. */
export function mayHold(print: Uint8Array, hash: number): boolean {
  const size = print.length * 8;
  const step = toStep(hash);
  let place = toPlace(hash);
  for (let count = 0; count < BITS_SET; count += 1) {
    const bit = place % size;
    if (((print[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    place = (place + step) >>> 0;
  }
  return true;
}

function toPlace(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function toStep(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) | 1;
}

/** As the scan of a file hashes words, in 32 bits. */
export function hashWord(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1)
    hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  return hash;
}

/** Of the address of a product, wherever it stands in a text. */
export function hashSlug(slug: string): number {
  return hashWord(`products/${slug}`);
}

/** Of a text that stands where pages have a product's name. */
export function hashName(phrase: string): number {
  return hashWord(`name ${phrase}`);
}

/** Of a file to which a page links. */
export function hashLink(file: string): number {
  return hashWord(`to ${file}`);
}
