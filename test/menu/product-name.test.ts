import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSizes, type OwnSize } from '../../src/menu/cut-sizes.ts';
import { toProductName } from '../../src/menu/product-name.ts';
import { createTitleCase } from '../../src/menu/title-case.ts';
import { createFeedProduct } from './feed-products.ts';

const titleCase = createTitleCase({ locale: 'en-US', keptWords: [] });

const NAMES: [name: string, shown: string, own?: OwnSize][] = [
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
  ['GELATO HALF OUNCE', 'Gelato Half Ounce'],
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
  ['SOUR GUMMY 100MG', 'Sour Gummy 100mg'],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { amount: 100, unit: 'mg' }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { amount: 0.1, unit: 'g' }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { sizeText: '100 MG' }],
  ['SOUR GUMMY 100MG', 'Sour Gummy', { thcMg: 100 }],
  ['SOUR GUMMY 100MG', 'Sour Gummy 100mg', { thcMg: 50 }],
  ['SOUR GUMMY - 100MG', 'Sour Gummy', { thcMg: 50 }],
  ['SPLIFF - CONE', 'Spliff - Cone', { sizeText: 'CONE' }],
  ['SPLIFF - CONE 2', 'Spliff', { sizeText: 'Cone 2' }],
  ['3.5G', '3.5G'],
  ['- 3.5G', '- 3.5G'],
  ['(30CT)', '(30ct)'],
  ['EIGHTH', 'Eighth'],
  ['😀 - 3.5G', '😀 - 3.5G'],
];

describe('the name of a product', () => {
  it.each(NAMES)('%j is %j', (name, shown, own) => {
    const product = createFeedProduct({ name, ...own });
    expect(toProductName(product, titleCase)).toBe(shown);
  });

  it("is the store's title for menus where there is one", () => {
    const product = createFeedProduct({ name: 'BD 3.5', menuTitle: 'Blue dream, 3.5g' });
    expect(toProductName(product, titleCase)).toBe('Blue dream');
  });

  it('is the name where the title is blank', () => {
    const product = createFeedProduct({ name: 'BLUE DREAM', menuTitle: '  ' });
    expect(toProductName(product, titleCase)).toBe('Blue Dream');
  });

  it('keeps what was cut off, last size first', () => {
    expect(cutSizes('HAZE | 5PK | 2.5G', {})).toEqual({ name: 'HAZE', sizes: ['2.5G', '5PK'] });
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
        const { name } = cutSizes(text, {});
        expect(name).not.toBe('');
        expect(cutSizes(name, {})).toEqual({ name, sizes: [] });
      }),
    );
  });

  it.each(['1', '1 ', ' - ', '(', '1/', 'x ', '1.', '-1'])('may repeat %j twenty thousand times', (piece) => {
    expect(cutSizes(`A${piece.repeat(20_000)}!`, {}).sizes).toEqual([]);
  });
});
