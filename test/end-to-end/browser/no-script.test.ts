import { describe, expect, it } from 'vitest';
import { getMessages } from '#site/messages/get-messages.ts';
import { usePage } from './open-page.ts';
import { MAIN_KINDS } from './page-kinds.ts';

const getPlainPage = usePage({ javaScriptEnabled: false });

describe('with JavaScript off', () => {
  it.each(MAIN_KINDS)(
    'the page of %s has its heading, the shelves and the search in view',
    async (_, path) => {
      const { menu, pages } = getMessages(path.startsWith('/es/') ? 'es-US' : 'en-US');
      const page = await getPlainPage();
      await page.goto(path);
      const shelves = page.getByRole('navigation', { name: pages.layout.shelves, exact: true });
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(await shelves.getByRole('link', { name: menu.categories.flower, exact: true }).isVisible()).toBe(
        true,
      );
      expect(await page.getByRole('searchbox', { name: pages.layout.search }).isVisible()).toBe(true);
    },
  );

  it('the way leads from the home page over a shelf to a product and its price', async () => {
    const page = await getPlainPage();
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Flower', exact: true }).click();
    await page.waitForURL('**/menu/flower/');
    await page.locator('.card').filter({ hasText: 'Blue Dream' }).first().click();
    await page.waitForURL('**/products/**');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Blue Dream');
    expect(await page.locator('.price, .price-alone').first().innerText()).toMatch(/^\$\d+\.\d\d$/);
  });

  it('a price by the gram stands with every break', async () => {
    const page = await getPlainPage();
    await page.goto('/products/quiet-hollow-widows-peak/');
    const rows = page.getByRole('table', { name: 'By the gram' }).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(4);
    for (const row of (await rows.all()).slice(1)) expect(await row.innerText()).toMatch(/\$\d+\.\d\d/);
  });

  it('the search leads to its page, which says what there is instead', async () => {
    const page = await getPlainPage();
    await page.goto('/');
    await page.getByRole('searchbox').fill('blue dream');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/search/?q=blue+dream');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.getByRole('main').getByRole('link', { name: 'Flower', exact: true }).isVisible()).toBe(
      true,
    );
  });

  it('the header says where to find the hours', async () => {
    const page = await getPlainPage();
    await page.goto('/menu/flower/');
    await page.getByRole('link', { name: 'Hours and address' }).click();
    await page.waitForURL('**/#hours');
    expect(await page.getByRole('table', { name: 'Opening hours' }).getByRole('row').count()).toBe(7);
  });
});
