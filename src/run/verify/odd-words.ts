import { decodeHTML } from 'entities';
import { hashWord } from './word-print.ts';
import { toWords } from './words.ts';

/** Texts of other languages have the same words over and over. */
const MAX_KEPT = 50_000;

const kept = new Map<string, Int32Array>();

/**
 * The hashes of all words that a piece of a file may be read as: as it is, and as HTML, JSON or an address with what is written
 * otherwise in these resolved; with and without accents and apostrophes, and parted by them.
 */
export function hashOddWords(piece: string): Int32Array {
  const known = kept.get(piece);
  if (known) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const words = new Set(
    [...listReadings(piece)].flatMap((text) => [...toWords(text), ...listAsciiRuns(text)]),
  );
  const hashes = Int32Array.from([...words].map(hashWord).filter((hash) => hash !== 0));
  kept.set(piece, hashes);
  return hashes;
}

function listReadings(piece: string): Set<string> {
  const html = piece.includes('&') ? decodeHTML(piece) : piece;
  return new Set([piece, html, unescapeJson(piece), unescapeAddress(html)]);
}

function listAsciiRuns(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function unescapeJson(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|.)/gi, (written, code?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return /[bfnrt]/.test(written) ? ' ' : written.slice(1);
  });
}

function unescapeAddress(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });
}
