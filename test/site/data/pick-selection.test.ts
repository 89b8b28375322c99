import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_IDS, type CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import { pickSelection } from '#site/data/pick-selection.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { createProduct } from './products.ts';

function pick(products: readonly Product[], count: number): string[] {
  const byCategory = Map.groupBy(products, ({ category }) => category);
  const categories: MenuCategory[] = [...byCategory].map(([id, shelf]) => ({
    id,
    name: id,
    path: `/menu/${id}/`,
    productCount: shelf.length,
  }));
  return pickSelection(categories, byCategory, count).map(({ slug }) => slug);
}

const on = (category: CategoryId, slug: string, brand?: string, hasPicture = false) =>
  createProduct({ slug, category, ...(brand && { brand }), ...(hasPicture && { image: PICTURE }) });

describe('the selection on the home page', () => {
  it('takes from one shelf after the other', () => {
    const products = [
      on('flower', 'f1'),
      on('flower', 'f2'),
      on('edible', 'e1'),
      on('edible', 'e2'),
      on('pill', 'p1'),
    ];
    expect(pick(products, 4)).toEqual(['f1', 'e1', 'p1', 'f2']);
  });

  it('takes those with a picture first', () => {
    expect(pick([on('flower', 'f1'), on('flower', 'f2', undefined, true)], 1)).toEqual(['f2']);
  });

  it('takes another brand where the shelf has one', () => {
    const products = [
      on('flower', 'f1', 'Marsh'),
      on('edible', 'e1', 'Marsh'),
      on('edible', 'e2', 'Small Hours'),
    ];
    expect(pick(products, 2)).toEqual(['f1', 'e2']);
  });

  it('takes a brand again rather than leave a shelf out', () => {
    expect(pick([on('flower', 'f1', 'Marsh'), on('edible', 'e1', 'Marsh')], 2)).toEqual(['f1', 'e1']);
  });

  it('has never more than it should, never one twice, and is the same for the same menu', () => {
    const shelf = fc.tuple(
      fc.constantFrom(...CATEGORY_IDS),
      fc.constantFrom('Marsh', 'Small Hours', undefined),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(shelf, { maxLength: 30 }), fc.nat(12), (facts, count) => {
        const products = facts.map(([category, brand, hasPicture], index) =>
          on(category, `p${index}`, brand, hasPicture),
        );
        const picked = pick(products, count);
        expect(picked.length).toBeLessThanOrEqual(count);
        expect(new Set(picked).size).toBe(picked.length);
        expect(pick(products, count)).toEqual(picked);
      }),
    );
  });
});
