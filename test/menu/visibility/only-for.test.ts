import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { findOnlyBuyers, keepsStockApart } from '#menu/visibility/only-for.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';

describe('who alone may buy a size', () => {
  it.each([
    [{ adult: 0, medical: 4 }, 'medical'],
    [{ adult: 4, medical: 0 }, 'adult-use'],
    [{ adult: 4, medical: 4 }, undefined],
    [{ adult: 0, medical: 0 }, undefined],
    [undefined, undefined],
  ] as const)('with stock %j is %s', (stockByBuyer, only) => {
    expect(findOnlyBuyers({ ...(stockByBuyer && { stockByBuyer }) })).toBe(only);
  });

  it.each([
    ['both', 4, true],
    ['both', 0, false],
    ['medical', 4, false],
    ['adult-use', 4, false],
  ] as const)('is said on a menu for %s with medical stock of %d: %s', (audience, medical, isSaid) => {
    expect(keepsStockApart([{}, { stockByBuyer: { adult: 4, medical } }], { audience })).toBe(isSaid);
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
