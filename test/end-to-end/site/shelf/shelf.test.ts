import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createWireProduct } from '../../../treez/wire-product.ts';
import { type BuiltStore, buildStore } from '../build-store.ts';

const CASES = resolve(import.meta.dirname, '../../../samples/cases');
const caseSchema = z.object({ product_list: z.array(z.unknown()) });

/** Products as real stores enter them, from Treez's support pages and public shop lists: one file for each kind of trouble. */
function readCases(): unknown[] {
  return readdirSync(CASES)
    .sort()
    .flatMap((file) => caseSchema.parse(JSON.parse(readFileSync(join(CASES, file), 'utf8'))).product_list);
}

/** The same jar twice, in two packages that nothing tells apart. */
const TWINS = [24, 30].map((price_sell, index) =>
  createWireProduct(`twin-${index}`, {
    product_configurable_fields: { name: 'TWIN KUSH - 3.5G' },
    pricing: { price_type: 'FLAT', price_sell },
  }),
);

let store: BuiltStore;
beforeAll(async () => {
  store = await buildStore({
    name: 'shelf',
    settings: resolve(import.meta.dirname, 'store.ts'),
    products: [...readCases(), ...TWINS],
  });
});

function findProduct(name: string) {
  const product = store.site.menu.products.find((each) => each.name === name);
  if (!product) throw new Error(`The menu has no product ${name}.`);
  return product;
}

/** Each size and price as `menu.json` has them. */
function listMenuPrices(name: string): string[] {
  return findProduct(name).variants.flatMap(({ label, price }) =>
    price.type === 'flat'
      ? [`${label} ${(price.priceCents / 100).toFixed(2)}`]
      : price.quotes.map((quote) => `${quote.amount} × ${label} ${(quote.priceCents / 100).toFixed(2)}`),
  );
}

/** Each size and price as the product's page has them. */
function listPagePrices(name: string): string[] {
  const { $ } = store.site.getPage(findProduct(name).path);
  $('s').remove();
  const alone = $('.price-alone');
  if (alone.length > 0) return [`${alone.next().text()} ${alone.text().trim()}`];
  return $('.price-table tbody tr')
    .toArray()
    .map(
      (row) => `${$(row).find('th').contents().first().text().trim()} ${$(row).find('.price').text().trim()}`,
    );
}

function listProblems(name: string): string[] {
  return store.report.problems.filter(({ productName }) => productName === name).map(({ code }) => code);
}

describe('packages on a weight tier', () => {
  it.each<[name: string, menu: string[], page: string[]]>([
    ['MAC 1', ['3.5 g 30.00', '7 g 55.00'], ['3.5 g $30.00', '7 g $55.00']],
    ['King Louis Pre-Roll', ['1 × 0.5 g 5.00', '4 × 0.5 g 16.00'], ['0.5 g $5.00', '4 × 0.5 g $16.00']],
    [
      'Blueberry Disco',
      ['1 × 3.5 g 31.50', '2 × 3.5 g 28.00', '3 × 3.5 g 21.00'],
      ['3.5 g $31.50', '2 × 3.5 g $28.00', '3 × 3.5 g $21.00'],
    ],
  ])('%s is priced by the package', (name, menu, page) => {
    expect(listMenuPrices(name)).toEqual(menu);
    expect(listPagePrices(name)).toEqual(page);
    expect(store.site.getPage(findProduct(name).path).$('main').text()).not.toMatch(/by the gram/i);
  });
});

