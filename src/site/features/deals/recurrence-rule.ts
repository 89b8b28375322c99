import type { MonthDay, RepeatingSchedule } from '#menu/model/deal.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MONTHS_PER_YEAR = 12;

/**
 * A repeating schedule as a recurrence rule of RFC 5545, e.g. `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR`. Its weeks
 * begin on Monday, as a schedule's do.
 * @param last when the last time begins, as the rule is to say it; of no account where the schedule has a count
 */
export function formatRecurrence(schedule: RepeatingSchedule, last: string | undefined): string {
  const { count } = schedule;
  const end = count === undefined ? (last === undefined ? [] : [`UNTIL=${last}`]) : [`COUNT=${count}`];
  return [...formatDays(schedule), ...end].join(';');
}

function formatDays(schedule: RepeatingSchedule): string[] {
  const { every = 1, startLocal } = schedule;
  switch (schedule.repeat) {
    case 'daily':
      return ['FREQ=DAILY', ...formatInterval(every)];
    case 'weekly': {
      const days = schedule.days.map((day) => WEEKDAYS[day]).join();
      return ['FREQ=WEEKLY', ...formatInterval(every), `BYDAY=${days}`];
    }
    case 'monthly': {
      const isYearly = every % MONTHS_PER_YEAR === 0;
      if (!isYearly) return ['FREQ=MONTHLY', ...formatInterval(every), ...formatMonthDays(schedule.on)];
      const month = Number(startLocal.slice('YYYY-'.length, 'YYYY-MM'.length));
      const years = formatInterval(every / MONTHS_PER_YEAR);
      return ['FREQ=YEARLY', ...years, `BYMONTH=${month}`, ...formatMonthDays(schedule.on)];
    }
  }
}

function formatInterval(every: number): string[] {
  return every > 1 ? [`INTERVAL=${every}`] : [];
}

function formatMonthDays(on: readonly MonthDay[]): string[] {
  const dates = on.flatMap((day) => ('date' in day ? [day.date] : []));
  const weekdays = on.flatMap((day) => ('week' in day ? [`${day.week}${WEEKDAYS[day.day]}`] : []));
  return [
    ...(dates.length > 0 ? [`BYMONTHDAY=${dates.join()}`] : []),
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.join()}`] : []),
  ];
}
