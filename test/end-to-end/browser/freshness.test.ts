import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

const HOUR_MS = 3_600_000;

const getNotice = (page: Page) => page.locator('.freshness');
const getFooterTime = (page: Page) => page.locator('.footer time');

/** What the page says of when it was printed. */
async function readPrintedAt(page: Page): Promise<string> {
  return (await getNotice(page).getAttribute('data-taken-at')) ?? '';
}

/** The menu may have been taken again since, without a change of the page. */
async function readNewestAt(page: Page): Promise<string> {
  const health: { feedAt: string } = await (await page.request.get('/health.json')).json();
  return health.feedAt;
}

const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

/** The home page as it is when nothing but the time has changed for some hours, and the visitor's clock a while after that. */
async function openUnchangedFor(
  hours: number,
  hoursSince: number,
): Promise<{ page: Page; newestAt: string }> {
  const page = await openPage();
  await page.goto('/');
  const printedAt = await readPrintedAt(page);
  const newestAt = later(printedAt, hours);
  await page.route('**/health.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), feedAt: newestAt } });
  });
  await page.clock.install({ time: later(printedAt, hours + hoursSince) });
  await page.reload();
  return { page, newestAt };
}

/** The home page with the visitor’s clock some hours after the menu was taken. */
async function openAfter(hours: number): Promise<Page> {
  const page = await openPage();
  await page.goto('/');
  await page.clock.install({ time: later(await readNewestAt(page), hours) });
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
    await expect
      .poll(() => getNotice(page).innerText())
      .toBe(
        `This menu was taken ${age}. Prices and stock may have changed: call (510) 555-0142 before you come.`,
      );
    expect(await page.getByRole('status').getByRole('link').getAttribute('href')).toBe('tel:5105550142');
  });

  it('long ago says so in a page that was left open since', async () => {
    const page = await openAfter(1);
    await page.clock.runFor('24:00:00');
    await expect.poll(() => getNotice(page).innerText()).toContain('25 hours ago');
  });
});

describe('a page that has not changed since it was printed', () => {
  it('says when the menu was taken last, everywhere it says so, and warns of nothing', async () => {
    const { page, newestAt } = await openUnchangedFor(75, 1);
    const words = await page.evaluate(
      (at) =>
        new Intl.DateTimeFormat('en-US', {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone: 'America/Los_Angeles',
        }).format(new Date(at)),
      newestAt,
    );
    await expect.poll(() => getFooterTime(page).textContent()).toBe(words);
    expect(await getFooterTime(page).getAttribute('datetime')).toBe(newestAt);
    expect(await page.locator('.facts time').textContent()).toBe(words);
    expect(await getNotice(page).isVisible()).toBe(false);
  });

  it('warns by the newest time', async () => {
    const { page } = await openUnchangedFor(75, 25);
    await expect.poll(() => getNotice(page).innerText()).toContain('25 hours ago');
  });

  it('asks for the newest time once', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/menu/flower/?strain=sativa');
    await page.locator('[data-browse-results]:not([hidden], [aria-busy]) .card').first().waitFor();
    await page.getByRole('searchbox').fill('blue dream');
    await page.locator('.search-panel .card').first().waitFor();
    expect(asked.filter((path) => path === '/health.json')).toHaveLength(1);
    const folders = asked.flatMap((path) => /^\/data\/(\w+)\//.exec(path)?.[1] ?? []);
    expect(new Set(folders).size).toBe(1);
  });

  it('goes by its own time where the newest does not come', async () => {
    const page = await openPage();
    await page.route('**/health.json', (route) => route.abort());
    await page.goto('/');
    const printed = await getFooterTime(page).textContent();
    await page.clock.install({ time: later(await readPrintedAt(page), 24) });
    await page.reload();
    await expect.poll(() => getNotice(page).innerText()).toContain('24 hours ago');
    expect(await getFooterTime(page).textContent()).toBe(printed);
  });

  it('says when it was printed where there are no scripts', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto('/');
    expect(await getFooterTime(page).getAttribute('datetime')).toBe(await readPrintedAt(page));
    expect(await getNotice(page).isVisible()).toBe(false);
  });
});
