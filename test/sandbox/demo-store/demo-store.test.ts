import { describe, expect, it } from 'vitest';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import {
  DEMO_SHOP,
  getECommerce,
  getFamilyKey,
  isAboveThreshold,
  isHidden,
  isListed,
  nameOf,
} from './demo-shop.ts';

const { products, pictures } = DEMO_SHOP;
const listed = products.filter(isListed);

const families = (category: string) =>
  new Set(listed.filter(({ category_type }) => category_type === category).map(getFamilyKey)).size;

describe('the demo store', () => {
  it('is the same, byte for byte, for the same seed', () => {
    const again = createDemoStore({
      seed: 'fernwood',
      pictureOrigin: 'http://127.0.0.1:4330',
      faultyPictures: true,
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(DEMO_SHOP));
  });

  it('is another for another seed', () => {
    const other = createDemoStore({
      seed: 'elsewhere',
      pictureOrigin: 'http://127.0.0.1:4330',
      faultyPictures: true,
    });
    expect(JSON.stringify(other.products)).not.toBe(JSON.stringify(products));
    expect(other.products).toHaveLength(products.length);
  });

  it('depends on where its pictures are only in their addresses', () => {
    const moved = createDemoStore({
      seed: 'fernwood',
      pictureOrigin: 'http://[::1]:9',
      faultyPictures: true,
    });
    const movedText = JSON.stringify(moved.products).replaceAll('http://[::1]:9', 'http://127.0.0.1:4330');
    expect(movedText).toBe(JSON.stringify(products));
    expect(moved.pictures).toEqual(pictures);
  });

  it('lists about four hundred products in more than six hundred sizes', () => {
    const count = new Set(listed.map(getFamilyKey)).size;
    expect(count).toBeGreaterThanOrEqual(380);
    expect(count).toBeLessThanOrEqual(420);
    expect(listed.length).toBeGreaterThanOrEqual(600);
  });

  it.each([
    ['FLOWER', 110],
    ['PREROLL', 55],
    ['CARTRIDGE', 55],
    ['EDIBLE', 65],
    ['EXTRACT', 35],
    ['BEVERAGE', 18],
    ['TINCTURE', 20],
    ['TOPICAL', 15],
    ['PILL', 10],
    ['PLANT', 5],
    ['MERCH', 15],
    ['MISC', 5],
    ['NON-INV', 3],
  ])('has %s: %i products', (category, count) => {
    expect(families(category)).toBe(count);
  });

  it('has some forty makers', () => {
    const brands = new Set(
      listed.flatMap(({ product_configurable_fields: { brand } }) => brand?.trim() ?? []),
    );
    expect(brands.size).toBeGreaterThanOrEqual(38);
    expect(brands.size).toBeLessThanOrEqual(46);
  });

  it('holds Blue Dream and Gelato 33', () => {
    const names = listed.map(nameOf).map((name) => name.toUpperCase());
    expect(names.filter((name) => name.startsWith('BLUE DREAM')).length).toBeGreaterThan(2);
    expect(names.filter((name) => name.startsWith('GELATO 33')).length).toBeGreaterThan(1);
  });

  it('gives each size an id of its own', () => {
    expect(new Set(products.map(({ product_id }) => product_id)).size).toBe(products.length);
  });

  it.each([
    ['hidden', 40, products.filter(isHidden)],
    ['below their threshold', 21, products.filter((product) => product.above_threshold === false)],
    [
      'sold out, yet above a threshold of 0',
      6,
      products.filter((product) => product.product_status === 'ACTIVE' && product.sellable_quantity === 0),
    ],
    [
      'deactivated with stock',
      7,
      products.filter((product) => product.product_status === 'DEACTIVATED' && product.sellable_quantity > 0),
    ],
    [
      'deactivated without stock',
      8,
      products.filter(
        (product) => product.product_status === 'DEACTIVATED' && product.sellable_quantity === 0,
      ),
    ],
    ['at a price of 0', 3, products.filter(({ pricing }) => pricing.price_sell === 0)],
    [
      'at no price at all',
      1,
      products.filter(({ pricing }) => pricing.price_type === 'FLAT' && pricing.price_sell === null),
    ],
  ])('keeps back products that are %s: %i', (_, count, found) => {
    expect(found).toHaveLength(count);
    expect(found.filter(isListed)).toEqual([]);
  });

  it('says of each product whether it is above its threshold as the stock has it', () => {
    const wrong = products.filter(
      (product) =>
        isAboveThreshold(product) !==
        product.sellable_quantity >= getECommerce(product).minimum_visible_inventory_level,
    );
    expect(wrong.map(({ above_threshold }) => above_threshold)).toEqual(['maybe']);
  });

  it('shows at most thirty for sale, in the places it names', () => {
    for (const { sellable_quantity, sellable_quantity_detail } of products) {
      const sum = sellable_quantity_detail.reduce((total, detail) => total + detail.sellable_quantity, 0);
      expect(sellable_quantity).toBeLessThanOrEqual(30);
      expect(sum).toBeCloseTo(sellable_quantity, 6);
    }
  });

  it('bears no hidden product’s name on anything that is listed', () => {
    const shown = listed.map((product) => {
      const { menu_title, product_description } = getECommerce(product);
      const { name, brand } = product.product_configurable_fields;
      return `${name} ${brand} ${menu_title} ${product_description}`.toUpperCase();
    });
    const hiddenNames = products.filter(isHidden).map(getBareName);
    expect(hiddenNames.filter((name) => name.length < 8)).toEqual([]);
    expect(hiddenNames.filter((name) => shown.some((text) => text.includes(name)))).toEqual([]);
  });

  it('keeps its own marks distinctive, so that none of them can stand on a page by chance', () => {
    const marks = listed.flatMap(({ attributes, pricing, product_configurable_fields: { external_id } }) => [
      ...attributes.internal_tags,
      ...(pricing.tier_name ? [pricing.tier_name] : []),
      ...(external_id ? [external_id] : []),
    ]);
    const publicText = JSON.stringify(
      listed.map((product) => [nameOf(product), product.e_commerce, product.attributes.flavors]),
    );
    expect(marks).toContain('BACKSTOCK-B7');
    expect(marks.filter((mark) => !/^[A-Z]+-[A-Z0-9-]+$/.test(mark) || publicText.includes(mark))).toEqual(
      [],
    );
  });

  it('has something new, and nothing newer than the day it was taken', () => {
    const changed = listed.map(({ last_updated_at }) => last_updated_at);
    const latest = Date.parse('2026-11-20T16:40:00.000Z');
    expect(changed.filter((at) => Date.parse(at) > latest)).toEqual([]);
    expect(changed.filter((at) => Date.parse(at) > latest - 2 * 86_400_000).length).toBeGreaterThan(15);
    expect(changed.filter((at) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-0[78]:00$/.test(at))).toEqual([]);
  });

  it('has no picture for about a twelfth of its products, and two for some', () => {
    const byFamily = new Map(
      listed.map((product) => [getFamilyKey(product), getECommerce(product).all_images.length]),
    );
    const share = (count: number) =>
      [...byFamily.values()].filter((images) => images === count).length / byFamily.size;
    expect(share(0)).toBeGreaterThan(0.06);
    expect(share(0)).toBeLessThan(0.11);
    expect(share(2)).toBeGreaterThan(0.02);
  });

  it('shows one picture for all sizes of a product, and each product its own', () => {
    const familiesByUrl = Map.groupBy(
      listed.filter((product) => getECommerce(product).primary_image !== null),
      (product) => getECommerce(product).primary_image,
    );
    const shared = [...familiesByUrl.values()].filter(
      (members) => new Set(members.map(getFamilyKey)).size > 1,
    );
    expect(shared).toEqual([]);
  });

  it('has a picture on its shelf for every address', () => {
    const paths = new Set(pictures.map(({ path }) => `http://127.0.0.1:4330${path}`));
    const addresses = products.flatMap((product) => getECommerce(product).all_images);
    expect(addresses.filter((address) => !paths.has(address))).toEqual([]);
  });
});

function getBareName(product: (typeof products)[number]): string {
  return nameOf(product)
    .trim()
    .toUpperCase()
    .replace(/ (?:- )?[\d.]+ ?(?:GRAMS?|G|MG|ML|OZ)$/, '');
}
