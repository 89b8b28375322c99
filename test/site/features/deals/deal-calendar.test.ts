import { describe, expect, it } from 'vitest';
import { listTimes } from '#menu/deals/deal-schedule.ts';
import { formatWallMinute, parseWallMinute } from '#menu/hours/wall-clock-text.ts';
import type { DealSchedule } from '#menu/model/deal.ts';
import type { MenuDeal } from '#menu/model/menu.ts';
import { formatDealCalendar } from '#site/features/deals/deal-calendar.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createWords } from '../../../menu/words.ts';
import { createSnapshot } from '../../../stores/corner-snapshot.ts';
import { hasPythonReader, type Occurrence, readWithNode, readWithPython } from './calendar-readers.ts';

const HAS_PYTHON = await hasPythonReader();
const TIME_ZONE = 'America/Los_Angeles';
/** Thirteen months in which the clocks change three times. */
const SPAN = { from: '2026-10-20', to: '2027-11-20', timeZone: TIME_ZONE };
/** Nights in which an hour is skipped or comes twice. */
const CHANGES = ['2026-11-01', '2027-03-14', '2027-11-07'];

const SCHEDULES: Record<string, DealSchedule> = {
  once: { repeat: 'none', startLocal: '2026-11-27T09:00', endLocal: '2026-11-27T16:59' },
  'once-days': { repeat: 'none', startLocal: '2026-11-27T00:00', endLocal: '2026-11-29T23:59' },
  daily: { repeat: 'daily', startLocal: '2026-10-27T09:00', minutes: 120 },
  'every-third-day': { repeat: 'daily', startLocal: '2026-10-27T09:00', minutes: 120, every: 3 },
  'daily-until': { repeat: 'daily', startLocal: '2026-10-27T21:00', minutes: 120, untilDate: '2027-03-20' },
  'daily-count': {
    repeat: 'daily',
    startLocal: '2026-10-27T09:00',
    minutes: 60,
    count: 40,
    untilDate: '2026-12-05',
  },
  'all-days-until': {
    repeat: 'daily',
    startLocal: '2026-10-27T00:00',
    minutes: 1440,
    untilDate: '2027-04-01',
  },
  mondays: { repeat: 'weekly', days: [0], startLocal: '2026-11-30T09:00', minutes: 720 },
  'all-mondays': { repeat: 'weekly', days: [0], startLocal: '2026-10-26T00:00', minutes: 1440 },
  weekdays: { repeat: 'weekly', days: [0, 1, 2, 3, 4], startLocal: '2026-11-02T14:00', minutes: 180 },
  'over-midnight': { repeat: 'weekly', days: [4, 5], startLocal: '2026-10-30T22:00', minutes: 240 },
  'long-weekend': { repeat: 'weekly', days: [4], startLocal: '2026-11-06T17:00', minutes: 3300 },
  'other-weeks': { repeat: 'weekly', days: [0, 6], startLocal: '2026-11-08T09:00', minutes: 60, every: 2 },
  'weeks-until': {
    repeat: 'weekly',
    days: [2],
    startLocal: '2026-10-28T09:00',
    minutes: 60,
    untilDate: '2027-06-30',
  },
  'thirty-first': { repeat: 'monthly', on: [{ date: 31 }], startLocal: '2026-10-31T09:00', minutes: 60 },
  'last-day': { repeat: 'monthly', on: [{ date: -1 }], startLocal: '2026-10-31T00:00', minutes: 1440 },
  'first-and-fifteenth': {
    repeat: 'monthly',
    on: [{ date: 1 }, { date: 15 }],
    startLocal: '2026-11-01T09:00',
    minutes: 60,
  },
  'fourth-friday': {
    repeat: 'monthly',
    on: [{ week: 4, day: 4 }],
    startLocal: '2026-11-27T00:00',
    minutes: 1440,
  },
  'fifth-monday': {
    repeat: 'monthly',
    on: [{ week: 5, day: 0 }],
    startLocal: '2026-11-30T09:00',
    minutes: 60,
  },
  'last-sunday': {
    repeat: 'monthly',
    on: [{ week: -1, day: 6 }],
    startLocal: '2026-10-25T09:00',
    minutes: 60,
  },
  'other-months': {
    repeat: 'monthly',
    on: [{ date: 5 }],
    startLocal: '2026-11-05T09:00',
    minutes: 60,
    every: 2,
  },
  yearly: { repeat: 'monthly', on: [{ date: 20 }], startLocal: '2027-04-20T00:00', minutes: 1440, every: 12 },
  thanksgiving: {
    repeat: 'monthly',
    on: [{ week: 4, day: 3 }],
    startLocal: '2026-11-26T09:00',
    minutes: 60,
    every: 12,
  },
};

const SITE = {
  feedAt: '2026-11-27T20:00:00.000Z',
  link: (path: string) => path,
  store: createSnapshot().store,
  t: getMessages('en-US').pages,
  words: createWords(),
};

const toDeal = (slug: string, schedule: DealSchedule, title = slug): MenuDeal => ({
  slug,
  path: `/deals/#${slug}`,
  title,
  conditions: [{ kind: 'schedule', text: 'As the store says', terms: { type: 'schedule', schedule } }],
  productSlugs: ['a'],
});

const format = (...deals: MenuDeal[]) => formatDealCalendar({ ...SITE, deals });

