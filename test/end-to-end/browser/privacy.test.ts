import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { MAIN_KINDS, visit } from './page-kinds.ts';
import { serveHost } from './serve-host.ts';
import { NEWCOMER } from './visitors.ts';
import { type PageWatch, readWholePage, watchPage } from './watch-page.ts';

const openPage = useBrowser();

async function startVisit(visitor: BrowserContextOptions = {}): Promise<PageWatch & { page: Page }> {
  const page = await openPage(visitor);
  return { page, ...(await watchPage(page, inject('siteUrl'))) };
}

describe('a visit', () => {
  it.each(MAIN_KINDS)(
    'to the page of %s asks no other origin, breaks no policy, takes two fonts at most and leaves nothing behind',
    async (_, path) => {
      const { page, faults, fonts } = await startVisit(NEWCOMER);
      await visit(page, path);
      await readWholePage(page);
      expect(faults).toEqual([]);
      expect(fonts.length).toBeLessThanOrEqual(2);
      expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    },
  );

  it('with a search asks no other origin, breaks no policy and sets no cookie', async () => {
    const { page, faults } = await startVisit();
    await page.goto('/');
    await page.getByRole('searchbox').fill('gummies');
    await page.locator('.search-panel .card img').first().waitFor();
    await page.locator('.search-panel .card a').first().click();
    await page.waitForURL('**/products/**');
    await readWholePage(page);
    expect(faults).toEqual([]);
    expect((await page.context().storageState()).cookies).toEqual([]);
  });

  it('loads nothing of the search before somebody turns to it', async () => {
    const { page, asked } = await startVisit();
    await page.goto('/');
    await readWholePage(page);
    expect(asked.filter((path) => /search\.json|preact/.test(path))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked).toContainEqual(expect.stringMatching(/^\/data\/\w+\/search\.json$/));
  });
});

it('a page of others cannot frame the menu', async () => {
  const page = await openPage(NEWCOMER);
  const host = await serveHost(inject('siteUrl'), {
    body: '<iframe src="{site}/menu/"></iframe>',
    policy: 'frame-src {site}',
  });
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(host);
  await refused;
  expect(page.frames().map((frame) => frame.url())).toEqual([host, 'chrome-error://chromewebdata/']);
});
