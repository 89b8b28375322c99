const PLAIN_NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * Reads a number that the feed gives as one, or as a plain decimal string such as `12.50` or ` 1000 `. Nothing is guessed:
 * `12,50`, `1e3`, `21.5%` and `NaN` cannot be read.
 * @returns undefined for null, absent or blank
 */
export function readNumber(value: unknown): number | 'unreadable' | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return toFinite(value);
  if (typeof value !== 'string') return 'unreadable';
  const text = value.trim();
  if (text === '') return undefined;
  return PLAIN_NUMBER.test(text) ? toFinite(Number(text)) : 'unreadable';
}

function toFinite(value: number): number | 'unreadable' {
  if (!Number.isFinite(value)) return 'unreadable';
  return value === 0 ? 0 : value;
}
