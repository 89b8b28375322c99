import { MINUTES_PER_DAY, toWallMinute, type WallMinute } from './wall-clock.ts';

const MINUTE_MS = 60_000;

/**
 * What a store's clock shows at an instant, as `YYYY-MM-DDTHH:mm`: such texts sort as the times do. In the hour that a
 * clock shows twice in autumn they are as ambiguous as the clock.
 * @param at ISO-8601
 * @param timeZone IANA name of the store's zone
 * @throws RangeError if either is none
 */
export function toWallClock(at: string, timeZone: string): string {
  return formatWallMinute(toWallMinute(new Date(at), timeZone));
}

/** The same time of day some days later. */
export function addDays(wallClock: string, days: number): string {
  return addMinutes(wallClock, days * MINUTES_PER_DAY);
}

/** What a clock that is never put forward or back shows some minutes later. */
export function addMinutes(wallClock: string, minutes: number): string {
  return formatWallMinute(parseWallMinute(wallClock) + minutes);
}

/** @param wallClock `YYYY-MM-DDTHH:mm` */
export function parseWallMinute(wallClock: string): WallMinute {
  return Date.parse(`${wallClock}Z`) / MINUTE_MS;
}

/** @returns `YYYY-MM-DDTHH:mm` */
export function formatWallMinute(minute: WallMinute): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}
