import { describe, expect, it } from 'vitest';
import type { CategoryId } from '#menu/model/category.ts';
import type { LabResult, Product } from '#menu/model/menu.ts';
import { listLabBars, toSpansKey } from '#site/data/lab-bars.ts';
import { createProduct } from './products.ts';

const measured = (category: CategoryId, ...labResults: LabResult[]): Product =>
  createProduct({ category, labResults });
const thc = (min: number, max = min): LabResult => ({ type: 'THC', unit: 'percent', min, max });

const [weak, strong] = [measured('flower', thc(14.6)), measured('flower', thc(31.2, 33.01))];

describe('the bars of a product', () => {
  it('are on the scale of its category, not on one of its own', () => {
    expect(listLabBars(weak, [weak])[0]?.scaleEnd).toBe(40);
    expect(listLabBars(strong, [strong])[0]?.scaleEnd).toBe(40);
  });

  it('stand in groups of one scale each', () => {
    const product = measured('edible', { type: 'CBN', unit: 'mg', min: 5, max: 5 }, thc(0.5), {
      type: 'Linalool',
      unit: 'percent',
      min: 0.1,
      max: 0.1,
    });
    expect(listLabBars(product, [product]).map(({ group }) => group)).toEqual([
      'cannabinoids',
      'terpenes',
      'milligrams',
    ]);
  });

  it('show what the category has, rounded outward to what the eye can tell apart', () => {
    expect(listLabBars(weak, [weak, strong])[0]?.bars[0]?.span).toEqual({ min: 14, max: 34 });
  });

  it('show no span where no other product of the category was measured for it', () => {
    const other = measured('flower', { type: 'CBD', unit: 'percent', min: 3, max: 3 });
    expect(listLabBars(strong, [strong, other])[0]?.bars[0]).toEqual({ result: thc(31.2, 33.01) });
  });

  it('have a key that changes with what they show of other products, and only then', () => {
    const alike = measured('flower', thc(14.3));
    const stronger = measured('flower', thc(38));
    expect(toSpansKey(weak, [weak, strong, alike])).toBe(toSpansKey(weak, [weak, strong]));
    expect(toSpansKey(weak, [weak, strong, stronger])).not.toBe(toSpansKey(weak, [weak, strong]));
  });
});
