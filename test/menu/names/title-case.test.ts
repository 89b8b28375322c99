import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTitleCase } from '#menu/names/title-case.ts';
import { LEFT_ALONE, NAME_EXAMPLES, NEARLY_IN_CAPITALS } from './name-examples.ts';

const titleCase = createTitleCase({
  locale: 'en-US',
  keptWords: ['McNuggets', 'DoSiDos', 'pax-IT', 'Señor Té'],
});

const plain = createTitleCase({ locale: 'en-US', keptWords: [] });

/** Names of pieces that the rules look at, in any order. */
const anyName = fc
  .array(
    fc.constantFrom(
      ...[
        'BLUE',
        'DREAM',
        'OG',
        'MAC',
        'LA',
        'A',
        'X',
        'W/',
        'OF',
        'THE',
        'STIIIZY',
        'RAW',
        'MCFLY',
        'ÉCLAIR',
        'STRAßE',
      ],
      ...[
        '14MM',
        '350MAH',
        '3.5G',
        '10 MG',
        '2XL',
        "70'S",
        "AJ'S",
        '1:1',
        '#4',
        'XIV',
        'TAKE5',
        'FL',
        'OZ',
        'ǅ',
        'x',
        'g',
      ],
      ...[' ', ' ', ' ', '-', ' | ', '/', "'", '(', ')', '&', '.', '"', '(THE) ESSENCE', 'mg', 's', 'Mc'],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));

const NAMES: [inCapitals: string, inTitleCase: string][] = [
  ['BLUE DREAM', 'Blue Dream'],
  ['BISKANTÉ', 'Biskanté'],
  ['ÉCLAIR', 'Éclair'],
  ['PIÑA COLADA', 'Piña Colada'],
  ['СИНЯЯ МЕЧТА', 'Синяя Мечта'],
  ['OG KUSH', 'OG Kush'],
  ['SFV OG', 'SFV OG'],
  ['S.F.V. OG', 'S.F.V. OG'],
  ['MAC', 'MAC'],
  ['MAC 1', 'MAC 1'],
  ["MAC'S COOKIES", "MAC's Cookies"],
  ['GMO X GSC', 'GMO x GSC'],
  ['GDP', 'GDP'],
  ['LSD', 'LSD'],
  ['DNA GENETICS', 'DNA Genetics'],
  ['AK-47', 'AK-47'],
  ['AK47', 'AK47'],
  ['GG4', 'GG4'],
  ['GG #4', 'GG #4'],
  ['XJ-13', 'XJ-13'],
  ['GELATO 33', 'Gelato 33'],
  ['GUMMIEZ #12', 'Gummiez #12'],
  ['NORTHERN LIGHTS #5', 'Northern Lights #5'],
  ['BLEND42', 'Blend42'],
  ['NYC DIESEL', 'NYC Diesel'],
  ['LA CONFIDENTIAL', 'LA Confidential'],
  ['BABY | LA KUSH CAKE', 'Baby | LA Kush Cake'],
  ['FLOR DE LA LUNA', 'Flor de la Luna'],
  ['UK CHEESE', 'UK Cheese'],
  ['USA ROLLING PAPERS', 'USA Rolling Papers'],
  ['BBQ SAUCE', 'BBQ Sauce'],
  ['XL HOODIE', 'XL Hoodie'],
  ['T SHIRT', 'T Shirt'],
  ['BAKED GOOD', 'Baked Good'],
  ['MILD HEADBUZZ', 'Mild Headbuzz'],
  ['PRE-PACK SMALLS', 'Pre-Pack Smalls'],
  ['LIVE RESIN BADDER', 'Live Resin Badder'],
  ['510 THREAD', '510 Thread'],
  ['RSO SYRINGE', 'RSO Syringe'],
  ['THC-A DIAMONDS', 'THC-A Diamonds'],
  ['THCA CRYSTALS', 'THCA Crystals'],
  ['CBD:THC 20:1 DROPS', 'CBD:THC 20:1 Drops'],
  ['CBN CBG CBC THCV', 'CBN CBG CBC THCV'],
  ['1:1 BALANCED PATCH', '1:1 Balanced Patch'],
  ['100MG CHOCOLATE (BAG) TEN-10MG COOKIES', '100mg Chocolate (Bag) Ten-10mg Cookies'],
  ['3.5G OF 1OZ', '3.5g of 1oz'],
  ['10 MG GUMMY', '10 mg Gummy'],
  ['5X0.5G JOINTS', '5x0.5g Joints'],
  ['30CT BOTTLE', '30ct Bottle'],
  ['4TH OF JULY', '4th of July'],
  ['70S SHOW', '70s Show'],
  ['WEDDING CAKE II', 'Wedding Cake II'],
  ['KING LOUIS XIII', 'King Louis XIII'],
  ['BLEND XXXIX', 'Blend XXXIX'],
  ['MIX DIXIE', 'Mix Dixie'],
  ['PIE OF THE DAY', 'Pie of the Day'],
  ['THE WHITE', 'The White'],
  ['COME ON', 'Come On'],
  ['FRUIT & THE NUT', 'Fruit & The Nut'],
  ['CREAM (OF THE CROP)', 'Cream (Of the Crop)'],
  ['ROLL-ON', 'Roll-On'],
  ['ALL-IN-ONE', 'All-in-One'],
  ['READY TO USE', 'Ready to Use'],
  ['SATIVA/INDICA', 'Sativa/Indica'],
  ["DON'T PANIC", "Don't Panic"],
  ['DON’T PANIC', 'Don’t Panic'],
  ["O'GRADY", "O'Grady"],
  ["D'ANGELO", "D'Angelo"],
  ["I'LL", "I'll"],
  ["WIDOW'S PEAK", "Widow's Peak"],
  ['PB&J', 'PB&J'],
  ['PAPA & BARKLEY', 'Papa & Barkley'],
  ['DR. NORMS COOKIES', 'Dr. Norms Cookies'],
  ['MR NICE', 'Mr Nice'],
  ['PHK', 'PHK'],
  ['MCNUGGETS', 'McNuggets'],
  ['CHICKEN MCNUGGETS OG', 'Chicken McNuggets OG'],
  ['DOSIDOS #22', 'DoSiDos #22'],
  ['THE PAX-IT PEN', 'The pax-IT Pen'],
  ['SEÑOR TÉ', 'Señor Té'],
  ['MCNUGGETSY', 'Mcnuggetsy'],
];

