import { describe, expect, it } from 'vitest';
import type { SpecialDay } from '#menu/hours/opening-hours.ts';
import { toOpeningNotice } from '#site/data/opening-notice.ts';
import { hours as messages } from '#site/messages/en/pages.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const { store } = createSnapshot();
/** Already the 23rd in UTC, still the 22nd in the store. */
const FEED_AT = '2026-11-23T06:00:00.000Z';

const closedOn = (date: string): SpecialDay => ({ date, hours: 'closed' });
const notice = (holidays: SpecialDay[]) =>
  toOpeningNotice({ ...store, holidays }, FEED_AT, 'en-US', messages.openState);

describe('what the header hands to the browser', () => {
  it('is the hours, the zone, and the words to say them in', () => {
    expect(notice([])).toEqual({
      hours: store.hours,
      timeZone: 'America/Los_Angeles',
      locale: 'en-US',
      messages: messages.openState,
    });
  });

  it('holds the special days from the day before the menu was taken, for as long as a menu may lie', () => {
    const dates = ['2026-11-20', '2026-11-21', '2026-11-22', '2027-02-02', '2027-02-03'];
    expect(notice(dates.map(closedOn)).holidays?.map(({ date }) => date)).toEqual(dates.slice(1, 4));
  });
});
