import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltStore, buildStore } from '../build-store.ts';
import { readSampleProducts } from './sample-products.ts';

const build = (name: string, settings: string) =>
  buildStore({
    name,
    settings: resolve(import.meta.dirname, settings),
    products: readSampleProducts(),
  });

/** What a page prints as `[size, price]`. */
/** Without deals, whatever day it is. */
function listPrices({ site }: BuiltStore, path: string): string[][] {
  const { $ } = site.getPage(path);
  $('s[hidden]').remove();
  $('s + b').remove();
  $('s .visually-hidden').remove();
  const alone = $('.price-alone');
  if (alone.length > 0) return [[alone.next().text(), alone.text().trim()]];
  return $('.price-table:first tbody tr')
    .toArray()
    .map((row) => [$(row).find('th').contents().first().text().trim(), $(row).find('.price').text().trim()]);
}

const listNames = ({ site }: BuiltStore) => site.menu.products.map(({ brand, name }) => `${brand}: ${name}`);

describe('the products of all sample payloads, with the rules as they come', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await build('samples', 'store.ts');
  });

  it('are ten, of which six are on the menu', () => {
    expect(store.report.counts).toMatchObject({
      received: 10,
      listed: 6,
      hidden: 1,
      belowThreshold: 1,
      soldOut: 1,
      deactivated: 1,
      deactivatedWithStock: 1,
      problems: 0,
      productPages: 6,
    });
  });

  it('stand on their shelves under their names', () => {
    expect(listNames(store)).toEqual([
      'Alien Labs: Blueberry Disco',
      'Alien Labs: Biskanté',
      'West Coast Cure: Blue Dream',
      'Dr. Norms Cookies: 100mg Chocolate Chip (Bag) Ten-10mg Cookies',
      'Papa & Barkley: 1:1 Balanced Transdermal Releaf Patch',
      'Proof: 1:1 Balanced Capsules',
    ]);
    expect(store.site.menu.categories.map(({ id }) => id)).toEqual(['flower', 'edible', 'topical', 'pill']);
  });

  it('cost what the payloads say', () => {
    expect(listPrices(store, '/products/alien-labs-biskante/')).toEqual([['3.5 g', '$52.00']]);
    expect(listPrices(store, '/products/west-coast-cure-blue-dream/')).toEqual([['14 g', '$110.00']]);
    expect(listPrices(store, '/products/papa-and-barkley-1-1-balanced-transdermal-releaf-patch/')).toEqual([
      ['15 mg', '$19.00'],
    ]);
    expect(listPrices(store, '/products/proof-1-1-balanced-capsules/')).toEqual([['30 pieces', '$48.00']]);
  });

  it('cost by the package what each break says for so many grams', () => {
    expect(listPrices(store, '/products/alien-labs-blueberry-disco/')).toEqual([
      ['3.5 g', '$31.50'],
      ['2 × 3.5 g', '$28.00'],
      ['3 × 3.5 g', '$21.00'],
    ]);
  });

  it('hold what the payloads say', () => {
    const { $ } = store.site.getPage('/products/proof-1-1-balanced-capsules/');
    const cells = $('[aria-labelledby="contents"] tbody tr').children().toArray();
    expect(cells.map((cell) => $(cell).text())).toEqual([
      '30 pieces',
      '300 mg',
      '300 mg',
      '30',
      '10 mg THC, 10 mg CBD',
    ]);
  });

  it('keep their letters, accents and Greek', () => {
    const { $ } = store.site.getPage('/products/alien-labs-biskante/');
    expect($('h1').text()).toBe('Biskanté');
    expect($('.description').text()).toContain('D-Limonene, β-Caryophyllene, and α-Humulene');
    expect(
      $('.words li')
        .toArray()
        .map((word) => $(word).text().trim()),
    ).toEqual(['Happy', 'Energetic', 'Euphoric', 'Sweet', 'Tropical', 'Lemon']);
  });

  it('tell nobody of what is hidden, sold out, below its threshold or deactivated', () => {
    const all = store.site.files.map((file) => store.site.readBytes(file).toString('latin1')).join('\n');
    for (const text of [
      'Espresso',
      '22 Red Bro',
      'Gummiez',
      'Friendly Farms',
      'test123',
      'Test tier',
      'STORE FAVORITE',
    ]) {
      expect({ text, isTold: all.toLowerCase().includes(text.toLowerCase()) }).toEqual({
        text,
        isTold: false,
      });
    }
  });
});

describe('the products of all sample payloads, with rules that list everything', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await build('samples-everything', 'lists-everything.ts');
  });

  it('are on the menu as well when they are sold out or deactivated', () => {
    expect(listNames(store)).toEqual(
      expect.arrayContaining(['Friendly Farms: Blue Dream', '710 Labs: 710 List | Gummiez #12']),
    );
    expect(store.report.counts).toMatchObject({ received: 10, listed: 8, hidden: 1, belowThreshold: 1 });
  });

  it('say so on the page of what is sold out', () => {
    const isSoldOut = store.site.menu.products.filter(
      ({ path }) => store.site.getPage(path).$('.product .sold-out').length > 0,
    );
    expect(isSoldOut.map(({ name }) => name)).toEqual(['710 List | Gummiez #12']);
    expect(store.site.getPage('/menu/flower/').$('.card .sold-out').text()).toBe('Sold out');
  });

  it('keep two makers’ products of one name apart', () => {
    const dreams = store.site.menu.products.filter(({ name }) => name === 'Blue Dream');
    expect(dreams.map(({ path }) => [path, ...listPrices(store, path).flat()])).toEqual([
      ['/products/friendly-farms-blue-dream/', '14 g', '$100.00'],
      ['/products/west-coast-cure-blue-dream/', '14 g', '$110.00'],
    ]);
  });

  it('tell search engines of products and prices, as this store asks', () => {
    const { $ } = store.site.getPage('/products/alien-labs-biskante/');
    const [, product] = $('script[type="application/ld+json"]')
      .toArray()
      .map((node) => JSON.parse($(node).text()));
    expect(product).toMatchObject({
      '@type': 'Product',
      name: 'Biskanté',
      brand: { name: 'Alien Labs' },
      offers: [{ '@type': 'Offer', name: '3.5 g', price: '52.00', priceCurrency: 'USD' }],
    });
  });
});
