import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { PAGE_KINDS, visit } from './page-kinds.ts';

const openPage = useBrowser();

interface Visit {
  page: Page;
  /** Requests to other origins, refused content, errors. */
  faults: string[];
  /** Addresses of the fonts that were loaded. */
  fonts: string[];
}

/** Opens a page that writes down what it should not do. */
async function startVisit(): Promise<Visit> {
  const page = await openPage();
  const faults: string[] = [];
  const fonts: string[] = [];
  const origin = new URL(inject('siteUrl')).origin;
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') faults.push(`asked ${request.url()}`);
  });
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  page.on('console', (message) => {
    const isMissingPage = message.text().includes('404') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isMissingPage)
      faults.push(`said ${message.text()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => faults.push(`refused ${text}`));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation(event.violatedDirective + ' ' + event.blockedURI);
    });
  `);
  return { page, faults, fonts };
}

async function readWholePage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await frame();
    }
  });
  await page.waitForLoadState('networkidle');
}

describe('a visit', () => {
  it.each(PAGE_KINDS)(
    'to the page of %s asks no other origin, breaks no policy, takes two fonts at most and leaves nothing behind',
    async (_, path) => {
      const { page, faults, fonts } = await startVisit();
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
    await page.locator('.search-panel a').first().click();
    await page.waitForURL('**/products/**');
    await readWholePage(page);
    expect(faults).toEqual([]);
    expect((await page.context().storageState()).cookies).toEqual([]);
  });
});

describe('what a page loads', () => {
  it('is nothing of the search before somebody turns to it', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    await readWholePage(page);
    expect(asked.filter((path) => /search/.test(path))).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect
      .poll(() => asked)
      .toEqual(expect.arrayContaining(['/search/index.json', '/search/cards.json']));
  });
});
