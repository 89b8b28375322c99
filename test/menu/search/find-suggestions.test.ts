import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { createSearcher } from '#menu/search/create-searcher.ts';
import { findSimilarTerms } from '#menu/search/find-similar-terms.ts';
import { createSuggestionCatalogue, findSuggestions } from '#menu/search/find-suggestions.ts';
import { createProduct, SAMPLE_SHELF } from './sample-menu.ts';

const BRANDS = ['Quiet Hollow', 'Hollow Oak', 'Stone & Moss', 'Maison Séré', 'Nightjar', 'Flowerhouse'].map(
  (name, number) => ({
    slug: `brand-${number}`,
    name,
    path: `/brands/brand-${number}/`,
    productCount: number + 1,
  }),
);
const CATEGORIES = [
  { id: 'flower' as const, name: 'Flower', path: '/menu/flower/', productCount: 52 },
  { id: 'preroll' as const, name: 'Pre-rolls', path: '/menu/preroll/', productCount: 10 },
  { id: 'cartridge' as const, name: 'Cartridges', path: '/menu/cartridge/', productCount: 10 },
  { id: 'tincture' as const, name: 'Tinctures', path: '/menu/tincture/', productCount: 4 },
];
const INDEX = buildSearchIndex(SAMPLE_SHELF, CATEGORIES, { brands: BRANDS });
const CATALOGUE = createSuggestionCatalogue(INDEX, createSearcher(INDEX), findSimilarTerms);

function namesFor(query: string, limit = 5): string[] {
  return findSuggestions(query, CATALOGUE, limit).listings.map(({ name }) => name);
}

describe('a suggestion', () => {
  it.each([
    ['quiet', 'Quiet Hollow'],
    ['quiet hol', 'Quiet Hollow'],
    ['hollow', 'Hollow Oak'],
    ['quite hollow', 'Quiet Hollow'],
    ['nihgtjar', 'Nightjar'],
    ['stone and moss', 'Stone & Moss'],
    ['stonemoss', 'Stone & Moss'],
    ['maison sere', 'Maison Séré'],
    ['flow', 'Flower'],
    ['flowr', 'Flower'],
    ['prerolls', 'Pre-rolls'],
    ['pre-roll', 'Pre-rolls'],
    ['vape', 'Cartridges'],
    ['joints', 'Pre-rolls'],
    ['tincture', 'Tinctures'],
    ['indca', 'indica'],
    ['live res', 'live resin'],
    ['sativa hyb', 'sativa hybrid'],
  ])('for “%s” is first of all %s', (query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });

  it('of a brand or category has its page, and how many products are there', () => {
    expect(findSuggestions('quiet', CATALOGUE, 5).listings).toEqual([
      { type: 'brand', name: 'Quiet Hollow', path: '/brands/brand-0/', productCount: 1 },
    ]);
    expect(findSuggestions('flower', CATALOGUE, 1).listings).toEqual([
      { type: 'category', name: 'Flower', path: '/menu/flower/', productCount: 52 },
    ]);
  });

  it('of a kind or strain type has how many products are of it', () => {
    expect(findSuggestions('live resin', CATALOGUE, 1).listings).toEqual([
      { type: 'subtype', name: 'live resin', productCount: 2 },
    ]);
    expect(findSuggestions('kush', CATALOGUE, 1).listings).toEqual([
      { type: 'strainType', name: 'kush', productCount: 3 },
    ]);
  });

  it('is not a kind that is called as a category is', () => {
    expect(namesFor('tincture')).toEqual(['Tinctures']);
  });

  it('answers the whole query, or there is none', () => {
    expect(namesFor('quiet xylophone')).toEqual([]);
    expect(namesFor('xylophone')).toEqual([]);
    expect(namesFor('')).toEqual([]);
  });

  it('of two brands alike is the larger one', () => {
    const brands = ['Moss North', 'Moss South'].map((name, number) => ({
      slug: name,
      name,
      path: '/',
      productCount: number + 1,
    }));
    const index = buildSearchIndex([createProduct({ name: 'Fern' })], [], { brands });
    const { listings } = findSuggestions(
      'moss',
      createSuggestionCatalogue(index, createSearcher(index), findSimilarTerms),
      5,
    );
    expect(listings.map(({ name }) => name)).toEqual(['Moss South', 'Moss North']);
  });
});

describe('suggestions', () => {
  it('are products as well, as the search has them', () => {
    const { products } = findSuggestions('blue dream', CATALOGUE, 3);
    expect(products).toEqual(createSearcher(INDEX).find('blue dream', 3));
    expect(products.hits).toHaveLength(3);
  });

  it('are at most as many as were asked for, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(4), (query, limit) => {
        const { listings, products } = findSuggestions(query, CATALOGUE, limit);
        expect(listings.length).toBeLessThanOrEqual(limit);
        expect(products.hits.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('of an empty menu are none', () => {
    const index = buildSearchIndex([]);
    const catalogue = createSuggestionCatalogue(index, createSearcher(index), findSimilarTerms);
    expect(findSuggestions('flower', catalogue, 5)).toEqual({
      listings: [],
      products: { hits: [], hitCount: 0, isPartial: false },
    });
  });
});
