import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** Instants in November 2026, when the store’s clock is eight hours behind UTC. The 23rd is a Monday. */
const CASES = [
  ['2026-11-23T16:30:00Z', 'Opens at 9 AM', 'Monday'],
  ['2026-11-23T20:00:00Z', 'Open until 9 PM', 'Monday'],
  ['2026-11-24T04:59:59Z', 'Open until 9 PM', 'Monday'],
  ['2026-11-24T05:00:00Z', 'Closed now', 'Monday'],
  ['2026-11-22T20:00:00Z', 'Open until 7 PM', 'Sunday'],
] as const;

describe('the header says, by the store’s clock and not the visitor’s', () => {
  it.each(CASES)('at %s: %s', async (at, text, weekday) => {
    const page = await openPage({ timezoneId: 'Asia/Tokyo' });
    await page.clock.setFixedTime(at);
    await page.goto('/');
    expect(await page.locator('.open-state').textContent()).toBe(text);
    expect(await page.locator('.hours tr[data-today] th').allTextContents()).toEqual([weekday]);
  });
});
