import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { createSearcher } from '#menu/search/create-searcher.ts';
import { parseSearchIndex } from '#menu/search/parse-search-index.ts';
import { FACETS } from '#menu/search/search-index.ts';
import { createProduct, SAMPLE_SHELF } from './sample-menu.ts';

const index = buildSearchIndex(SAMPLE_SHELF);

function send(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('the search index', () => {
  it('takes at most 25 bytes a product when compressed', () => {
    expect(brotliCompressSync(JSON.stringify(index)).length / SAMPLE_SHELF.length).toBeLessThan(25);
  });

  it('is the same when it has travelled as JSON', () => {
    expect(parseSearchIndex(send(index))).toEqual(index);
    expect(createSearcher(index).search('blue')).not.toHaveLength(0);
  });

  it('is the same bytes for the same products', () => {
    expect(JSON.stringify(buildSearchIndex(structuredClone(SAMPLE_SHELF)))).toBe(JSON.stringify(index));
  });

  it('holds words of the fields that are searched, and nothing else of a product', () => {
    const [product] = SAMPLE_SHELF;
    if (!product) throw new Error('The sample shelf is empty.');
    const secretive = {
      ...product,
      description: 'undertone',
      slug: 'roundabout',
      path: '/products/roundabout/',
    };
    const text = JSON.stringify(buildSearchIndex([secretive]));
    expect(text).not.toMatch(/undertone|roundabout|priceCents|1000/);
  });

  it('numbers products by their place, whatever their names are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 20 }),
        (names) => {
          const products = names.map((name) => createProduct({ name: `${name} item`, category: 'merch' }));
          const searcher = createSearcher(buildSearchIndex(products));
          const positions = searcher.search('item').map(({ position }) => position);
          expect(positions.toSorted((one, other) => one - other)).toEqual([...names.keys()]);
        },
      ),
    );
  });

  it('leaves out what says nothing: an unknown strain type, a blank brand', () => {
    const { facets } = buildSearchIndex([
      createProduct({ name: 'Tote', brand: ' ', strainType: 'other', category: 'other' }),
    ]);
    expect(FACETS.flatMap((facet) => facets[facet].values)).toEqual([]);
  });
});

describe('an answer that is no search index', () => {
  it.each([
    ['nothing', null],
    ['a text', '<!doctype html>'],
    ['another version', { ...index, schemaVersion: 1 }],
    ['fewer names than products', { ...index, productCount: index.productCount + 1 }],
    ['aliases that mean nothing', { ...index, aliases: [['gsc']] }],
    ['brands without an address', { ...index, brands: [['Fern', null, 1]] }],
    ['no categories', { ...index, categories: undefined }],
    ['no hints', { ...index, hints: undefined }],
    ['no sizes', { ...index, offers: undefined }],
    ['no list of deals', { ...index, deals: 'none' }],
    ['no facets', { ...index, facets: undefined }],
    ['a facet missing', { ...index, facets: { ...index.facets, flavors: undefined } }],
    [
      'a facet of fewer products',
      { ...index, facets: { ...index.facets, brand: { values: [], products: [] } } },
    ],
    [
      'values that are no text',
      { ...index, facets: { ...index.facets, brand: { ...index.facets.brand, values: [1] } } },
    ],
    [
      'numbers that are none',
      {
        ...index,
        facets: { ...index.facets, brand: { values: [], products: SAMPLE_SHELF.map(() => ['a']) } },
      },
    ],
  ])('is refused: %s', (_, answer) => {
    expect(parseSearchIndex(send(answer))).toBeUndefined();
  });

  it('is not the index of an empty menu', () => {
    expect(parseSearchIndex(send(buildSearchIndex([])))?.productCount).toBe(0);
  });
});
