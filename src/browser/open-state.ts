import { type OpeningHours, toOpenState, toWeekday } from '../menu/opening-hours.ts';
import { formatClock } from '../site/format-hours.ts';

interface Opening {
  hours: OpeningHours;
  timeZone: string;
  locale: string;
}

/** Says in the header whether the shop is open now, and marks today among the hours. */
export function showOpenState(now = new Date()): void {
  const link = document.querySelector<HTMLElement>('[data-opening]');
  if (!link?.dataset['opening']) return;
  const opening: Opening = JSON.parse(link.dataset['opening']);
  const state = toOpenState(opening.hours, opening.timeZone, now);
  link.textContent = state.isOpen
    ? `Open until ${formatClock(state.closesAt, opening.locale)}`
    : state.opensAt
      ? `Opens at ${formatClock(state.opensAt, opening.locale)}`
      : 'Closed now';
  link.dataset['open'] = String(state.isOpen);
  const today = toWeekday(now, opening.timeZone);
  document.querySelector(`[data-weekday="${today}"]`)?.setAttribute('data-today', '');
}
