import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** Instants in November 2026, when the store’s clock is eight hours behind UTC. The 23rd is a Monday. */
const CASES = [
  ['2026-11-23T16:30:00Z', 'Opens at 9 AM', 'Monday'],
  ['2026-11-23T20:00:00Z', 'Open until 9 PM', 'Monday'],
  ['2026-11-24T04:29:59Z', 'Open until 9 PM', 'Monday'],
  ['2026-11-24T04:30:00Z', 'Closing soon, at 9 PM', 'Monday'],
  ['2026-11-24T05:00:00Z', 'Opens tomorrow at 9 AM', 'Monday'],
  ['2026-11-22T20:00:00Z', 'Open until 7 PM', 'Sunday'],
] as const;

const readState = (page: Page) => page.locator('.open-state').textContent();
const readToday = (page: Page) => page.locator('.hours tr[data-today] th').allTextContents();

describe('the header says, by the store’s clock and not the visitor’s', () => {
  it.each(CASES)('at %s: %s', async (at, text, weekday) => {
    const page = await openPage({ timezoneId: 'Asia/Tokyo' });
    await page.clock.setFixedTime(at);
    await page.goto('/');
    expect(await readState(page)).toBe(text);
    expect(await readToday(page)).toEqual([weekday]);
  });

  it('and goes on saying it, in a page that stays open', async () => {
    const page = await openPage();
    await page.clock.install({ time: '2026-11-23T04:55:00Z' });
    await page.goto('/');
    expect(await readState(page)).toBe('Opens tomorrow at 9 AM');
    await page.clock.runFor('04:00:00');
    expect(await readState(page)).toBe('Opens at 9 AM');
    expect(await readToday(page)).toEqual(['Monday']);
  });
});
