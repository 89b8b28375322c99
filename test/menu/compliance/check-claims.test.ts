import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { checkClaims } from '#menu/compliance/check-claims.ts';
import { resolveClaimRules } from '#menu/compliance/find-claims.ts';
import { createFeedProduct, createRules } from '../feed-products.ts';

const COMPILED = compileMenu(
  [
    createFeedProduct({ productId: 'p1', name: 'Blue Dream', brand: 'Marsh' }),
    createFeedProduct({
      productId: 'p2',
      parentId: 'jar',
      name: 'Cotton Candy',
      brand: 'Marsh',
      amount: 1,
      unit: 'g',
      imageUrls: ['https://pictures.example/1.jpg'],
      labResults: [{ type: 'THC', unit: 'percent', min: 400, max: 400 }],
    }),
    createFeedProduct({
      productId: 'p3',
      parentId: 'jar',
      name: 'Cotton Candy',
      brand: 'Marsh',
      amount: 3.5,
      unit: 'g',
    }),
    createFeedProduct({
      productId: 'p4',
      category: 'tincture',
      name: 'Night Drops',
      brand: 'Low Tide',
      description: 'Cures insomnia.',
    }),
    createFeedProduct({ productId: 'p5', name: 'No Price', price: { type: 'flat', priceCents: 0 } }),
  ],
  createRules(),
);
const RULES = resolveClaimRules({ profile: 'ca', saysSale: true }, { allowedPhrases: [] });

const warned = checkClaims(COMPILED, RULES, 'warn');
const leftOut = checkClaims(COMPILED, RULES, 'leave-out');

describe('a product with a forbidden phrase', () => {
  it('is on the menu as it is, and reported, where the store wants to be warned', () => {
    expect(warned.compiled).toBe(COMPILED);
    expect(
      warned.problems.map(({ productId, code, effect, value }) => [productId, code, effect, value]),
    ).toEqual([
      ['p2', 'claim-child-appeal', 'claim-reported', '"Candy"'],
      ['p4', 'claim-health', 'claim-reported', '"Cures"'],
      ['p4', 'claim-health', 'claim-reported', '"insomnia"'],
    ]);
  });

  it('is reported with where it stands, what to do, and the law', () => {
    expect(warned.problems[0]).toMatchObject({ productName: 'Cotton Candy', path: 'name' });
    expect(warned.problems[1]?.path).toBe('description');
    expect(warned.problems[0]?.hint).toMatch(
      /compliance\.allowedPhrases.*“Cotton Candy”.*4 CCR 15040, https:.*2026-11-25\)\.$/,
    );
  });

  it('is in no list where the store wants it left out', () => {
    const { menu, imageUrlsBySlug } = leftOut.compiled;
    expect(menu.products.map(({ name }) => name)).toEqual(['Blue Dream']);
    expect(menu.categories.map(({ id, productCount }) => [id, productCount])).toEqual([['flower', 1]]);
    expect(menu.brands.map(({ name, productCount }) => [name, productCount])).toEqual([['Marsh', 1]]);
    expect([...imageUrlsBySlug.keys()]).toEqual(menu.products.map(({ slug }) => slug));
    expect(JSON.stringify(menu)).not.toMatch(/candy|low tide|drops/i);
  });

  it('is then counted with all its sizes', () => {
    expect(COMPILED.exclusions).toMatchObject({ received: 5, listed: 4, problems: 1 });
    expect(leftOut.compiled.exclusions).toMatchObject({ received: 5, listed: 1, problems: 4 });
  });

  it('is then reported for that, and not for its facts', () => {
    expect(COMPILED.problems.map(({ productId }) => productId)).toEqual(['p2', 'p5']);
    expect(leftOut.compiled.problems.map(({ productId }) => productId)).toEqual(['p5']);
    expect(new Set(leftOut.problems.map(({ effect }) => effect))).toEqual(new Set(['product-left-out']));
  });
});

it('a menu without forbidden phrases is as it was', () => {
  const nothing = { rules: [], allowed: [], findSpans: () => new Map() };
  expect(checkClaims(COMPILED, nothing, 'leave-out')).toEqual({ compiled: COMPILED, problems: [] });
});
