/**
 * An instant on a clock, e.g. `Nov 22, 2026, 8:40 AM`.
 * @param at ISO-8601
 * @param clock `locale` is BCP 47, `timeZone` IANA; default: the device's own
 * @throws RangeError if `at` is not an ISO-8601 instant
 */
export function formatDateTime(
  at: string,
  { locale, timeZone }: { locale: string; timeZone: string | undefined },
): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(at),
  );
}
