import { toOpenState, toStoreDay } from '#menu/hours/opening-hours.ts';
import { describeOpening } from '../data/describe-opening.ts';
import type { OpeningNotice } from '../data/opening-notice.ts';

/** Says in the header whether the shop is open now, and marks today among the hours. */
export function showOpenState(now: Date): void {
  const link = document.querySelector<HTMLElement>('[data-opening]');
  if (!link?.dataset['opening']) return;
  const notice: OpeningNotice = JSON.parse(link.dataset['opening']);
  const state = toOpenState(notice, now);
  link.textContent = describeOpening(state, notice);
  link.dataset['open'] = String(state.isOpen);
  link.toggleAttribute('data-holiday', state.holiday !== undefined);
  markToday(toStoreDay(now, notice.timeZone));
}

/** Today is the row of its date, where it has hours of its own, or else the row of its weekday. */
function markToday({ date, weekday }: { date: string; weekday: string }): void {
  for (const row of document.querySelectorAll('[data-today]')) row.removeAttribute('data-today');
  const find = (selector: string) => document.querySelector(selector);
  (find(`[data-date="${date}"]`) ?? find(`[data-weekday="${weekday}"]`))?.setAttribute('data-today', '');
}
