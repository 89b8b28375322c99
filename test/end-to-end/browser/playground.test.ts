import { expect, inject, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { watchPage } from './watch-page.ts';

const openPage = useBrowser();

it('on the page to try it, each attribute of the embedded menu can be turned, and its tag stands there', async () => {
  const page = await openPage();
  const watch = await watchPage(page, inject('siteUrl'));
  await page.goto('/embed/playground/');
  const cards = page.locator('herbarium-menu .card');
  await cards.first().waitFor();
  await page.locator('select[name="category"]').selectOption('edible');
  await page.locator('select[name="layout"]').selectOption('list');
  await page.locator('input[name="limit"]').fill('3');
  await expect.poll(() => cards.count()).toBe(3);
  await page.locator('input[name="deals"]').check();
  await expect
    .poll(() => page.locator('[data-playground-code]').textContent())
    .toBe('<herbarium-menu category="edible" layout="list" limit="3" deals></herbarium-menu>');
  expect(await page.locator('.menu[data-layout="list"]').count()).toBe(1);
  expect(watch.faults).toEqual([]);
});
