import { describe, expect, it } from 'vitest';
import type { Unit } from '#menu/model/feed-product.ts';
import { findSize, listSizes, readSizeText, type SizeFact } from '#menu/sizes/size-words.ts';

function size(amount: number, unit: Unit): SizeFact & { kind: 'size' } {
  return { kind: 'size', size: { amount, unit } };
}

function pack(count: number, amount: number, unit: Unit): SizeFact {
  return { kind: 'pack', count, each: { amount, unit } };
}

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

  it.each<[text: string, facts: SizeFact[]]>([
    ['5 PK', [{ kind: 'count', count: 5 }]],
    ['5-PACK', [{ kind: 'count', count: 5 }]],
    ['Pack of 5', [{ kind: 'count', count: 5 }]],
    ['PACK X 5PK', [{ kind: 'count', count: 5 }]],
    ['30CT', [{ kind: 'count', count: 30 }]],
    ['2.5G 5 PACK', [size(2.5, 'g'), { kind: 'count', count: 5 }]],
    ['2.1G/6PK', [size(2.1, 'g'), { kind: 'count', count: 6 }]],
    ['100MG/10PK', [size(100, 'mg'), { kind: 'count', count: 10 }]],
    ['10 pieces', [{ kind: 'count', count: 10 }]],
    ['5 x 0.5g', [pack(5, 0.5, 'g')]],
    ['5×0.5G', [pack(5, 0.5, 'g')]],
    ['5pk x 0.6g', [pack(5, 0.6, 'g')]],
    ['5 @ .5g', [pack(5, 0.5, 'g')]],
    ['10MG X 10-PACK', [pack(10, 10, 'mg')]],
    ['5mg x 20-Pack', [pack(20, 5, 'mg')]],
    ['0.5g x 5', [pack(5, 0.5, 'g')]],
    [
      '10mg ea | 10-Pack',
      [
        { ...size(10, 'mg'), isOfOnePiece: true },
        { kind: 'count', count: 10 },
      ],
    ],
    [
      '0.5g each, 5 pk',
      [
        { ...size(0.5, 'g'), isOfOnePiece: true },
        { kind: 'count', count: 5 },
      ],
    ],
    ['10 mg/piece', [{ ...size(10, 'mg'), isOfOnePiece: true }]],
    ['5mg per dose', [{ ...size(5, 'mg'), isOfOnePiece: true }]],
    ['1g/', [size(1, 'g')]],
    ['3.5g-H', [size(3.5, 'g')]],
    ['1/8oz', [size(0.125, 'oz')]],
    ['0.125oz', [size(0.125, 'oz')]],
    ['1/8', [size(3.5, 'g')]],
    ['1/8th', [size(3.5, 'g')]],
    ['Half Ounce', [size(0.5, 'oz')]],
    ['HALF GRAM', [size(0.5, 'g')]],
    ['quarter', [size(7, 'g')]],
    ['Half Ounce | 14g', [size(0.5, 'oz'), size(14, 'g')]],
    ['14g (1/2oz)', [size(14, 'g'), size(0.5, 'oz')]],
    ['2PK (1G TOTAL)', [{ kind: 'count', count: 2 }, size(1, 'g')]],
    ['1 1/2 oz', [size(1.5, 'oz')]],
    ['1 PK', [{ kind: 'count', count: 1 }]],
  ])('%s is read whole', (text, facts) => {
    expect(readSizeText(text, { hasBareFractions: true, strainLetters: 'H' })).toEqual(facts);
  });

  it.each([
    '',
    '14',
    'CONE',
    '5 x',
    'eighth wonder',
    'G',
    '3.5 G JAR',
    'PACK',
    '2.5PK',
    '5 PACKAGES',
    '3.5g-S',
    '1/82',
    '0.0000001 g',
    '99999999 mg',
    '999999999 ct',
  ])('%j says something else', (text) => {
    expect(readSizeText(text, { hasBareFractions: true, strainLetters: 'H' })).toBeUndefined();
  });

  it('says an eighth or a quarter only of flower', () => {
    expect(readSizeText('eighth', { hasBareFractions: false })).toBeUndefined();
    expect(readSizeText('half ounce', { hasBareFractions: false })).toEqual([size(0.5, 'oz')]);
  });

  it('is found anywhere in a name', () => {
    expect(listSizes('LIVE RESIN 1000G - OBAMA RUNTZ 3.5 g, #4G OG-18')).toEqual([
      { amount: 1000, unit: 'g' },
      { amount: 3.5, unit: 'g' },
    ]);
  });
});
