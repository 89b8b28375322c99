import { describe, expect, it } from 'vitest';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import { DEMO_SHOP, getECommerce, getFamilyKey, isListed, nameOf } from './demo-shop.ts';

const listed = DEMO_SHOP.products.filter(isListed);
const fieldsOf = (product: TreezWireProduct) => product.product_configurable_fields;
const valuesOf = (product: TreezWireProduct) =>
  product.lab_results.flatMap(({ amount }) => [amount.minimum_value, amount.maximum_value]);
const typesOf = (product: TreezWireProduct) => product.lab_results.map(({ result_type }) => result_type);

function risesAgain({ pricing }: TreezWireProduct): boolean {
  const prices = (pricing.tier_pricing_detail ?? []).map(({ price_per_value }) => Number(price_per_value));
  return prices.some((price, index) => index > 0 && price > (prices[index - 1] ?? price));
}

describe('on the demo store’s shelves there are products', () => {
  it.each<[string, (product: TreezWireProduct) => boolean]>([
    ['named in capitals with the size stuck on', (product) => / - 3\.5 GRAMS$/.test(nameOf(product))],
    ['named in capitals with a short size stuck on', (product) => / - 3\.5 G$/.test(nameOf(product))],
    ['named with the size run on', (product) => / 3\.5G$/.test(nameOf(product))],
    ['named with trailing blanks', (product) => nameOf(product).endsWith('  ')],
    ['named in their own case', (product) => /[a-z]/.test(nameOf(product))],
    ['without a menu title', (product) => getECommerce(product).menu_title === null],
    ['with an empty menu title', (product) => getECommerce(product).menu_title === ''],
    ['with a blank menu title', (product) => getECommerce(product).menu_title === '  '],
    [
      'with a size in the menu title',
      (product) => / - [\d.]+ g$/.test(getECommerce(product).menu_title ?? ''),
    ],
    ['with a parent', (product) => product.catalog_parent_id !== undefined],
    ['without a parent', (product) => product.catalog_parent_id === undefined],
    ['with a tier by WEIGHT_GRAMS', ({ pricing }) => pricing.tier_method === 'WEIGHT_GRAMS'],
    ['with a tier by WEIGHT', ({ pricing }) => pricing.tier_method === 'WEIGHT'],
    ['with a tier by UNIT', ({ pricing }) => pricing.tier_method === 'UNIT'],
    ['with a tier that begins at 0', ({ pricing }) => pricing.tier_pricing_detail?.[0]?.start_value === 0],
    ['with a tier that begins at 1', ({ pricing }) => pricing.tier_pricing_detail?.[0]?.start_value === 1],
    ['with a tier that rises again', risesAgain],
    [
      'with tier prices as text',
      ({ pricing }) => typeof pricing.tier_pricing_detail?.[0]?.price_per_value === 'string',
    ],
    ['with a price as text', ({ pricing }) => typeof pricing.price_sell === 'string'],
    ['with amounts as text', (product) => typeof fieldsOf(product).amount === 'string'],
    ['with doses as text', (product) => typeof fieldsOf(product).doses === 'string'],
    ['with lab values as numbers', (product) => valuesOf(product).some((value) => typeof value === 'number')],
    ['with lab values as text', (product) => valuesOf(product).some((value) => typeof value === 'string')],
    [
      'with lab values in milligrams',
      ({ lab_results }) => lab_results.some(({ amount_type }) => amount_type === 'MG'),
    ],
    [
      'with a range of lab values',
      ({ lab_results }) =>
        lab_results.some(({ amount }) => Number(amount.minimum_value) < Number(amount.maximum_value)),
    ],
    [
      'with THCA and no THC',
      (product) => typesOf(product).includes('THCA') && !typesOf(product).includes('THC'),
    ],
    ['with a total that is given', (product) => typesOf(product).includes('TOTAL_THC')],
    ['with terpenes', (product) => typesOf(product).includes('BETA_CARYOPHYLLENE')],
    ['without lab results', ({ lab_results }) => lab_results.length === 0],
    ['with a lab value of 0', (product) => valuesOf(product).includes(0)],
    ['with an impossible lab value', (product) => valuesOf(product).includes(215)],
    ['with a lab value that is no number', (product) => valuesOf(product).includes('<LOQ')],
    ['with a percent sign in a lab value', (product) => valuesOf(product).includes('21.5%')],
    ['with half a lab value', (product) => valuesOf(product).includes(null)],
    ['with [] for an object', ({ e_commerce }) => Array.isArray(e_commerce)],
    ['with an empty object', ({ e_commerce }) => JSON.stringify(e_commerce) === '{}'],
    ['with the threshold spelled as on the page', (product) => product.Above_Threshold === 'TRUE'],
    ['without a threshold', (product) => !('above_threshold' in product || 'Above_Threshold' in product)],
    ['with sub_type', (product) => fieldsOf(product).sub_type !== undefined],
    ['without a word on hiding', ({ e_commerce }) => !JSON.stringify(e_commerce).includes('hide_from_menu')],
    ['with FALSE as a word', (product) => getECommerce(product).hide_from_menu === 'FALSE'],
    ['with 0 for false', (product) => getECommerce(product).hide_from_menu === 0],
    ['without a brand', (product) => fieldsOf(product).brand === null],
    ['with a brand that ends in a blank', (product) => fieldsOf(product).brand?.endsWith(' ') ?? false],
    ['without a unit', (product) => fieldsOf(product).uom === null],
    ['without a strain type', (product) => fieldsOf(product).classification === null],
    ['of strain type I/S', (product) => fieldsOf(product).classification === 'I/S'],
    ['of strain type S/I', (product) => fieldsOf(product).classification === 'S/I'],
    ['of a strain type that nobody knows', (product) => fieldsOf(product).classification === 'RUDERALIS'],
    ['of a category that nobody knows', (product) => product.category_type === 'TERPENES'],
    ['of a subtype of the shop’s own', (product) => fieldsOf(product).subtype === 'BULK FLOWER'],
    ['with keys of next year', (product) => 'sku_type' in product && 'sustainability' in product],
    ['merged from others', (product) => product.merged_from_product_ids.length > 0],
    ['with part of a gram in stock', ({ sellable_quantity }) => !Number.isInteger(sellable_quantity)],
    [
      'with flavors that end in a blank',
      ({ attributes }) => attributes.flavors.some((flavor) => flavor.endsWith(' ')),
    ],
    ['with barcodes', ({ product_barcodes }) => product_barcodes.length > 0],
    ['with a discount before the cart', ({ pricing }) => Number(pricing.discount_percent) > 0],
  ])('%s', (_, matches) => {
    expect(listed.filter(matches).length).toBeGreaterThan(0);
  });

  it('in most of which there is nothing odd', () => {
    const odd = listed.filter(
      (product) => Array.isArray(product.e_commerce) || typeof product.above_threshold !== 'boolean',
    );
    expect(odd.length).toBeLessThan(10);
  });

  it('that are ready to be kept back where a flag cannot be read', () => {
    const flags = DEMO_SHOP.products.flatMap((product) => [
      getECommerce(product).hide_from_menu,
      product.above_threshold,
    ]);
    expect(flags.filter((flag) => flag === 'maybe')).toHaveLength(3);
  });

  it('with discounts of every method and condition', () => {
    const discounts = listed.flatMap((product) => product.discounts ?? []);
    const conditions = discounts.flatMap((discount) => discount.discount_condition_detail ?? []);
    expect([...new Set(discounts.map(({ discount_method }) => discount_method))].sort()).toEqual([
      'BOGO',
      'BUNDLE',
      'COST',
      'COST_PLUS',
      'DOLLAR',
      'PERCENT',
      'PRICE_AT',
    ]);
    expect(new Set(conditions.map((condition) => condition.discount_condition_schedule?.type))).toEqual(
      new Set([undefined, 'WEEK', 'DO_NOT', 'DAY', 'MONTH', 'CUSTOM']),
    );
    expect(discounts.some((discount) => !('discount_condition_detail' in discount))).toBe(true);
  });

  it('whose sizes are tied together by a parent, and others by their names alone', () => {
    const bySize = Map.groupBy(listed, getFamilyKey);
    const withSizes = [...bySize.values()].filter((sizes) => sizes.length > 1);
    const tied = withSizes.filter(([first]) => first?.catalog_parent_id);
    expect(tied.length).toBeGreaterThan(50);
    expect(withSizes.length - tied.length).toBeGreaterThan(30);
  });
});
