import { describe, expect, it } from 'vitest';
import { compileMenu } from '../../src/menu/compile-menu.ts';
import { findOnlyBuyers } from '../../src/menu/only-for.ts';
import { createFeedProduct, createRules } from './feed-products.ts';

describe('who alone may buy a size', () => {
  it.each([
    ['both', { adult: 0, medical: 4 }, 'medical'],
    ['both', { adult: 4, medical: 0 }, 'adult-use'],
    ['both', { adult: 4, medical: 4 }, undefined],
    ['both', { adult: 0, medical: 0 }, undefined],
    ['both', undefined, undefined],
    ['medical', { adult: 0, medical: 4 }, undefined],
    ['adult-use', { adult: 4, medical: 0 }, undefined],
  ] as const)('on a menu for %s with stock %j is %s', (audience, stockByBuyer, only) => {
    expect(findOnlyBuyers({ ...(stockByBuyer && { stockByBuyer }) }, { audience })).toBe(only);
  });

  it('is known of every size on the menu', () => {
    const products = [
      createFeedProduct({ productId: 'a', amount: 3.5, unit: 'g', stockByBuyer: { adult: 3, medical: 3 } }),
      createFeedProduct({ productId: 'b', amount: 7, unit: 'g', stockByBuyer: { adult: 0, medical: 3 } }),
    ];
    const [product] = compileMenu(products, createRules({ audience: 'both' })).menu.products;
    expect(product?.variants.map(({ onlyFor }) => onlyFor)).toEqual([undefined, 'medical']);
  });
});
