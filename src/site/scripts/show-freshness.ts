import { findStaleness } from '#menu/hours/staleness.ts';

/** Says above the page how old its menu is, as soon as it is too old to be relied on. */
export function showFreshness(now: Date): void {
  const notice = document.querySelector<HTMLElement>('[data-taken-at]');
  const time = notice?.querySelector('time');
  if (!notice || !time) return;
  const { takenAt = '', staleAfterHours } = notice.dataset;
  const age = findStaleness(takenAt, now, Number(staleAfterHours));
  notice.hidden = !age;
  if (!age) return;
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang).format(-age.count, age.unit);
  // Screen readers say whatever is written here, also what is written again.
  if (time.textContent !== words) time.textContent = words;
}
