const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * Reads a time on the store's clock, which Treez sends without a zone.
 * @param timeOfDay HH:mm, for a date by itself
 * @returns `YYYY-MM-DDTHH:mm`; undefined for anything else, so too for a time with an offset and a day that no calendar has
 */
export function parseWallClock(value: unknown, timeOfDay: string): string | undefined {
  const [, date, time = timeOfDay] = (typeof value === 'string' && WALL_CLOCK.exec(value.trim())) || [];
  if (date === undefined) return undefined;
  const wallClock = `${date}T${time}`;
  const atUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(atUtc)) return undefined;
  return new Date(atUtc).toISOString().startsWith(wallClock) ? wallClock : undefined;
}
