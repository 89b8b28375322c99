import type { WireCondition, WireDiscount } from './wire.ts';

/**
 * What docs/deals.md and Treez's own pages say that a product costs, read a second time and as plainly as can be: days are stepped
 * through one by one, money is counted in whole numbers, time zones are asked of `Intl`. Nothing here knows how Herbarium does it.
 */

/** Who looks: nobody known has neither type nor groups. */
export interface Visitor {
  type?: 'Adult' | 'Medical';
  groups: string[];
}

export const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/* Time: a local minute counts from midnight of January 1, 1970 on the store's clock. */

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the store's clock shows at an instant. */
export function toLocalMinute(atMs: number, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return parseLocalMinute(clock.format(atMs));
}

/** All instants at which the store's clock shows a minute: none in the hour that is skipped, two in the hour that comes twice. */
export function toInstants(local: number, timeZone: string): number[] {
  const guesses = [4, 5, 6, 7, 8].map((hours) => (local + hours * 60) * MS_PER_MINUTE);
  return guesses.filter((atMs) => toLocalMinute(atMs, timeZone) === local);
}

export function parseLocalMinute(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`) / MS_PER_MINUTE;
}

export function formatLocalMinute(minute: number): string {
  return new Date(minute * MS_PER_MINUTE).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

const toDay = (minute: number) => Math.floor(minute / MINUTES_PER_DAY);

const dates = new Map<number, ReturnType<typeof readDate>>();

function toDate(day: number) {
  const known = dates.get(day) ?? readDate(day);
  dates.set(day, known);
  return known;
}

function readDate(day: number) {
  const date = new Date(day * MINUTES_PER_DAY * MS_PER_MINUTE);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { year, month, dayOfMonth, daysInMonth, weekday: (date.getUTCDay() + 6) % 7 };
}

/* Schedules */

/** From one minute up to, but not including, another. */
export interface Time {
  from: number;
  to: number;
}

interface Rule {
  period: 'once' | 'day' | 'week' | 'month' | 'year';
  every: number;
  isNamed(day: number): boolean;
}

interface Ending {
  lastDay?: number | undefined;
  count?: number | undefined;
}

const sameWeekdays =
  (...weekdays: number[]) =>
  (day: number) =>
    weekdays.includes(toDate(day).weekday);

/** @param nth 1 to 5; -1 is the last */
const isNthWeekday = (nth: number, weekday: number) => (day: number) => {
  const date = toDate(day);
  if (date.weekday !== weekday) return false;
  return nth === -1 ? date.dayOfMonth + 7 > date.daysInMonth : Math.ceil(date.dayOfMonth / 7) === nth;
};

function toNth(word: string): number {
  return word === 'last' ? -1 : ORDINALS.indexOf(word) + 1;
}

function readRule(words: string, startDay: number): Rule | undefined {
  const text = words.toLowerCase();
  const start = toDate(startDay);
  const on = (period: Rule['period'], isNamed: Rule['isNamed'], every = '1') => ({
    period,
    isNamed,
    every: Number(every),
  });
  const match = (pattern: RegExp) => pattern.exec(text);
  let found: RegExpExecArray | null;
  if (text === 'does not repeat') return on('once', (day) => day === startDay);
  if (text === 'daily') return on('day', () => true);
  if (text === 'every weekday (monday to friday)') return on('week', sameWeekdays(0, 1, 2, 3, 4));
  if (text === 'weekends') return on('week', sameWeekdays(5, 6));
  found = match(/^every (\d+) days$/);
  if (found) return on('day', () => true, found[1]);
  found = match(/^(?:weekly|every (\d+) weeks) on ([a-z, ]+)$/);
  if (found) {
    const weekdays = (found[2] ?? '').split(', ').map((name) => WEEKDAYS.indexOf(name));
    return weekdays.includes(-1) ? undefined : on('week', sameWeekdays(...weekdays), found[1]);
  }
  found = match(/^(?:monthly|every (\d+) months)(?: on day (\d+))?$/);
  if (found) {
    const date = Number(found[2] ?? start.dayOfMonth);
    return on('month', (day) => toDate(day).dayOfMonth === date, found[1]);
  }
  if (text === 'monthly on the last day')
    return on('month', (day) => toDate(day).dayOfMonth === toDate(day).daysInMonth);
  found = match(/^monthly on (?:the )?(\w+) (\w+)$/);
  if (found) return on('month', isNthWeekday(toNth(found[1] ?? ''), WEEKDAYS.indexOf(found[2] ?? '')));
  found = match(/^annually on (\w+) (\d+)$/);
  if (found) {
    const [, month = '', date] = found;
    return on('year', (day) => {
      const { month: ofDay, dayOfMonth } = toDate(day);
      return MONTHS[ofDay] === month && dayOfMonth === Number(date);
    });
  }
  found = match(/^annually on the (\w+) (\w+) of (\w+)$/);
  if (found) {
    const [, nth = '', weekday = '', month = ''] = found;
    const isNth = isNthWeekday(toNth(nth), WEEKDAYS.indexOf(weekday));
    return on('year', (day) => MONTHS[toDate(day).month] === month && isNth(day));
  }
  if (text === 'annually') {
    return on('year', (day) => {
      const { month, dayOfMonth } = toDate(day);
      return month === start.month && dayOfMonth === start.dayOfMonth;
    });
  }
  return undefined;
}

/** An object says the same as words. */
function toWords(repeat: unknown): string | undefined {
  if (typeof repeat === 'string') return repeat;
  if (typeof repeat !== 'object' || repeat === null) return undefined;
  const { interval, interval_type, days, end }: Record<string, unknown> = { ...repeat };
  const on = Array.isArray(days) ? ` on ${days.join(', ')}` : '';
  const single: Record<string, string> = { DAY: 'Daily', WEEK: 'Weekly', MONTH: 'Monthly', YEAR: 'Annually' };
  const type = String(interval_type);
  const words = interval === 1 ? single[type] : `Every ${interval} ${type.toLowerCase()}s`;
  const ending =
    end === null ? '' : typeof end === 'string' ? `, Ends on ${end}` : `, Ends after ${end} occurrences`;
  return `${words}${on}${ending}`;
}

/** Takes the words about the end off a rule. */
function splitEnding(words: string): { rule: string; ending: Ending } {
  const [, rule = '', , lastDay, count] =
    /^(.*?)(, Ends (?:never|on (\d{4}-\d\d-\d\d)|after (\d+) occurrences))?$/.exec(words) ?? [];
  return {
    rule,
    ending: {
      lastDay: lastDay === undefined ? undefined : toDay(parseLocalMinute(`${lastDay}T00:00`)),
      count: count === undefined ? undefined : Number(count),
    },
  };
}

/** Of `9:00 am`, in minutes. */
function parseTimeOfDay(text: string): number {
  const [, hours, minutes, half] = /^(\d+):(\d\d) (am|pm)$/.exec(text) ?? [];
  return ((Number(hours) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minutes);
}

/** `Weekends` and `Weekly on Saturday, Sunday` are two ways to say one rule. */
function areSameRules(said: string, meant: string, startDay: number): boolean {
  if (said === meant) return true;
  const [a, b] = [readRule(said, startDay), readRule(meant, startDay)];
  if (!a || !b || a.period !== b.period || a.every !== b.every) return false;
  return Array.from({ length: DAYS_READ }, (_, after) => startDay + after).every(
    (day) => a.isNamed(day) === b.isNamed(day),
  );
}

const PROSE =
  /^(.*), Starting on (\d{4}-\d\d-\d\d) (\d+:\d\d [ap]m) and ending at (\d+:\d\d [ap]m)(, Ends .*)?$/;

/** The hours of a schedule, and its rule in words; undefined where prose and fields do not agree, or leave something over. */
function readWire({ discount_condition_value, discount_condition_schedule: fields }: WireCondition) {
  const [, head, date, from, to, ending = ''] = PROSE.exec(discount_condition_value ?? '') ?? [];
  const prose =
    head === undefined
      ? undefined
      : {
          words: head + ending,
          start: parseLocalMinute(`${date}T00:00`) + parseTimeOfDay(from ?? ''),
          endOfDay: parseTimeOfDay(to ?? ''),
        };
  if (!prose && discount_condition_value !== null && discount_condition_value !== 'Custom') return undefined;
  const words = toWords(fields?.repeat);
  if (fields) {
    const start = parseLocalMinute(fields.start_date);
    const end = parseLocalMinute(fields.end_date);
    if (prose && (prose.start !== start || prose.endOfDay !== end % MINUTES_PER_DAY)) return undefined;
    const [said, meant] = [
      splitEnding(prose?.words ?? words ?? ''),
      splitEnding(words ?? prose?.words ?? ''),
    ];
    if (!areSameRules(said.rule, meant.rule, toDay(start))) return undefined;
    return { start, end, rule: said.rule, ending: { ...meant.ending, ...pickSaid(said.ending) } };
  }
  if (!prose) return undefined;
  const { rule, ending: ends } = splitEnding(prose.words);
  const end = toDay(prose.start) * MINUTES_PER_DAY + prose.endOfDay;
  return { start: prose.start, end: end > prose.start ? end : end + MINUTES_PER_DAY, rule, ending: ends };
}

function pickSaid({ lastDay, count }: Ending): Ending {
  return { ...(lastDay !== undefined && { lastDay }), ...(count !== undefined && { count }) };
}

export interface ReadSchedule {
  times: Time[];
  period: Rule['period'];
}

/** A year of questions, and two months before it. */
const DAYS_READ = 440;

/** All times of a schedule for more than a year from its start; undefined where it is not understood. */
export function readSchedule(condition: WireCondition): ReadSchedule | undefined {
  const wire = readWire(condition);
  const rule = wire && readRule(wire.rule, toDay(wire.start));
  if (!wire || !rule) return undefined;
  const startDay = toDay(wire.start);
  let { lastDay } = wire.ending;
  let minutes = wire.end - wire.start;
  const isDailyRange = rule.period === 'day' && rule.every === 1 && toDay(wire.end) > startDay;
  if (isDailyRange && minutes > MINUTES_PER_DAY) {
    const timeOfDay = minutes % MINUTES_PER_DAY;
    lastDay = toDay(wire.start + minutes - timeOfDay);
    minutes = timeOfDay;
  }
  if (wire.end % 60 === 59) minutes += 1;
  if (rule.period === 'week' && wire.start % MINUTES_PER_DAY === 0 && minutes % MINUTES_PER_DAY === 0) {
    const namedInWeek = [0, 1, 2, 3, 4, 5, 6].filter((after) => rule.isNamed(startDay + after));
    const isFirstDays = namedInWeek.every((after, place) => after === place);
    if (isFirstDays && minutes === namedInWeek.length * MINUTES_PER_DAY) minutes = MINUTES_PER_DAY;
  }
  const times: Time[] = [];
  const toPeriod = (day: number) => {
    const { year, month } = toDate(day);
    return { once: 0, day, week: Math.floor((day + 3) / 7), month: year * 12 + month, year }[rule.period];
  };
  let lastTo = 0;
  for (let day = startDay; day < startDay + DAYS_READ; day += 1) {
    if (!rule.isNamed(day) || (toPeriod(day) - toPeriod(startDay)) % rule.every !== 0) continue;
    const from = day * MINUTES_PER_DAY + (wire.start % MINUTES_PER_DAY);
    // A rule whose times overlap is not understood, even if it ends before they do.
    if (from < lastTo) return undefined;
    lastTo = from + minutes;
    const isOver = day > (lastDay ?? day) || times.length === wire.ending.count;
    if (!isOver) times.push({ from, to: lastTo });
  }
  return { times, period: rule.period };
}

/* Deals */

export interface ReadDeal {
  wire: WireDiscount;
  /** Of the conditions of the type Schedule; undefined is one that is not understood. */
  schedules: (ReadSchedule | undefined)[];
}

export function readDeal(wire: WireDiscount): ReadDeal {
  const conditions = wire.discount_condition_detail ?? [];
  const scheduled = conditions.filter(({ discount_condition_type: type }) => type === 'Schedule');
  return { wire, schedules: scheduled.map(readSchedule) };
}

const listNames = (text: string | null) => (text ?? '').split(',').map((name) => name.trim());

export function isForStaff({ wire }: ReadDeal): boolean {
  const isStaff = (text: string) => /\b(?:employee|staff|friends & family)\b/i.test(text);
  const groups = (wire.discount_condition_detail ?? []).filter(
    ({ discount_condition_type: type }) => type === 'Customer Group',
  );
  return (
    isStaff(wire.discount_title) ||
    groups.some(({ discount_condition_value: value }) => listNames(value).every(isStaff))
  );
}

const DAYS_BEFORE = { often: 7, seldom: 31 };

/** Whether a menu that is made at this minute tells of a deal. */
export function isListed(deal: ReadDeal, now: number): boolean {
  if (isForStaff(deal)) return false;
  return (
    deal.schedules.length === 0 ||
    deal.schedules.some((schedule) => {
      if (!schedule) return true;
      const next = schedule.times.find(({ to }) => to > now);
      if (!next) return false;
      const isSeldom = schedule.period === 'month' || schedule.period === 'year';
      const hasBegun = (schedule.times[0]?.from ?? now) <= now;
      if (hasBegun && !isSeldom) return true;
      return next.from <= now + MINUTES_PER_DAY * (isSeldom ? DAYS_BEFORE.seldom : DAYS_BEFORE.often);
    })
  );
}

export function isOver({ schedules }: ReadDeal, now: number): boolean {
  return schedules.length > 0 && schedules.every((schedule) => schedule?.times.every(({ to }) => to <= now));
}

export function isScheduledAt({ times }: ReadSchedule, now: number): boolean {
  return times.some(({ from, to }) => from <= now && now < to);
}

/** Whether all conditions of a deal are met, for one who buys one item now. */
export function isMet({ wire, schedules }: ReadDeal, visitor: Visitor, now: number): boolean {
  const others = (wire.discount_condition_detail ?? []).filter(
    ({ discount_condition_type: type }) => type !== 'Schedule',
  );
  const areMet = others.every(({ discount_condition_type: type, discount_condition_value: value }) => {
    const names = listNames(value);
    if (type === 'Customer Group') return names.some((name) => visitor.groups.includes(name));
    if (type === 'Customer Type') return visitor.type !== undefined && names.includes(visitor.type);
    if (type === 'Fulfillment Type')
      return ['In Store', 'Pickup', 'Express', 'Delivery'].every((way) => names.includes(way));
    return false;
  });
  const isOn =
    schedules.length === 0 || schedules.some((schedule) => schedule && isScheduledAt(schedule, now));
  return areMet && isOn;
}
