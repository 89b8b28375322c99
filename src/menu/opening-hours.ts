/** Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** `[opens, closes]` as HH:MM in the store's time zone; a closing time at or before the opening time is in the night that follows. */
export type DayHours = 'closed' | readonly [opens: string, closes: string];

export type OpeningHours = Readonly<Record<Weekday, DayHours>>;

/** Whether a store is open at an instant, and the clock time (HH:MM) at which that changes within the day. */
export type OpenState = { isOpen: true; closesAt: string } | { isOpen: false; opensAt?: string };

const MINUTES_PER_DAY = 1440;

/**
 * Whether the store is open.
 * @param timeZone IANA name of the store's zone, whatever the reader's is
 */
export function toOpenState(hours: OpeningHours, timeZone: string, now: Date): OpenState {
  const { weekday, minute } = toLocalTime(now, timeZone);
  const yesterday = hours[WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 6) % 7] ?? 'monday'];
  if (yesterday !== 'closed' && endsNextDay(yesterday) && minute < toMinute(yesterday[1])) {
    return { isOpen: true, closesAt: yesterday[1] };
  }
  const today = hours[weekday];
  if (today === 'closed') return { isOpen: false };
  const [opens, closes] = today;
  const closesMinute = toMinute(closes) + (endsNextDay(today) ? MINUTES_PER_DAY : 0);
  if (minute < toMinute(opens)) return { isOpen: false, opensAt: opens };
  return minute < closesMinute ? { isOpen: true, closesAt: closes } : { isOpen: false };
}

/** The weekday in a time zone at an instant. */
export function toWeekday(now: Date, timeZone: string): Weekday {
  return toLocalTime(now, timeZone).weekday;
}

function endsNextDay([opens, closes]: readonly [string, string]): boolean {
  return toMinute(closes) <= toMinute(opens);
}

function toMinute(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

function toLocalTime(now: Date, timeZone: string): { weekday: Weekday; minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const name = get('weekday').toLowerCase();
  return {
    weekday: WEEKDAYS.find((weekday) => weekday === name) ?? 'monday',
    minute: toMinute(`${get('hour')}:${get('minute')}`),
  };
}