describe('title case', () => {
  it.each(NAMES)('%s is written %s', (inCapitals, inTitleCase) => {
    expect(titleCase(inCapitals)).toBe(inTitleCase);
  });

  it.each(NAME_EXAMPLES)('%s is written %s without words of the store', (inCapitals, written) => {
    expect(plain(inCapitals)).toBe(written);
  });

  it.each(NEARLY_IN_CAPITALS)('%s is in capitals, and written %s', (nearly, written) => {
    expect(plain(nearly)).toBe(written);
  });

  it.each(LEFT_ALONE)('%j stays as it was written', (text) => {
    expect(titleCase(text)).toBe(text);
  });

  it('leaves every text alone that it has written itself', () => {
    for (const [, inTitleCase] of [...NAMES, ...NAME_EXAMPLES, ...NEARLY_IN_CAPITALS]) {
      expect(titleCase(inTitleCase)).toBe(inTitleCase);
    }
  });

  it('changes the case of letters only, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const written = plain(name);
        expect(written.toLowerCase()).toBe(name.toLowerCase());
        expect(plain(written)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a name alone that has a word with two small letters', () => {
    fc.assert(
      fc.property(anyName, anyName, (before, after) => {
        const name = `${before} Kush ${after}`;
        expect(plain(name)).toBe(name);
      }),
    );
  });

  it.each(["'", '.', '1.', 'A.', 'A-', 'X ', '(', 'Ω'])('may repeat %j ten thousand times', (piece) => {
    const name = `BLUE ${piece.repeat(10_000)}!`;
    expect(plain(name)).toHaveLength(name.length);
  });

  it("follows the store's language", () => {
    const turkish = createTitleCase({ locale: 'tr', keptWords: [] });
    expect(turkish('YILDIZ')).toBe('Yıldız');
  });

  it('takes the longest of the kept words that fit', () => {
    const nested = createTitleCase({ locale: 'en-US', keptWords: ['iO', 'iO xTract'] });
    expect(nested('IO XTRACT BY IO')).toBe('iO xTract by iO');
  });

  it('takes signs in a kept word as signs', () => {
    const withSigns = createTitleCase({ locale: 'en-US', keptWords: ['a.b(c', ''] });
    expect(withSigns('AXB AND A.B(C')).toBe('Axb and a.b(c');
  });
});
