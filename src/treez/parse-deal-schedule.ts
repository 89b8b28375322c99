import type { DealSchedule } from '../menu/deal.ts';
import { MINUTES_PER_DAY } from '../menu/wall-clock.ts';
import { addMinutes } from '../menu/wall-clock-text.ts';
import { cleanTitle } from './clean-title.ts';
import { parseWallClock } from './parse-wall-clock.ts';
import type { TreezCondition } from './product-schema.ts';
import { readWord } from './read-word.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ONCE = ['', 'DO NOT', 'DOES NOT REPEAT'];
const WEEKLY = /^weekly on ([a-z]+day(?:(?:,? and |, )[a-z]+day)*)$/;
/** What Treez writes around the days; anything more is a rule of its own. */
const PROSE =
  /^(weekly on .+?)(?:, starting on \d{4}-\d\d-\d\d \d{1,2}:\d\d [ap]m and ending at \d{1,2}:\d\d [ap]m)?$/;
const MS_PER_MINUTE = 60_000;
const MAX_CHARACTERS = 120;

/**
 * Reads when a discount holds, if it is once or on days of the week; undefined for all else, which only the prose tells.
 * @param text the condition's prose on one line
 */
export function parseDealSchedule(
  text: string,
  { discount_condition_schedule: wire }: TreezCondition,
): DealSchedule | undefined {
  const startLocal = parseWallClock(wire.start_date, '00:00');
  const endLocal = parseWallClock(wire.end_date, '23:59');
  const word = readWord(wire.type) || readWord(wire.repeat);
  if (ONCE.includes(word)) {
    if (startLocal === undefined && endLocal === undefined) return undefined;
    return { repeat: 'none', ...(startLocal && { startLocal }), ...(endLocal && { endLocal }) };
  }
  if (word !== 'WEEK' || startLocal === undefined || endLocal === undefined) return undefined;
  const repeat = cleanTitle(wire.repeat, MAX_CHARACTERS)?.toLowerCase() ?? '';
  const days = parseDays(repeat);
  const minutes = countMinutes(startLocal, endLocal);
  const isToldAlike = PROSE.exec(text.toLowerCase())?.[1] === repeat;
  if (!days || !isToldAlike || minutes < 1 || minutes > MINUTES_PER_DAY) return undefined;
  return { repeat: 'weekly', days, startLocal, minutes };
}

/** Of `weekly on monday and friday`, [0, 4]. */
function parseDays(repeat: string): number[] | undefined {
  const names = WEEKLY.exec(repeat)?.[1]?.split(/,? and |, /) ?? [];
  const days = names.map((name) => DAYS.indexOf(name));
  return days.length > 0 && !days.includes(-1) ? [...new Set(days)].sort() : undefined;
}

/** The minute in which it ends belongs to it. */
function countMinutes(startLocal: string, endLocal: string): number {
  return (Date.parse(`${addMinutes(endLocal, 1)}Z`) - Date.parse(`${startLocal}Z`)) / MS_PER_MINUTE;
}
