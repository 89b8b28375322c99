import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_IDS, type CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import { pickNewest, pickSelection } from '#site/data/pick-selection.ts';
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

const TAKEN_AT = '2026-11-22T16:40:00.000Z';
const TWO_WEEKS_BEFORE = '2026-11-08T16:40:00.000Z';
const DAY_MS = 86_400_000;

const addedAt = (slug: string, at?: string) => createProduct({ slug, ...(at && { addedAt: at }) });
const slugsOf = (products: readonly { slug: string }[]) => products.map(({ slug }) => slug);

describe('what is new on the shelf', () => {
  it('is what came last, newest first, and no more than is asked for', () => {
    const shelf = [
      addedAt('tuesday', '2026-11-17T10:00:00.000Z'),
      addedAt('friday', '2026-11-20T10:00:00.000Z'),
      addedAt('monday', '2026-11-16T10:00:00.000Z'),
    ];
    expect(slugsOf(pickNewest(shelf, TAKEN_AT, 5))).toEqual(['friday', 'tuesday', 'monday']);
    expect(slugsOf(pickNewest(shelf, TAKEN_AT, 2))).toEqual(['friday', 'tuesday']);
    expect(pickNewest(shelf, TAKEN_AT, 0)).toEqual([]);
  });

  it.each([
    [TWO_WEEKS_BEFORE, ['a']],
    ['2026-11-08T16:39:59.999Z', []],
    [TAKEN_AT, ['a']],
  ])('came in the last two weeks: of what came at %s it is %j', (at, slugs) => {
    expect(slugsOf(pickNewest([addedAt('a', at)], TAKEN_AT, 5))).toEqual(slugs);
  });

  it('is nothing of which nobody knows when it came', () => {
    expect(pickNewest([addedAt('a'), createProduct({ updatedAt: TAKEN_AT })], TAKEN_AT, 5)).toEqual([]);
  });

  it('is in the order of the menu where it came at once', () => {
    const shelf = ['c', 'a', 'b'].map((slug) => addedAt(slug, TAKEN_AT));
    expect(slugsOf(pickNewest(shelf, TAKEN_AT, 5))).toEqual(['c', 'a', 'b']);
  });
});

it('nothing that was left out came later than what was picked, whatever the shelf', () => {
  const daysAgo = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
  const toInstant = (days: number) => new Date(Date.parse(TAKEN_AT) - days * DAY_MS).toISOString();
  const shelves = fc
    .array(daysAgo, { maxLength: 30 })
    .map((all) =>
      all.map((days, index) => addedAt(`p${index}`, days === undefined ? undefined : toInstant(days))),
    );
  fc.assert(
    fc.property(shelves, fc.integer({ min: 1, max: 10 }), (shelf, count) => {
      const picked = pickNewest(shelf, TAKEN_AT, count);
      const instants = picked.map((product) => product.addedAt ?? '');
      const left = shelf.filter((product) => !picked.includes(product)).map((each) => each.addedAt ?? '');
      expect(instants).toEqual(instants.toSorted().reverse());
      const oldest = picked.length < count ? undefined : instants.at(-1);
      expect(left.every((at) => (oldest ? at <= oldest : at < TWO_WEEKS_BEFORE))).toBe(true);
    }),
  );
});
