import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const HOUR_MS = 3_600_000;

const getNotice = (page: Page) => page.locator('.freshness');

/** The home page with the visitor’s clock some hours after the menu was taken. */
async function openAfter(hours: number): Promise<Page> {
  const page = await openPage();
  await page.goto('/');
  const takenAt = await getNotice(page).getAttribute('data-taken-at');
  await page.clock.install({ time: Date.parse(takenAt ?? '') + hours * HOUR_MS });
  await page.reload();
  return page;
}

describe('a menu that was taken', () => {
  it('less than a day ago stands there without a warning', async () => {
    const page = await openAfter(23.5);
    expect(await getNotice(page).isVisible()).toBe(false);
  });

  it.each([
    [24, '24 hours ago'],
    [75, '3 days ago'],
  ])('%d hours ago says so, and whom to call', async (hours, age) => {
    const page = await openAfter(hours);
    expect(await getNotice(page).innerText()).toBe(
      `This menu was taken ${age}. Prices and stock may have changed: call (510) 555-0142 before you come.`,
    );
    expect(await page.getByRole('status').getByRole('link').getAttribute('href')).toBe('tel:5105550142');
  });

  it('long ago says so in a page that was left open since', async () => {
    const page = await openAfter(1);
    await page.clock.runFor('24:00:00');
    expect(await getNotice(page).innerText()).toContain('25 hours ago');
  });
});