describe('sizes and strengths', () => {
  it.each<[name: string, page: string[]]>([
    ['Root Beer', ['10 mg $6.00', '100 mg $22.00']],
    ['Sleepy Drops', ['30 ml, 500 mg $60.00', '30 ml, 1,000 mg $100.00']],
    ['Formula 710 Cleaner', ['4 oz $6.00', '12 oz $12.00']],
    ['Marionberry Gummies', ['10 pieces, 100 mg $18.00']],
    ['Dreamberry', ['2 pieces, 20 mg $8.00']],
    ['Sour Jamberry CBN Sleep Gummies', ['10 × 10 mg · 100 mg total $45.00']],
    ['Blueberry Pancakes', ['5 × 0.6 g, 3 g $45.00']],
    ['Espresso Beans', ['2 × 20 mg · 40 mg total $45.00']],
    ['All Times Minis', ['5-pack, 2 g $45.00']],
    ['Dogwalkers', ['6-pack, 2.1 g $45.00']],
    ['Peach Gummies', ['10 pieces, 100 mg $45.00']],
    ['Cereal Milk x Oreoz', ['3.5 g $45.00']],
    ['Dream Queen Pre-Rolls', ['5 × 0.5 g · 2.5 g total $45.00']],
    ['Peach Chews', ['10 × 10 mg $45.00', '20 × 5 mg $45.00']],
    ['GMO', ['3.5 g $45.00', '7 g $80.00']],
  ])('%s is read whole', (name, page) => {
    expect(listPagePrices(name)).toEqual(page);
  });

  it('has no weight where the name and the amount differ, and keeps the words of the name', () => {
    for (const name of [
      'OG Kush 3.5g',
      'Lemon Haze - 28g',
      'Plain Haze .35g',
      'Live Resin 1000g - Obama Runtz',
    ]) {
      const { $ } = store.site.getPage(findProduct(name).path);
      expect($('h1').text()).toBe(name);
      expect($('.product-part').first().text()).not.toMatch(/per gram|a gram|\d ?g\b/);
    }
    expect(listProblems('OG KUSH 3.5G')).toEqual(['size-contradicts-name']);
    expect(listProblems('LEMON HAZE - 28G')).toEqual(['size-contradicts-name']);
    expect(listProblems('PLAIN HAZE .35G')).toEqual(['size-implausible']);
    expect(listProblems('LIVE RESIN 1000G - OBAMA RUNTZ')).toEqual(['size-implausible']);
    const answers = store.site.getPage('/questions/').$('main').text();
    expect(answers).not.toMatch(/OG Kush 3.5g|Lemon Haze|Plain Haze|Obama Runtz/);
  });
});

describe('one size at two prices', () => {
  it('is one row with the lower price, says that there are others, and is reported', () => {
    const { path, variants } = findProduct('Twin Kush');
    expect(variants).toMatchObject([{ label: '3.5 g', isFrom: true, price: { priceCents: 2400 } }]);
    expect(listPagePrices('Twin Kush')).toEqual(['3.5 g from $24.00']);
    const card = store.site.getPage('/menu/flower/').$(`.card:has(a[href="${path}"]) .card-prices`);
    expect(card.text()).toBe('3.5 g from $24');
    const row = store.site.getPage('/price-list/').$(`tr:has(a[href="${path}"])`);
    expect(row.text()).toContain('from $24');
    expect(listProblems('TWIN KUSH - 3.5G')).toEqual(['same-size-two-prices']);
    expect(store.report.counts.sameSize).toBe(1);
  });
});

describe('names and brands', () => {
  it.each<[name: string, brand?: string]>([
    ['Etched Quartz Banger 14mm', 'GRAV'],
    ['Metal Dabber w/ Silicone Tips | 120mm'],
    ['Battery 350mAh', 'Ooze'],
    ['Have a Nice Jay Card'],
    ['AJ’s Sour Diesel'],
    ['Gelato A', 'La Bomba'],
    ['70’s Haze'],
    ['Lemon Cherry Pie | (the) Essence'],
    ['OG Kush Pod', 'STIIIZY'],
    ['Creams', 'OGeez'],
  ])('%s is written as its makers write it', (name, brand) => {
    const product = store.site.menu.products.find((each) => each.name.replaceAll("'", '’') === name);
    expect(product).toBeDefined();
    expect(product?.brand).toBe(brand);
    expect(
      store.site
        .getPage(product?.path ?? '')
        .$('h1')
        .text()
        .replaceAll("'", '’'),
    ).toBe(name);
  });
});

describe('what is not everybody’s', () => {
  it('is not on a menu for adults where only patients can buy it', () => {
    expect(store.site.menu.products.map(({ name }) => name)).not.toContain('Adult Stock Gone');
    expect(store.report.counts.patientsOnly).toBe(2);
  });

  it('does not lower the price for everyone', () => {
    const feed = store.site.menu.products.find(({ deals }) =>
      deals.some(({ title }) => /veteran/i.test(title)),
    );
    expect(feed?.variants.map(({ price }) => price)).toEqual([{ type: 'flat', priceCents: 4500 }]);
    expect(
      store.site
        .getPage(feed?.path ?? '')
        .$('main')
        .text(),
    ).toMatch(/veteran/i);
  });
});

describe('a total that was entered as THC', () => {
  it('is not added to THCA, and an honest one is rounded once', () => {
    expect(store.site.getPage(findProduct('Tropicana Cookies').path).$('main').text()).not.toContain('49.9');
    expect(store.site.getPage(findProduct('Honest Jar').path).$('main').text()).toContain('25.2%');
    expect(listProblems('TROPICANA COOKIES 3.5G')).toEqual(['lab-total-entered-as-part']);
  });
});
