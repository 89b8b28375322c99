import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** Of Los Angeles in winter, eight hours behind UTC. */
const MS_PER_HOUR = 3_600_000;

/** A Wednesday some weeks ahead, at an hour of the store's clock; the menu has not been made since. */
function onWednesday(hour: number): Date {
  const now = new Date();
  const noon = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 7, 20);
  const days = (10 - new Date(noon).getUTCDay()) % 7;
  return new Date(noon + days * 24 * MS_PER_HOUR + (hour - 12) * MS_PER_HOUR);
}

async function openAt(time: Date, path: string): Promise<Page> {
  const page = await openPage();
  await page.clock.setFixedTime(time);
  await page.goto(path);
  return page;
}

const getTitles = (page: Page, day: 'today' | 'other') =>
  page
    .locator(
      `[data-deal-day="${day}"] [data-deal-list] > [data-deal] > :is(h3, .section-head) , [data-deal-day="${day}"] .deal-list h3`,
    )
    .allInnerTexts();

describe.each(['/', '/deals/'])('the deals of today, on %s', (path) => {
  it('are those of the day on which the page is read, though no menu has been made since', async () => {
    const page = await openAt(onWednesday(10), path);
    await expect.poll(async () => (await getTitles(page, 'today')).join()).toContain('Weekday mornings');
    const [today, other] = [await getTitles(page, 'today'), await getTitles(page, 'other')];
    expect(today.join()).toContain('Happy hour');
    expect(today.join()).toContain('After four');
    expect(other.join()).toContain('Seniors on Mondays');
    expect(other.join()).toContain('Long weekend');
    expect(today.join()).not.toContain('Seniors on Mondays');
  });

  it('go once they are over for the day', async () => {
    const page = await openAt(onWednesday(17), path);
    const readOther = async () => (await getTitles(page, 'other')).join();
    await expect.poll(readOther).toContain('Weekday mornings');
    await expect.poll(readOther).toContain('Happy hour');
    await expect.poll(async () => (await getTitles(page, 'today')).join()).toContain('After four');
  });
});

describe('the filter for deals', () => {
  const getDeal = (page: Page) => page.getByRole('checkbox', { name: /^On deal/ });

  it('finds what is lower at the time at which the list is read', async () => {
    const count = async (hour: number) => {
      const page = await openAt(onWednesday(hour), '/menu/edible/?deal=1');
      await expect.poll(() => getDeal(page).isChecked()).toBe(true);
      const status = page.locator('.browse-count');
      await expect.poll(() => status.innerText()).toMatch(/\d+ of \d+/);
      return Number(/\d+/.exec(await status.innerText())?.[0]);
    };
    expect(await count(17)).toBeGreaterThan(await count(10));
  });
});