/** Lines that were folded are whole again. */
const readLines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const listOwn = (schedule: DealSchedule): Pick<Occurrence, 'startLocal' | 'endLocal'>[] =>
  listTimes(schedule, parseWallMinute(`${SPAN.from}T00:00`), parseWallMinute(`${SPAN.to}T00:00`)).map(
    ({ start, end }) => ({ startLocal: formatWallMinute(start), endLocal: formatWallMinute(end) }),
  );

const TEXT = format(...Object.entries(SCHEDULES).map(([slug, schedule]) => toDeal(slug, schedule)));

describe.each([
  ['node-ical', readWithNode, true],
  ['python3-icalendar', readWithPython, HAS_PYTHON],
])('read by %s', (_, read, isHere) => {
  it.skipIf(!isHere)(
    'the calendar has the times of the schedules, over a year in which the clocks change',
    async () => {
      const occurrences = await read(TEXT, SPAN);
      for (const [slug, schedule] of Object.entries(SCHEDULES)) {
        const found = occurrences.filter(({ uid }) => uid.startsWith(`${slug}-0@`));
        const own = listOwn(schedule);
        expect(
          found.map(({ startLocal }) => startLocal),
          slug,
        ).toEqual(own.map(({ startLocal }) => startLocal));
        // In a night in which the clocks change, a calendar keeps the duration of a time and not its end.
        const isUsual = ({ startLocal, endLocal }: Pick<Occurrence, 'startLocal' | 'endLocal'>) =>
          startLocal.endsWith('T00:00') ||
          !CHANGES.some((day) => startLocal.slice(0, 10) <= day && endLocal.slice(0, 10) >= day);
        expect(
          found.filter(isUsual).map(({ endLocal }) => endLocal),
          slug,
        ).toEqual(own.filter(isUsual).map(({ endLocal }) => endLocal));
      }
      expect(occurrences.length).toBeGreaterThan(1000);
    },
  );
});

describe('the calendar of the deals', () => {
  it.each([
    ['daily', 'FREQ=DAILY'],
    ['every-third-day', 'FREQ=DAILY;INTERVAL=3'],
    ['daily-until', 'FREQ=DAILY;UNTIL=20270321T040000Z'],
    ['daily-count', 'FREQ=DAILY;COUNT=40'],
    ['all-days-until', 'FREQ=DAILY;UNTIL=20270401'],
    ['mondays', 'FREQ=WEEKLY;BYDAY=MO'],
    ['weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['other-weeks', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU'],
    ['thirty-first', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['last-day', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['fourth-friday', 'FREQ=MONTHLY;BYDAY=4FR'],
    ['last-sunday', 'FREQ=MONTHLY;BYDAY=-1SU'],
    ['other-months', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5'],
    ['yearly', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20'],
    ['thanksgiving', 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
  ])('has the rule of “%s”', (slug, rule) => {
    const schedule = SCHEDULES[slug];
    if (!schedule) throw new Error(slug);
    const parts = (text = '') => new Set(text.replace('RRULE:', '').split(';'));
    const [, event] = format(toDeal(slug, schedule)).split('BEGIN:VEVENT');
    const written = readLines(event ?? '').find((line) => line.startsWith('RRULE:'));
    expect(parts(written)).toEqual(parts(rule));
  });

  it('names times in the store’s zone, which it defines, and whole days without a time', () => {
    const lines = readLines(TEXT);
    expect(lines).toContain(`DTSTART;TZID=${TIME_ZONE}:20261130T090000`);
    expect(lines).toContain(`DTEND;TZID=${TIME_ZONE}:20261130T210000`);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261127');
    expect(lines).toContain('DTEND;VALUE=DATE:20261130');
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines).toContain(`TZID:${TIME_ZONE}`);
    expect(
      lines
        .filter((line) => /^DT(?:START|END):\d/.test(line))
        .every((line) => line.startsWith('DTSTART:1970')),
    ).toBe(true);
  });

  it('says how often to look again, ends with a line break, and folds long lines', () => {
    const text = format(
      toDeal('long', SCHEDULES['daily'] ?? { repeat: 'none' }, `${'ñ'.repeat(120)} 🌿`.slice(0, 118)),
    );
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT6H\r\n');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(Buffer.from(text).toString()).toBe(text);
  });

  it('escapes what a store writes', () => {
    const lines = readLines(
      format(toDeal('deal', SCHEDULES['daily'] ?? { repeat: 'none' }, 'Half; off, really \\ now')),
    );
    expect(lines).toContain('SUMMARY:Half\\; off\\, really \\\\ now');
  });

  it('keeps the id of an event from run to run, whatever else the deal asks', () => {
    const deal = toDeal('mondays', SCHEDULES['mondays'] ?? { repeat: 'none' });
    const more = {
      ...deal,
      conditions: [{ kind: 'customer-cap' as const, text: 'Cap: 2' }, ...deal.conditions],
    };
    const findId = (each: MenuDeal) => readLines(format(each)).find((line) => line.startsWith('UID:'));
    expect(findId(deal)).toMatch(/^UID:mondays-0@/);
    expect(findId(more)).toBe(findId(deal));
  });

  it.each([
    'America/Los_Angeles',
    'America/New_York',
    'America/Phoenix',
    'Pacific/Honolulu',
    'America/Anchorage',
  ])('defines %s', (timeZone) => {
    const text = formatDealCalendar({
      ...SITE,
      store: { ...SITE.store, timeZone },
      deals: [toDeal('daily', SCHEDULES['daily'] ?? { repeat: 'none' })],
    });
    expect(text).toContain(`TZID:${timeZone}`);
    expect(text).toContain(`DTSTART;TZID=${timeZone}:20261027T090000`);
  });
});
