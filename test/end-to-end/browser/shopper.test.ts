import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { FORBID_STORAGE } from './forbid-storage.ts';
import { useBrowser } from './open-page.ts';
import { watchPage } from './watch-page.ts';

const openPage = useBrowser();

interface PublicProduct {
  path: string;
  deals: { title: string }[];
  variants: { price: { type: string; priceCents?: number; dealCents?: number } }[];
}

/** A product with a flat price, that of its first size, by the deals that are on it. */
async function findProduct(...titles: string[]): Promise<{ path: string; cents: number }> {
  const menu: { products: PublicProduct[] } = await (await fetch(`${inject('siteUrl')}/menu.json`)).json();
  const product = menu.products.find(
    ({ deals, variants }) =>
      deals
        .map(({ title }) => title)
        .sort()
        .join() === titles.sort().join() && variants[0]?.price.type === 'flat',
  );
  return { path: product?.path ?? '', cents: product?.variants[0]?.price.priceCents ?? 0 };
}

const money = (cents: number) => `$${(cents / 100).toFixed(2)}`;
const getPrice = (page: Page) => page.locator('.product .pay b').first();
const getListPrice = (page: Page) => page.locator('.product .pay s').first();
const getNote = (page: Page) => page.locator('.shopper-note');

async function shopAs(page: Page, ...names: string[]): Promise<void> {
  await page.goto('/deals/');
  await page.getByRole('heading', { name: 'Shopping as' }).waitFor();
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await getNote(page).waitFor();
}

describe('a visitor who says who they are', () => {
  it('sees the prices of their groups on all pages, and is told for whom they are', async () => {
    const { path, cents } = await findProduct('Veterans, any day');
    const page = await openPage();
    await page.goto(path);
    expect(await getPrice(page).innerText()).toBe(money(cents));
    expect(await getListPrice(page).isVisible()).toBe(false);
    await shopAs(page, 'Veterans');
    expect(await getNote(page).innerText()).toBe('Prices for: Veterans Change');
    await page.goto(path);
    await expect.poll(() => getPrice(page).innerText()).toBe(money(Math.round(cents * 0.85)));
    expect(await getListPrice(page).innerText()).toContain(money(cents));
    expect(await page.getByText('Already in the prices above.').isVisible()).toBe(true);
    expect(await getNote(page).isVisible()).toBe(true);
  });

  it('has deals that go together taken off together', async () => {
    const { path, cents } = await findProduct('Patients’ shelf', 'Veterans, any day');
    const page = await openPage();
    await shopAs(page, 'Patient', 'Veterans');
    expect(await getNote(page).innerText()).toBe('Prices for: Patient and Veterans Change');
    await page.goto(path);
    const expected = Math.round(Math.round(cents * 0.88) * 0.85);
    await expect.poll(() => getPrice(page).innerText()).toBe(money(expected));
  });

  it('sees them on lists too, also when the list is drawn anew', async () => {
    const { path, cents } = await findProduct('Veterans, any day');
    const page = await openPage();
    await shopAs(page, 'Veterans');
    await page.goto('/brands/fenwick-row/');
    const price = page.locator(`.card:has(a[href="${path}"]) .pay b`).filter({ visible: true });
    const expected = money(Math.round(cents * 0.85)).replace(/\.00$/, '');
    await expect.poll(() => price.innerText()).toBe(expected);
    await page.getByLabel('Sorted by').selectOption('price');
    await page.waitForURL(/sort=price/);
    await expect.poll(() => price.innerText()).toBe(expected);
    await page.getByLabel('Sorted by').selectOption('name');
    await page.waitForURL(/sort=name/);
    await expect.poll(() => price.innerText()).toBe(expected);
  });

  it.each(['/price-list/', '/questions/'])(
    'reads on %s, which is for everyone, of nobody else’s prices',
    async (path) => {
      const page = await openPage();
      await shopAs(page, 'Veterans');
      const loaded = page.waitForResponse(/deals\.json$/);
      await page.goto(path);
      await loaded;
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await getNote(page).count()).toBe(0);
    },
  );

  it('may do so before the script has come', async () => {
    const page = await openPage();
    const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
    await page.route('**/_astro/*.js', (route) => released.then(() => route.continue()));
    await page.goto('/deals/', { waitUntil: 'commit' });
    await page.getByLabel('Seniors', { exact: true }).check();
    letGo();
    await getNote(page).waitFor();
    expect(await getNote(page).innerText()).toBe('Prices for: Seniors Change');
    expect(await page.getByLabel('Seniors', { exact: true }).isChecked()).toBe(true);
  });

  it('takes it back, and pays what everyone does', async () => {
    const { path, cents } = await findProduct('Veterans, any day');
    const page = await openPage();
    await shopAs(page, 'Veterans');
    await page.getByLabel('Veterans', { exact: true }).uncheck();
    await expect.poll(() => getNote(page).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('herbarium:shopper'))).toBeNull();
    await page.goto(path);
    expect(await getPrice(page).innerText()).toBe(money(cents));
  });

  it('is not told of to anybody', async () => {
    const page = await openPage();
    const watch = await watchPage(page, inject('siteUrl'));
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
    await shopAs(page, 'Veterans', 'Seniors');
    await page.goto('/menu/tincture/');
    await getNote(page).waitFor();
    expect(bodies.filter((body) => /veteran|senior/i.test(body))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(watch.faults).toEqual([]);
  });

  it('is known on the page alone where the device keeps nothing', async () => {
    const page = await openPage();
    await page.addInitScript(FORBID_STORAGE);
    await page.goto('/deals/');
    await page.getByRole('button', { name: 'I am 21 or over' }).click();
    await page.getByLabel('Veterans', { exact: true }).check();
    expect(await getNote(page).innerText()).toContain('Veterans');
  });

  it('is not asked without a script', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto('/deals/');
    expect(await page.locator('[data-shopper]').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'After four' }).isVisible()).toBe(true);
  });
});

describe('a deal from four to seven on weekdays', () => {
  /** The next Monday, by its date in Los Angeles, at a time of day. */
  function onMonday(clock: string): Date {
    const now = new Date();
    const days = ((8 - now.getUTCDay()) % 7) + 7;
    const date = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const zone = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/Los_Angeles',
      timeZoneName: 'longOffset',
    })
      .format(new Date(`${date}T20:00:00Z`))
      .match(/GMT([+-]\d\d:\d\d)/)?.[1];
    return new Date(`${date}T${clock}:00${zone}`);
  }

  it.each([
    ['15:59', 0],
    ['16:00', 400],
    ['18:59', 400],
    ['19:00', 0],
  ])('at %s takes off %i cents, though no page has been made since', async (clock, off) => {
    const { path, cents } = await findProduct('After four');
    const page = await openPage();
    await page.clock.setFixedTime(onMonday(clock));
    await page.goto(path);
    await expect.poll(() => getPrice(page).innerText()).toBe(money(cents - off));
    await page.locator('[data-lowered]').first().waitFor();
    expect(await getPrice(page).innerText()).toBe(money(cents - off));
    expect(await getListPrice(page).isVisible()).toBe(off > 0);
  });
});
