import type { PluralMessage } from '#menu/format/say-count.ts';

/** Plural forms are of the hour, where a language says one o’clock in another way than two. */
const openUntil: PluralMessage = { other: 'Open until {time}' };
const closesSoon: PluralMessage = { other: 'Closing soon, at {time}' };
const opensToday: PluralMessage = { other: 'Opens at {time}' };
const opensTomorrow: PluralMessage = { other: 'Opens tomorrow at {time}' };
const opensOn: PluralMessage = { other: 'Opens {day} at {time}' };

/** When the store is open. */
export const hours = {
  /** Said in the browser, by the visitor’s clock. */
  openState: {
    open: 'Open now',
    openUntil,
    closesSoon,
    closed: 'Closed now',
    opensToday,
    opensTomorrow,
    /** The day is a weekday within the week, and a date after it. */
    opensOn,
    onHoliday: '{holiday} · {state}',
  },
  specialDays: {
    caption: 'Special opening hours',
    closed: 'Closed',
  },
  directions: 'Directions',
};
