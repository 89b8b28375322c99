import { describe, expect, it } from 'vitest';
import type { DisplayRules } from '#menu/compliance/profiles/display-rules.ts';
import type { Product } from '#menu/model/menu.ts';
import { toShownProduct } from '#site/data/shown-product.ts';
import { createSnapshot, PICTURE } from '../../stores/corner-snapshot.ts';
import { createProduct } from './products.ts';

const PRODUCT = createProduct({
  brand: 'Marsh',
  image: PICTURE,
  effects: ['Happy'],
  flavors: ['Berry'],
  deals: [{ slug: 'monday', path: '/deals/#monday', title: 'Monday', conditions: [] }],
});

const LAX: Partial<DisplayRules> = { showsEffects: true, showsDeals: true, categoriesWithoutPictures: [] };

function show(rules: Partial<DisplayRules>, product: Product = PRODUCT): Product {
  const { store } = createSnapshot();
  return toShownProduct(product, { compliance: { ...store.compliance, ...LAX, ...rules } });
}

describe('a product is shown', () => {
  it('whole where the rules allow all of it', () => {
    expect(show({})).toEqual(PRODUCT);
  });

  it('without its effects where they may not be shown', () => {
    expect(show({ showsEffects: false })).toEqual({ ...PRODUCT, effects: [] });
  });

  it('without its deals where they may not be shown', () => {
    expect(show({ showsDeals: false })).toEqual({ ...PRODUCT, deals: [] });
  });

  it('without its photograph where its category may have none', () => {
    const { image, ...others } = PRODUCT;
    const shown = show({ categoriesWithoutPictures: ['edible', 'flower'] });
    expect(shown).toEqual(others);
    expect(Object.hasOwn(shown, 'image')).toBe(false);
    expect(show({ categoriesWithoutPictures: ['edible'] }).image).toEqual(image);
  });

  it('with no photograph where it has none', () => {
    expect(Object.hasOwn(show({}, createProduct()), 'image')).toBe(false);
  });

  it('and stays as it was', () => {
    const before = structuredClone(PRODUCT);
    show({ showsEffects: false, showsDeals: false, categoriesWithoutPictures: ['flower'] });
    expect(PRODUCT).toEqual(before);
  });
});
