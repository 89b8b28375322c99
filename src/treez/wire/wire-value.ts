import { formatProblemValue } from '#menu/model/problem.ts';

const MAX_DEPTH = 3;
const MAX_ITEMS = 8;
const MAX_CHARACTERS = 200;

/** A value of the feed as a report prints it, shortened first: what Treez sends may be deep or huge. */
export function formatWireValue(value: unknown): string {
  return formatProblemValue(shorten(value, 0));
}

function shorten(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_CHARACTERS).toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => shorten(item, depth + 1));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([key, item]) => [key.slice(0, MAX_CHARACTERS), shorten(item, depth + 1)]),
  );
}
