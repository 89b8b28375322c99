import type { Flag } from '#menu/model/feed-product.ts';

const FLAG_BY_WORD: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['YES', true],
  ['Y', true],
  ['1', true],
  ['FALSE', false],
  ['NO', false],
  ['N', false],
  ['0', false],
]);

/** Reads true, false, 1, 0 and the words TRUE, FALSE, YES, NO, Y, N, "1", "0" in any case; nothing else is a yes or a no. */
export function readFlag(value: unknown): Flag {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return 'unreadable';
  return FLAG_BY_WORD.get(String(value).trim().toUpperCase()) ?? 'unreadable';
}
