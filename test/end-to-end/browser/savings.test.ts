import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import type { DealData, DealRules } from '#site/features/deals/deal-data.ts';
import { openSite } from '../site/site-tree.ts';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** A row of a price table, as it is printed. Amounts are grams or items; money is in cents. */
interface PrintedRow {
  table: number;
  amount: number;
  cents: number;
  unitCents: number;
  /** Absent where the table has no such column, 0 where nothing is saved. */
  savedCents?: number;
  isLowered: boolean;
}

const paths = openSite(inject('siteDirectory'))
  .pages.filter(({ path, html }) => /^\/products\//.test(path) && html.includes('data-unit'))
  .map(({ path }) => path);

it('what each quantity in the demo saves, and what a gram of it costs, follows from the prices printed beside it', async () => {
  const rows = await readAsBuilt();
  expectAgreement(rows);
  expect(rows.filter(({ savedCents }) => savedCents).length).toBeGreaterThan(50);
  expect(rows.some(({ isLowered, savedCents }) => isLowered && savedCents)).toBe(true);
});

it.each([
  ['a veteran', ['Veterans'], (deals: DealRules[]) => deals],
  ['a patient who is a veteran', ['Patient', 'Veterans'], (deals: DealRules[]) => deals],
  ['everyone once every deal is over', [], () => []],
  [
    'everyone while every deal holds',
    [],
    (deals: DealRules[]) => deals.map((deal) => ({ ...deal, conditions: [] })),
  ],
])('the same holds for %s', async (_, names, change) => {
  const page = await openPage();
  await page.route('**/deals.json', async (route) => {
    const response = await route.fetch();
    const data: DealData = await response.json();
    await route.fulfill({ response, json: { ...data, deals: change(data.deals) } });
  });
  // So late that prices are worked out anew.
  await page.clock.setFixedTime(Date.now() + 20 * 86_400_000);
  await page.goto('/deals/');
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  if (names.length > 0) await page.locator('.shopper-note').waitFor();
  await page.goto('/products/quiet-hollow-widows-peak/');
  await page.locator('[data-lowered]').first().waitFor();
  await showAllProducts(page);
  await expect.poll(() => page.locator('[data-price]:not([data-lowered])').count()).toBe(0);
  const rows = await readRows(page);
  expectAgreement(rows);
  const built = await readAsBuilt();
  expect(rows).toHaveLength(built.length);
  expect(sumUp(rows)).not.toBe(sumUp(built));
});

const sumUp = (rows: readonly PrintedRow[]) => rows.reduce((sum, { cents }) => sum + cents, 0);

let asBuilt: Promise<PrintedRow[]> | undefined;

/** On a page where no script works prices out; read once. */
function readAsBuilt(): Promise<PrintedRow[]> {
  asBuilt ??= (async () => {
    const page = await openPage();
    await page.goto('/accessibility/');
    await showAllProducts(page);
    return readRows(page);
  })();
  return asBuilt;
}

function expectAgreement(rows: readonly PrintedRow[]): void {
  const wrong = [...Map.groupBy(rows, ({ table }) => table).values()].flatMap((ofTable) => {
    const [smallest] = ofTable;
    return ofTable.filter((row) => {
      const isUnitRight = Math.abs(row.cents / row.amount - row.unitCents) <= 0.5 + 0.5 / row.amount + 1e-6;
      const saved = smallest ? Math.round((smallest.cents / smallest.amount) * row.amount) - row.cents : 0;
      const isSavingRight = row.savedCents ? Math.abs(row.savedCents - saved) < 1 : saved <= row.amount;
      return !isUnitRight || (row.savedCents !== undefined && !isSavingRight);
    });
  });
  expect(wrong).toEqual([]);
}

/** Puts the products of all pages into this one, where a script that works prices out finds them. */
async function showAllProducts(page: Page): Promise<void> {
  await page.evaluate(async (paths) => {
    const products = await Promise.all(
      paths.map(async (path) => {
        const html = await (await fetch(path)).text();
        const product = new DOMParser().parseFromString(html, 'text/html').querySelector('.product');
        for (const picture of product?.querySelectorAll('img, picture') ?? []) picture.remove();
        return product ?? '';
      }),
    );
    document.querySelector('main')?.replaceChildren(...products);
  }, paths);
}

function readRows(page: Page): Promise<PrintedRow[]> {
  return page.locator('[data-amount]').evaluateAll((rows) => {
    const parents = [...new Set(rows.map((row) => row.parentElement))];
    const toCents = (element: Element | null) =>
      Math.round(Number((element?.textContent ?? '').replace(/[^\d.]/g, '')) * 100);
    return rows.flatMap((row) => {
      const [price, unit, saved] = ['.pay b', '[data-unit]', '[data-saved]'].map((selector) =>
        row.querySelector(selector),
      );
      if (!price || !unit) return [];
      return {
        table: parents.indexOf(row.parentElement),
        amount: Number(row.getAttribute('data-amount')),
        cents: toCents(price),
        unitCents: toCents(unit),
        ...(saved && { savedCents: toCents(saved) }),
        isLowered: row.querySelector('s:not([hidden])') !== null,
      };
    });
  });
}
