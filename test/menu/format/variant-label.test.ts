import { describe, expect, it } from 'vitest';
import { formatLabel, formatPackTotal, formatQuantity } from '#menu/format/variant-label.ts';
import type { SizeName, Variant } from '#menu/model/menu.ts';
import { createWords } from '../words.ts';

const ENGLISH = createWords('en-US');
const SPANISH = createWords('es-US');

type Row = [english: string, spanish: string, size: SizeName];

const SIZES: Row[] = [
  ['By the gram', 'Por gramo', { kind: 'by-the-gram' }],
  ['By the item', 'Por unidad', { kind: 'by-the-item' }],
  ['Each', 'Unidad', { kind: 'each' }],
  ['1 piece', '1 pieza', { kind: 'pieces', count: 1 }],
  ['20 pieces', '20 piezas', { kind: 'pieces', count: 20 }],
  ['1,000 pieces', '1,000 piezas', { kind: 'pieces', count: 1000 }],
  ['5-pack', 'Paquete de 5', { kind: 'pack', count: 5 }],
  ['6-pack, 3.5 g', 'Paquete de 6, 3.5 g', { kind: 'pack', count: 6, also: [{ amount: 3.5, unit: 'g' }] }],
  [
    '10 pieces, 100 mg',
    '10 piezas, 100 mg',
    { kind: 'pieces', count: 10, also: [{ amount: 100, unit: 'mg' }] },
  ],
  [
    '30 ml, 500 mg',
    '30 ml, 500 mg',
    { kind: 'amount', amount: 30, unit: 'ml', also: [{ amount: 500, unit: 'mg' }] },
  ],
  ['10 mg each', '10 mg cada pieza', { kind: 'amount', amount: 10, unit: 'mg', isOfOnePiece: true }],
  ['3.5 g, Smalls', '3.5 g, Smalls', { kind: 'amount', amount: 3.5, unit: 'g', words: 'Smalls' }],
  ['5 × 0.5 g', '5 × 0.5 g', { kind: 'pack', count: 5, each: { amount: 0.5, unit: 'g' } }],
  ['12 fl oz', '12 fl oz', { kind: 'amount', amount: 12, unit: 'fl oz' }],
  ['1 L', '1 L', { kind: 'amount', amount: 1, unit: 'l' }],
  ['Large', 'Large', { kind: 'words', text: 'Large' }],
];

describe('a size', () => {
  it.each(SIZES)('is called %j in English and %j in Spanish', (english, spanish, size) => {
    expect([formatLabel({ size }, ENGLISH), formatLabel({ size }, SPANISH)]).toEqual([english, spanish]);
  });

  it('is written with the numbers of the country, not only of the language', () => {
    const size: SizeName = { kind: 'pack', count: 5, each: { amount: 0.5, unit: 'g' } };
    expect(formatLabel({ size }, createWords('es-ES'))).toBe('5 × 0,5 g');
  });

  it.each([
    ['20 piezas, 100 mg THC', { thcMg: 100 }],
    ['20 piezas, 50 mg CBD', { cbdMg: 50 }],
    ['20 piezas, 1,000 mg THC + 50 mg CBD', { thcMg: 1000, cbdMg: 50 }],
  ])('tells what it holds where that is what tells it from others: %s', (spanish, content) => {
    const variant = { size: { kind: 'pieces', count: 20 }, content } as const;
    expect(formatLabel({ ...variant, isToldByContent: true }, SPANISH)).toBe(spanish);
    expect(formatLabel(variant, SPANISH)).toBe('20 piezas');
  });
});

describe('what a pack holds in all', () => {
  const size: SizeName = { kind: 'pack', count: 5, each: { amount: 0.5, unit: 'g' } };

  it('is said where the label has the size of one piece', () => {
    expect(formatPackTotal({ size, amount: 2.5, uom: 'g' }, ENGLISH)).toBe('2.5 g total');
    expect(formatPackTotal({ size, amount: 2.5, uom: 'g' }, SPANISH)).toBe('2.5 g en total');
  });

  it('is not said twice, nor where it is not known', () => {
    const also = [{ amount: 2.5, unit: 'g' as const }];
    expect(formatPackTotal({ size: { ...size, also }, amount: 2.5, uom: 'g' }, ENGLISH)).toBe('');
    expect(formatPackTotal({ size }, ENGLISH)).toBe('');
    expect(formatPackTotal({ size: { kind: 'pack', count: 5, also }, amount: 2.5, uom: 'g' }, ENGLISH)).toBe(
      '',
    );
  });
});

describe('a quantity', () => {
  it.each<[amount: number, english: string, spanish: string, size: SizeName]>([
    [3.5, '3.5 g', '3.5 g', { kind: 'by-the-gram' }],
    [1, '1 item', '1 unidad', { kind: 'by-the-item' }],
    [2, '2 items', '2 unidades', { kind: 'by-the-item' }],
    [1, '5-pack', 'Paquete de 5', { kind: 'pack', count: 5 }],
    [3, '3 × 5-pack', '3 × Paquete de 5', { kind: 'pack', count: 5 }],
    [3, '3 × 0.5 g', '3 × 0.5 g', { kind: 'amount', amount: 0.5, unit: 'g' }],
  ])('of %d is called %j in English and %j in Spanish', (amount, english, spanish, size) => {
    const variant: Variant = {
      id: 'v',
      size,
      price: { type: 'tier', method: 'unit', tiers: [], quotes: [] },
    };
    const said = [ENGLISH, SPANISH].map((words) => formatQuantity({ amount }, variant, words));
    expect(said).toEqual([english, spanish]);
  });
});
