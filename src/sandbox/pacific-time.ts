/** California's clock: what a store there writes into its records. */
const PACIFIC = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'longOffset',
});

/** Formats an instant as `2025-07-29T12:47:03.042-07:00`. */
export function formatPacificTime(instant: Date): string {
  const parts = new Map(PACIFIC.formatToParts(instant).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = `${get('year')}-${get('month')}-${get('day')}`;
  const time = `${get('hour')}:${get('minute')}:${get('second')}.${get('fractionalSecond')}`;
  return `${date}T${time}${get('timeZoneName').replace('GMT', '')}`;
}
