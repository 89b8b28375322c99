import { describe, expect, it } from 'vitest';
import { findPack, findSize, isSizeText } from '../../src/menu/size-words.ts';

describe('a size in words', () => {
  it.each([
    ['3.5 G', { amount: 3.5, unit: 'g' }],
    ['3,5 grams', { amount: 3.5, unit: 'g' }],
    ['.5g', { amount: 0.5, unit: 'g' }],
    ['15 MILLIGRAMS', { amount: 15, unit: 'mg' }],
    ['1,000 MG', { amount: 1000, unit: 'mg' }],
    ['30ML', { amount: 30, unit: 'ml' }],
    ['2 milliliters', { amount: 2, unit: 'ml' }],
    ['1 L', { amount: 1, unit: 'l' }],
    ['1/8 oz', { amount: 0.125, unit: 'oz' }],
    ['12 FL. OZ', { amount: 12, unit: 'fl oz' }],
    ['2 Fluid Ounces', { amount: 2, unit: 'fl oz' }],
  ])('%s is read', (text, size) => {
    expect(findSize(text)).toEqual(size);
  });

  it.each(['', 'G', '3.5', 'CONE', '3.5 GX', '0 G', '1/0 OZ', '1.2.3 g', '5 PK', 'A 3.5 G'])(
    '%j is none',
    (text) => {
      expect(findSize(text)).toBeUndefined();
    },
  );

  it.each([
    ['5 PK', { count: 5 }],
    ['5-PACK', { count: 5 }],
    ['30CT', { count: 30 }],
    ['2.5G 5 PACK', { count: 5 }],
    ['10 pieces', { count: 10 }],
    ['5 x 0.5g', { count: 5, each: { amount: 0.5, unit: 'g' } }],
    ['5×0.5G', { count: 5, each: { amount: 0.5, unit: 'g' } }],
  ])('%s is a pack', (text, pack) => {
    expect(findPack(text)).toEqual(pack);
  });

  it.each(['', '1 PK', '1X0.5G', '3.5 G', 'PACK', '2.5PK', '5 PACKAGES'])('%j is no pack', (text) => {
    expect(findPack(text)).toBeUndefined();
  });

  it.each([
    '3.5 GRAMS',
    '14g',
    'Half Ounce',
    'eighth',
    'QUARTER OZ',
    'half gram',
    '5PK 2.5G',
    '5 x 0.5g',
    '1/8 OZ',
    '2-PACK',
  ])('%j tells a size and nothing else', (text) => {
    expect(isSizeText(text)).toBe(true);
  });

  it.each(['', '14', 'CONE', '5 x', 'eighth wonder', 'G', '3.5 G JAR'])('%j tells something else', (text) => {
    expect(isSizeText(text)).toBe(false);
  });
});
