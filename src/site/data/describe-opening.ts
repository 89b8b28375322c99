import { say } from '#menu/format/say.ts';
import type { PluralMessage } from '#menu/format/say-count.ts';
import type { NextOpening, OpenState } from '#menu/hours/opening-hours.ts';
import { formatClock } from './format-hours.ts';
import type { OpeningNotice } from './opening-notice.ts';

/** Whether the store is open and until when, or when it opens, with the name of the day where it has one. */
export function describeOpening(
  state: OpenState,
  { messages, locale }: Pick<OpeningNotice, 'messages' | 'locale'>,
): string {
  const { holiday } = state;
  const text = describeHours(state, messages, locale);
  return holiday ? say(messages.onHoliday, { holiday, state: text }) : text;
}

function describeHours(state: OpenState, messages: OpeningNotice['messages'], locale: string): string {
  if (state.isOpen) {
    const { closesAt, closesSoon } = state;
    if (!closesAt) return messages.open;
    return sayAt(closesSoon ? messages.closesSoon : messages.openUntil, closesAt, locale);
  }
  const { next } = state;
  if (!next) return messages.closed;
  const message = [messages.opensToday, messages.opensTomorrow][next.daysAhead] ?? messages.opensOn;
  return sayAt(message, next.opensAt, locale, formatDayAhead(next, locale));
}

/** The number that is read out decides the form: “a la 1”, “a las 2”. */
function sayAt(message: PluralMessage, clock: string, locale: string, day = ''): string {
  const time = formatClock(clock, locale);
  const form = new Intl.PluralRules(locale).select(Number.parseInt(time, 10));
  return say(message[form] ?? message.other, { time, day });
}

/** The weekday where it can be no other, else the date. */
function formatDayAhead({ date, daysAhead }: NextOpening, locale: string): string {
  const options =
    daysAhead < 7 ? ({ weekday: 'long' } as const) : ({ month: 'long', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}
