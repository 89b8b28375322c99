const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:Z|([+-]\d{2}):?(\d{2}))$/;

/** Beyond these, an instant as UTC has no year of four digits; before, none is meant. */
const EARLIEST = Date.UTC(1970, 0, 1);
const END = Date.UTC(9999, 11, 31);

/**
 * Reads an instant with its offset, with or without the colon that ISO 8601 wants in it.
 * @returns ISO-8601 in the same offset; undefined for anything else, so too for a time without an offset, or before 1970
 */
export function parseInstant(value: unknown): string | undefined {
  const [, time, hours, minutes] = (typeof value === 'string' && INSTANT.exec(value.trim())) || [];
  if (time === undefined) return undefined;
  const instant = hours === undefined ? `${time}Z` : `${time}${hours}:${minutes}`;
  const instantMs = Date.parse(instant);
  return instantMs >= EARLIEST && instantMs < END ? instant : undefined;
}
