import { formatDateTime } from '#menu/format/format-date-time.ts';
import { findStaleness } from '#menu/hours/staleness.ts';
import { type CurrentMenu, loadCurrentMenu } from '../components/current-menu.ts';

/**
 * Says on the page when the menu was taken last, and above it how old it is, as soon as it is too old to be relied on. A page that
 * has not changed says when it was printed itself: that holds where the newest time does not come.
 */
export async function showFreshness(now: Date): Promise<void> {
  const notice = document.querySelector<HTMLElement>('[data-taken-at]');
  if (!notice) return;
  const locale = document.documentElement.lang;
  const { takenAt = '', staleAfterHours, timeZone } = notice.dataset;
  const { feedAt = takenAt } = await loadCurrentMenu().catch((): Partial<CurrentMenu> => ({}));
  for (const place of document.querySelectorAll<HTMLTimeElement>('[data-menu-time]')) {
    place.dateTime = feedAt;
    place.textContent = formatDateTime(feedAt, { locale, timeZone });
  }
  const age = findStaleness(feedAt, now, Number(staleAfterHours));
  notice.hidden = !age;
  const time = notice.querySelector('time');
  if (!time || !age) return;
  const words = new Intl.RelativeTimeFormat(locale).format(-age.count, age.unit);
  // Screen readers say whatever is written here, also what is written again.
  if (time.textContent !== words) time.textContent = words;
}
