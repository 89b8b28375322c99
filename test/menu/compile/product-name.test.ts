import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toProductName } from '#menu/compile/product-name.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { createTitleCase } from '#menu/names/title-case.ts';
import { cutSizes } from '#menu/sizes/cut-sizes.ts';
import { readProductSize } from '#menu/sizes/variant-size.ts';
import { createFeedProduct } from '../feed-products.ts';

const titleCase = createTitleCase({ locale: 'en-US', keptWords: [] });

const edible = { category: 'edible' as const };

const NAMES: [name: string, shown: string, facts?: Partial<FeedProduct>][] = [
  ['BISKANTÉ - 3.5 GRAMS', 'Biskanté'],
  ['710 LIST | GUMMIEZ #12 | HALF OUNCE | 14G - 14 G', '710 List | Gummiez #12'],
  ['710 List | Gummiez #12 | Half Ounce | 14g', '710 List | Gummiez #12'],
  ['BLUE DREAM - 14 G', 'Blue Dream'],
  ['Blueberry Disco - 3.5 Grams', 'Blueberry Disco'],
  ['1:1 BALANCED CAPSULES (30CT)', '1:1 Balanced Capsules'],
  ['1:1 BALANCED TRANSDERMAL RELEAF PATCH - 15 MILLIGRAMS', '1:1 Balanced Transdermal Releaf Patch'],
  ['BLUE DREAM 3.5G', 'Blue Dream'],
  ['  BLUE   DREAM  3.5 G  ', 'Blue Dream'],
  ['BLUE DREAM -3.5G', 'Blue Dream'],
  ['BLUE DREAM-3.5G', 'Blue Dream'],
  ['BLUE DREAM – 1/8 OZ', 'Blue Dream'],
  ['BLUE DREAM .5G', 'Blue Dream'],
  ['BLUE DREAM [28g]', 'Blue Dream'],
  ['GELATO | EIGHTH', 'Gelato'],
  ['GELATO - HALF OUNCE', 'Gelato'],
  ['GELATO HALF OUNCE', 'Gelato'],
  ['GELATO QUARTER', 'Gelato Quarter'],
  ['GELATO 33 1/8 OZ', 'Gelato 33'],
  ['GELATO 2 1/8 OZ', 'Gelato 2 1/8 oz'],
  ['MAC 1 3.5G', 'MAC 1'],
  ['GELATO - QUARTER', 'Gelato'],
  ['GELATO 33 - 7G', 'Gelato 33'],
  ['GELATO 33 7G', 'Gelato 33'],
  ['AK-47', 'AK-47'],
  ['AK-47 3.5G', 'AK-47'],
  ['LEMON HAZE 5PK', 'Lemon Haze'],
  ['LEMON HAZE - 5 PK (2.5G)', 'Lemon Haze'],
  ['LEMON HAZE, 5 x 0.5g', 'Lemon Haze'],
  ['COLA - 12 FL OZ', 'Cola'],
  ['COLA 12 FL. OZ.', 'Cola'],
  ['DROPS 30ML', 'Drops'],
  ['GUMMIES - 10 PIECES - 100MG', 'Gummies'],
  ['100MG CHOCOLATE CHIP (BAG) TEN-10MG COOKIES', '100mg Chocolate Chip (Bag) Ten-10mg Cookies'],
  ['3.5G JAR OF JOY', '3.5g Jar of Joy'],
  ['SOUR GUMMY 100MG', 'Sour Gummy', edible],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { ...edible, amount: 100, unit: 'mg' }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { ...edible, sizeText: '100 MG' }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { ...edible, thcMg: 100 }],
  ['SOUR GUMMY 50MG', 'Sour Gummy 50mg', { ...edible, thcMg: 100 }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { ...edible, thcMg: 50, cbdMg: 50 }],
  ['SPLIFF - CONE', 'Spliff - Cone', { sizeText: 'CONE' }],
  ['SPLIFF - CONE 2', 'Spliff', { sizeText: 'Cone 2' }],
  ['3.5G', '3.5G'],
  ['- 3.5G', '- 3.5G'],
  ['(30CT)', '(30ct)'],
  ['EIGHTH', 'Eighth'],
  ['😀 - 3.5G', '😀 - 3.5G'],
];

const NO_CONTEXT = { hasBareFractions: true };

function nameOf(facts: Partial<FeedProduct>): string {
  return toProductName(readProductSize(createFeedProduct(facts)), titleCase);
}

describe('the name of a product', () => {
  it.each(NAMES)('%j is %j', (name, shown, facts) => {
    expect(nameOf({ name, ...facts })).toBe(shown);
  });

  it("is the store's title for menus where there is one", () => {
    expect(nameOf({ name: 'BD 3.5', menuTitle: 'Blue dream, 3.5g' })).toBe('Blue dream');
  });

  it('is the name where the title is blank', () => {
    expect(nameOf({ name: 'BLUE DREAM', menuTitle: '  ' })).toBe('Blue Dream');
  });

  it('comes with what was cut off', () => {
    expect(cutSizes('HAZE | 5PK | 2.5G', NO_CONTEXT)).toEqual({
      name: 'HAZE',
      facts: [
        { kind: 'count', count: 5 },
        { kind: 'size', size: { amount: 2.5, unit: 'g' } },
      ],
    });
  });

  it('is never blank, and is not cut twice', () => {
    const part = fc.constantFrom(
      'BLUE',
      'DREAM',
      ' - ',
      ' | ',
      '3.5G',
      '(30CT)',
      '100MG',
      'HALF OUNCE',
      ' ',
      '-',
      '#',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join('');
        fc.pre(text.trim() !== '');
        const { name } = cutSizes(text, NO_CONTEXT);
        expect(name).not.toBe('');
        expect(cutSizes(name, NO_CONTEXT)).toEqual({ name, facts: [] });
      }),
    );
  });

  it.each(['1', '1 ', ' - ', '(', '1/', 'x ', '1.', '-1'])('may repeat %j twenty thousand times', (piece) => {
    expect(cutSizes(`A${piece.repeat(20_000)}!`, NO_CONTEXT).facts).toEqual([]);
  });
});
