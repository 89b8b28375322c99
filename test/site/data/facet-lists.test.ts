import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product, Variant } from '#menu/model/menu.ts';
import { toFacetLists } from '#site/data/facet-lists.ts';
import { anyProducts } from '../../menu/any-products.ts';
import { sizeNamed } from '../../menu/words.ts';
import { createProduct } from './products.ts';

const ofBrand = (brand: string, slug: string): Partial<Product> => ({ brand, brandPath: `/brands/${slug}/` });
const weighing = (...weights: number[]): Variant[] =>
  weights.map((weightGrams) => ({
    id: `${weightGrams}`,
    size: sizeNamed(''),
    weightGrams,
    price: { type: 'flat', priceCents: 4200 },
  }));
const unweighed: Variant[] = [
  { id: 'a', size: sizeNamed('Each'), price: { type: 'flat', priceCents: 4200 } },
];

/** A shelf of products without a weight, unless one has it among its facts. */
function createShelf(...shelf: Partial<Product>[]): Product[] {
  return shelf.map((facts, index) => createProduct({ slug: `p${index}`, variants: unweighed, ...facts }));
}

const pathsOf = (products: readonly Product[], minimumProducts = 1) =>
  toFacetLists(products, { minimumProducts }).map(({ path }) => path);

describe('a part of a shelf has a page', () => {
  it('for a brand, at the slug of the brand’s own page', () => {
    const shelf = createShelf(ofBrand('Marsh & Co', 'marsh-and-co'), {});
    expect(toFacetLists(shelf, { minimumProducts: 1 })).toEqual([
      {
        path: '/menu/flower/brand/marsh-and-co/',
        parentPath: '/menu/flower/',
        facet: 'brand',
        key: 'marsh-and-co',
        value: 'Marsh & Co',
        categoryId: 'flower',
        products: shelf.slice(0, 1),
      },
    ]);
  });

  it('for a strain type', () => {
    const shelf = createShelf({ strainType: 'indica-hybrid' }, {});
    expect(toFacetLists(shelf, { minimumProducts: 1 })).toEqual([
      {
        path: '/menu/flower/strain/indica-hybrid/',
        parentPath: '/menu/flower/',
        facet: 'strain',
        key: 'indica-hybrid',
        value: 'indica-hybrid',
        categoryId: 'flower',
        products: shelf.slice(0, 1),
      },
    ]);
  });

  it('for a weight, to the milligram', () => {
    const shelf = createShelf({ variants: weighing(3.5000000000000004) }, {});
    expect(toFacetLists(shelf, { minimumProducts: 1 })).toMatchObject([
      { path: '/menu/flower/weight/3.5g/', facet: 'weight', key: '3.5g', value: 3.5 },
    ]);
  });

  it('for the weights at which goods that are sold by the gram are quoted', () => {
    const quotes = [1, 7].map((amount) => ({ amount, priceCents: 900, unitPriceCents: 900 }));
    const price = { type: 'tier' as const, method: 'weight' as const, tiers: [], quotes };
    const shelf = createShelf(
      { variants: [{ id: 'a', size: sizeNamed(''), price }] },
      { variants: weighing(7) },
      {},
    );
    expect(pathsOf(shelf)).toEqual(['/menu/flower/weight/1g/', '/menu/flower/weight/7g/']);
  });

  it('for a weight that everybody asks for, however rare it is', () => {
    const rest = Array.from({ length: 20 }, () => ({}));
    expect(pathsOf(createShelf({ variants: weighing(2) }, ...rest))).toEqual(['/menu/flower/weight/2g/']);
  });

  it('apart from the same part of another shelf', () => {
    const marsh = ofBrand('Marsh', 'marsh');
    const shelf = createShelf(marsh, {}, { ...marsh, category: 'merch' }, { category: 'merch' });
    expect(pathsOf(shelf)).toEqual(['/menu/flower/brand/marsh/', '/menu/merch/brand/marsh/']);
  });

  it('in the order of brands by slug, strain types and weights', () => {
    const shelf = createShelf(
      { ...ofBrand('Zeta', 'zeta'), strainType: 'indica', variants: weighing(7, 28) },
      { ...ofBrand('alder', 'alder'), strainType: 'sativa', variants: weighing(3.5, 28) },
      { strainType: 'indica', variants: weighing(14, 3.5) },
      { strainType: 'sativa' },
    );
    expect(pathsOf(shelf).map((path) => path.replace('/menu/flower/', ''))).toEqual([
      'brand/alder/',
      'brand/zeta/',
      'strain/sativa/',
      'strain/indica/',
      'weight/3.5g/',
      'weight/14g/',
      'weight/28g/',
    ]);
  });
});

