import { type NextOpening, type OpenState, toOpenState, toStoreDay } from '../menu/opening-hours.ts';
import { type PluralMessage, say } from '../messages/say.ts';
import { formatClock } from '../site/format-hours.ts';
import type { OpeningNotice } from '../site/opening-notice.ts';

/** Says in the header whether the shop is open now, and marks today among the hours. */
export function showOpenState(now: Date): void {
  const link = document.querySelector<HTMLElement>('[data-opening]');
  if (!link?.dataset['opening']) return;
  const notice: OpeningNotice = JSON.parse(link.dataset['opening']);
  const state = toOpenState(notice, now);
  const text = describe(state, notice);
  const { holiday } = state;
  link.textContent = holiday ? say(notice.messages.onHoliday, { holiday, state: text }) : text;
  link.dataset['open'] = String(state.isOpen);
  link.toggleAttribute('data-holiday', holiday !== undefined);
  markToday(toStoreDay(now, notice.timeZone));
}

function describe(state: OpenState, { messages, locale }: OpeningNotice): string {
  const sayAt = (message: PluralMessage, clock: string, day = '') => {
    const time = formatClock(clock, locale);
    // The number that is read out decides the form: "a la 1", "a las 2".
    const form = new Intl.PluralRules(locale).select(Number.parseInt(time, 10));
    return say(message[form] ?? message.other, { time, day });
  };
  if (state.isOpen) {
    if (!state.closesAt) return messages.open;
    return sayAt(state.closesSoon ? messages.closesSoon : messages.openUntil, state.closesAt);
  }
  const { next } = state;
  if (!next) return messages.closed;
  const messageAhead = [messages.opensToday, messages.opensTomorrow][next.daysAhead] ?? messages.opensOn;
  return sayAt(messageAhead, next.opensAt, formatDayAhead(next, locale));
}

/** The weekday where it can be no other, else the date. */
function formatDayAhead({ date, daysAhead }: NextOpening, locale: string): string {
  const options =
    daysAhead < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}

/** Today is the row of its date, where it has hours of its own, or else the row of its weekday. */
function markToday({ date, weekday }: { date: string; weekday: string }): void {
  for (const row of document.querySelectorAll('[data-today]')) row.removeAttribute('data-today');
  const find = (selector: string) => document.querySelector(selector);
  (find(`[data-date="${date}"]`) ?? find(`[data-weekday="${weekday}"]`))?.setAttribute('data-today', '');
}
