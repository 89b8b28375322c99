import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWireProduct } from '../../../treez/wire-product.ts';
import { type BuiltStore, buildStore } from '../build-store.ts';
import type { SitePage } from '../site-tree.ts';

const stock = (adult: number, medical: number) => ({
  sellable_quantity: adult + medical,
  sellable_quantity_detail: [
    { inventory_type: 'ADULT', location: 'FRONT OF HOUSE', sellable_quantity: adult },
    { inventory_type: 'MEDICAL', location: 'FRONT OF HOUSE', sellable_quantity: medical },
  ],
});
const size = (id: string, name: string, amount: number, adult: number, medical: number, price: object) =>
  createWireProduct(id, {
    ...stock(adult, medical),
    product_configurable_fields: { name, amount },
    pricing: price,
  });
const flat = (price_sell: number) => ({ price_type: 'FLAT', price_sell, tier_name: null });
const TIER = {
  price_type: 'TIER',
  price_sell: null,
  tier_name: 'GRAMS',
  tier_method: 'WEIGHT',
  tier_pricing_detail: [
    { start_value: 1, price_per_value: 12 },
    { start_value: 3.5, price_per_value: 10 },
  ],
};

const PRODUCTS = [
  size('everyone', 'OPEN DOOR 3.5G', 3.5, 4, 4, flat(40)),
  size('patients', 'STRONG DOOR 3.5G', 3.5, 0, 4, flat(44)),
  size('adults', 'PLAIN DOOR 3.5G', 3.5, 4, 0, flat(36)),
  size('mixed-adult', 'TWIN DOOR 3.5G', 3.5, 4, 4, flat(38)),
  size('mixed-medical', 'TWIN DOOR 7G', 7, 0, 4, flat(70)),
  size('by-the-gram', 'LOOSE DOOR', 1, 0, 9, TIER),
];

const textOf = (page: SitePage, selector: string) => page.$(selector).text().replace(/\s+/g, ' ').trim();

describe('a menu for adults and patients both', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await buildStore({
      name: 'adults-and-patients',
      settings: resolve(import.meta.dirname, 'store.ts'),
      products: PRODUCTS,
    });
  });
  const getProduct = (name: string, edition = '') => {
    const product = store.site.menu.products.find((each) => each.name === name);
    return store.site.getPage(`${edition}${product?.path}`);
  };
  const findCard = (name: string, path = '/menu/') => {
    const { $ } = store.site.getPage(path);
    const card = $('.card').filter((_, node) => $(node).find('.card-name').text().trim() === name);
    return card.text().replace(/\s+/g, ' ').trim();
  };

  it('says in menu.json who alone may buy a size', () => {
    const onlyFor = store.site.menu.products.flatMap(({ variants }) =>
      variants.map((variant) => [variant.id, variant.onlyFor]),
    );
    expect(Object.fromEntries(onlyFor)).toEqual({
      everyone: undefined,
      patients: 'medical',
      adults: 'adult-use',
      'mixed-adult': undefined,
      'mixed-medical': 'medical',
      'by-the-gram': 'medical',
    });
  });

  it.each([
    ['Strong Door', 'Medical only'],
    ['Loose Door', 'Medical only'],
    ['Plain Door', 'Adult-use only'],
  ])('says of %s on its card and its page that it is %s', (name, words) => {
    expect(findCard(name)).toContain(words);
    expect(textOf(getProduct(name), '.product .only-for')).toBe(words);
  });

  it('says so beside the size that it is true of, where a product has others', () => {
    expect(findCard('Twin Door')).toMatch(/3\.5 g \$38 ?7 g \$70 Medical only/);
    const { $ } = getProduct('Twin Door');
    const rows = $('.price-table tbody tr').toArray();
    expect(rows.map((row) => $(row).find('.only-for').text())).toEqual(['', 'Medical only']);
  });

  it('says nothing of what all may buy', () => {
    expect(findCard('Open Door')).not.toMatch(/only/i);
    expect(getProduct('Open Door').$('.product .only-for').length).toBe(0);
  });

  it('says so on the price list, and in the other language', () => {
    expect(textOf(store.site.getPage('/price-list/'), 'main')).toContain('7 g, Medical only');
    expect(findCard('Strong Door', '/es/menu/')).toContain('Solo pacientes');
    expect(textOf(getProduct('Plain Door', '/es'), '.product .only-for')).toBe('Solo uso adulto');
  });
});