describe('a part of a shelf has no page', () => {
  const shelfOf = (count: number) =>
    createShelf(...Array.from({ length: count }, () => ({ ...ofBrand('A', 'a') })), {});

  it.each([
    [3, 4, []],
    [4, 4, ['/menu/flower/brand/a/']],
    [4, 0, []],
  ])('with %d products where %d are asked for: %j', (count, minimumProducts, paths) => {
    expect(pathsOf(shelfOf(count), minimumProducts)).toEqual(paths);
  });

  it('where it is the whole shelf', () => {
    expect(pathsOf(createShelf(ofBrand('A', 'a'), ofBrand('A', 'a')))).toEqual([]);
  });

  it('where a brand or strain type before it holds the same products', () => {
    const facts = { ...ofBrand('A', 'a'), strainType: 'sativa', variants: weighing(3.5, 7) } as const;
    expect(pathsOf(createShelf(facts, {}))).toEqual(['/menu/flower/brand/a/']);
    expect(pathsOf(createShelf({ ...facts, brand: '' }, {}))).toEqual(['/menu/flower/strain/sativa/']);
    expect(pathsOf(createShelf({ variants: facts.variants }, {}))).toEqual(['/menu/flower/weight/3.5g/']);
  });

  it('for a strain type that the menu does not know', () => {
    expect(pathsOf(createShelf({ strainType: 'other' }, {}))).toEqual([]);
  });

  it('for the weight of what is not inhaled', () => {
    const facts = { category: 'topical', variants: weighing(14) } as const;
    expect(pathsOf(createShelf(facts, { category: 'topical' }))).toEqual([]);
  });

  it.each([
    ['a tenth of the shelf', 10, ['/menu/flower/weight/0.3g/']],
    ['less than a tenth of it', 11, []],
  ])('for a weight that nobody asks for, unless it is that of %s', (_, length, paths) => {
    const rest = Array.from({ length: length - 1 }, () => ({}));
    expect(pathsOf(createShelf({ variants: weighing(0.3) }, ...rest))).toEqual(paths);
  });

  it.each([1e21, 1001, 0.0001])('for a weight of %d g', (weightGrams) => {
    expect(pathsOf(createShelf({ variants: weighing(weightGrams) }, {}))).toEqual([]);
  });
});

describe('a brand’s page', () => {
  it.each([
    ['../../etc', /^\/menu\/flower\/brand\/etc\/$/],
    ['%2e%2e', /^\/menu\/flower\/brand\/2e-2e\/$/],
    ['con', /^\/menu\/flower\/brand\/brand-con\/$/],
    ['木', /^\/menu\/flower\/brand\/brand-[a-z0-9]{6}\/$/],
    ['', /^\/menu\/flower\/brand\/brand-[a-z0-9]{6}\/$/],
  ])('has a safe path where its slug is %j', (slug, path) => {
    expect(pathsOf(createShelf(ofBrand('木', slug), {}))).toEqual([expect.stringMatching(path)]);
  });

  it('takes its slug from the name where the brand has no page', () => {
    expect(pathsOf(createShelf({ brand: 'Iron Oak' }, {}))).toEqual(['/menu/flower/brand/iron-oak/']);
  });
});

describe('whatever the menu and the least number of products', () => {
  const minimums = fc.integer({ min: 1, max: 6 });

  it('each page is a part of its shelf with enough products, at a safe path of its own', () => {
    fc.assert(
      fc.property(anyProducts, minimums, (products, minimumProducts) => {
        const lists = toFacetLists(products, { minimumProducts });
        for (const { path, parentPath, facet, key, categoryId, products: part } of lists) {
          const shelf = products.filter(({ category }) => category === categoryId);
          expect(part.length).toBeGreaterThanOrEqual(minimumProducts);
          expect(part.length).toBeLessThan(shelf.length);
          expect(part).toEqual(shelf.filter((product) => part.includes(product)));
          expect(path).toBe(`${parentPath}${facet}/${key}/`);
          expect(path).toMatch(/^\/menu\/[a-z-]+\/(?:brand|strain|weight)\/[a-z0-9][a-z0-9.-]*\/$/);
        }
        expect(new Set(lists.map(({ path }) => path)).size).toBe(lists.length);
      }),
    );
  });

  it('no two pages of a shelf hold the same products', () => {
    fc.assert(
      fc.property(anyProducts, minimums, (products, minimumProducts) => {
        const sets = toFacetLists(products, { minimumProducts }).map((list) =>
          [list.categoryId, ...list.products.map(({ slug }) => slug)].join(' '),
        );
        expect(new Set(sets).size).toBe(sets.length);
      }),
    );
  });

  it('the same products in another order have the same pages', () => {
    const shuffled = anyProducts.chain((products) =>
      fc.tuple(fc.constant(products), fc.shuffledSubarray(products, { minLength: products.length })),
    );
    const inNoOrder = (products: readonly Product[], minimumProducts: number) =>
      toFacetLists(products, { minimumProducts }).map((list) => ({
        ...list,
        products: new Set(list.products),
      }));
    fc.assert(
      fc.property(shuffled, minimums, ([one, other], minimumProducts) => {
        expect(inNoOrder(other, minimumProducts)).toEqual(inNoOrder(one, minimumProducts));
      }),
    );
  });
});
