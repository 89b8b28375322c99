import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '#menu/model/menu.ts';
import { toEditionPath } from '#site/data/edition.ts';
import { toFacetLists } from '#site/data/facet-lists.ts';
import {
  CARDS_PER_PAGE,
  listFacets,
  listMakers,
  listShelves,
  nameFacet,
  type ProductList,
  paginate,
  titleOf,
  toListPages,
} from '#site/data/product-lists.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { anyProducts } from '../../menu/any-products.ts';
import { createWords } from '../../menu/words.ts';
import { createProduct } from './products.ts';

const ENGLISH = { locale: 'en-US', parameter: undefined };
const SPANISH = { locale: 'es-US', parameter: 'es' } as const;

type Speech = typeof ENGLISH | typeof SPANISH;

/** What lists are made of on a site in a language: every shelf and every maker that products name. */
function createListing(products: readonly Product[], speech: Speech = ENGLISH) {
  const words = createWords(speech.locale);
  const link = (path: string) => toEditionPath(speech, path);
  const moved = products.map((product) => ({
    ...product,
    path: link(product.path),
    ...(product.brandPath && { brandPath: link(product.brandPath) }),
  }));
  const productsByCategory = Map.groupBy(moved, ({ category }) => category);
  const productsByBrandPath = Map.groupBy(
    moved.filter(({ brandPath }) => brandPath),
    ({ brandPath = '' }) => brandPath,
  );
  return {
    words,
    t: getMessages(speech.locale).pages,
    link,
    products: moved,
    productsByCategory,
    productsByBrandPath,
    categories: [...productsByCategory].map(([id, shelf]) => ({
      id,
      name: words.menu.categories[id],
      path: link(`/menu/${id}/`),
      productCount: shelf.length,
    })),
    brands: [...productsByBrandPath].map(([path, made]) => ({
      slug: path.split('/').at(-2) ?? '',
      name: made[0]?.brand ?? '',
      path,
      productCount: made.length,
    })),
    facetLists: toFacetLists(products, { minimumProducts: 1 }),
  };
}

const slugsOf = ({ products }: Pick<ProductList, 'products'>) => products.map(({ slug }) => slug);
const crumbsOf = ({ crumbs }: ProductList) => crumbs.map(({ name, path }) => `${name} ${path}`);

const ofMarsh = { brand: 'Marsh & Co', brandPath: '/brands/marsh-and-co/' };
const SHELF = [
  createProduct({ slug: 'a', ...ofMarsh, strainType: 'sativa', variants: [] }),
  createProduct({ slug: 'b', strainType: 'indica', variants: [] }),
  createProduct({ slug: 'c' }),
  createProduct({ slug: 'd', ...ofMarsh, category: 'edible' }),
];

describe('the shelves', () => {
  it('are the whole menu, then each category', () => {
    const lists = listShelves(createListing(SHELF));
    expect(lists.map(({ path, title }) => `${title} ${path}`)).toEqual([
      'All products /menu/',
      'Flower /menu/flower/',
      'Edibles /menu/edible/',
    ]);
    expect(lists.map(slugsOf)).toEqual([['a', 'b', 'c', 'd'], ['a', 'b', 'c'], ['d']]);
    expect(lists.map(({ category }) => category?.id)).toEqual([undefined, 'flower', 'edible']);
    expect(lists.map(crumbsOf)).toEqual([
      ['Menu /menu/'],
      ['Menu /menu/', 'Flower /menu/flower/'],
      ['Menu /menu/', 'Edibles /menu/edible/'],
    ]);
  });

  it('stand in another language under its addresses and names', () => {
    const [menu, flower] = listShelves(createListing(SHELF, SPANISH));
    expect([menu?.path, menu && crumbsOf(menu)]).toEqual(['/es/menu/', ['Menú /es/menu/']]);
    expect([flower?.path, flower?.title]).toEqual(['/es/menu/flower/', 'Flor']);
  });

  it('of an empty menu are the menu alone, with nothing on it', () => {
    expect(listShelves(createListing([])).map(slugsOf)).toEqual([[]]);
  });
});

describe('the makers', () => {
  it('have each what they make, whatever shelf it stands on', () => {
    const lists = listMakers(createListing(SHELF));
    expect(lists.map(({ title, path }) => `${title} ${path}`)).toEqual(['Marsh & Co /brands/marsh-and-co/']);
    expect(lists.map(slugsOf)).toEqual([['a', 'd']]);
    expect(lists.map(({ scope }) => scope)).toEqual([{ brand: ['marsh-and-co'] }]);
    expect(lists.map(crumbsOf)).toEqual([['Makers /brands/', 'Marsh & Co /brands/marsh-and-co/']]);
  });
});

describe('the parts of a shelf', () => {
  it.each([
    [
      ENGLISH,
      [
        'Flower by Marsh & Co /menu/flower/brand/marsh-and-co/',
        'Indica: Flower /menu/flower/strain/indica/',
        'Flower, 3.5 g /menu/flower/weight/3.5g/',
      ],
    ],
    [
      SPANISH,
      [
        'Flor de Marsh & Co /es/menu/flower/brand/marsh-and-co/',
        'Índica: Flor /es/menu/flower/strain/indica/',
        'Flor, 3.5 g /es/menu/flower/weight/3.5g/',
      ],
    ],
  ] as const)('are named for what tells them apart: %j', (speech, names) => {
    const lists = listFacets(createListing(SHELF, speech));
    expect(lists.map(({ title, path }) => `${title} ${path}`)).toEqual(names);
  });

  it('lie below their shelf, whose products they have a part of', () => {
    const lists = listFacets(createListing(SHELF));
    expect(lists.map(slugsOf)).toEqual([['a'], ['b'], ['c']]);
    expect(lists.map(({ scope }) => scope)).toEqual([
      { brand: ['marsh-and-co'] },
      { strain: ['indica'] },
      { size: ['3.5g'] },
    ]);
    expect(lists.map(crumbsOf).at(0)).toEqual([
      'Menu /menu/',
      'Flower /menu/flower/',
      'Marsh & Co /menu/flower/brand/marsh-and-co/',
    ]);
  });

  it('hold the products of their own language', () => {
    const lists = listFacets(createListing(SHELF, SPANISH));
    expect(lists.flatMap(({ products }) => products.map(({ path }) => path))).toEqual([
      '/es/products/a/',
      '/es/products/b/',
      '/es/products/c/',
    ]);
  });

  it('of a maker without a page of its own narrow nothing', () => {
    const nameless = [createProduct({ slug: 'a', brand: 'Marsh' }), createProduct({ slug: 'b' })];
    expect(listFacets(createListing(nameless)).map(({ scope }) => scope)).toEqual([{}]);
  });

  it('are called by the maker, the type or the weight alone in a row of links', () => {
    const listing = createListing(SHELF);
    expect(listing.facetLists.map((facetList) => nameFacet(facetList, listing))).toEqual([
      'Marsh & Co',
      'Indica',
      '3.5 g',
    ]);
  });
});

describe('a list', () => {
  const listOf = (count: number) => {
    const products = Array.from({ length: count }, (_, index) => createProduct({ slug: `p${index}` }));
    const listing = createListing(products);
    return { listing, pages: listShelves(listing).slice(0, 1).flatMap(paginate) };
  };

  it.each([
    [0, ['All products']],
    [CARDS_PER_PAGE, ['All products']],
    [CARDS_PER_PAGE + 1, ['All products', 'All products, page 2']],
    [2 * CARDS_PER_PAGE + 1, ['All products', 'All products, page 2', 'All products, page 3']],
  ])('of %d products has the pages %j', (count, titles) => {
    const { listing, pages } = listOf(count);
    expect(pages.map((page) => titleOf(page, listing))).toEqual(titles);
  });

  it('goes on where its page before ended', () => {
    const { pages } = listOf(CARDS_PER_PAGE + 2);
    expect(pages.map(({ page }) => page.items.length)).toEqual([CARDS_PER_PAGE, 2]);
    expect(pages[1]?.page.items[0]?.slug).toBe(`p${CARDS_PER_PAGE}`);
  });
});

it('no two lists of a menu have one address, and all they hold is on the menu', () => {
  fc.assert(
    fc.property(anyProducts, fc.constantFrom<Speech>(ENGLISH, SPANISH), (products, speech) => {
      const listing = createListing(products, speech);
      const lists = [...listShelves(listing), ...listMakers(listing), ...listFacets(listing)];
      expect(new Set(lists.map(({ path }) => path)).size).toBe(lists.length);
      for (const list of lists) {
        expect(list.products.every((product) => listing.products.includes(product))).toBe(true);
        expect(list.crumbs.at(-1)?.path).toBe(list.path);
      }
    }),
  );
});

const list = (length: number) => Array.from({ length }, (_, index) => index);

describe('the pages of a list', () => {
  it('that fits on one page has its own address only', () => {
    expect(toListPages(list(CARDS_PER_PAGE), '/menu/flower/')).toEqual([
      { items: list(CARDS_PER_PAGE), number: 1, paths: ['/menu/flower/'] },
    ]);
  });

  it('that is one too long goes on under a second address', () => {
    const paths = ['/menu/flower/', '/menu/flower/page-2/'];
    const [first, second] = toListPages(list(CARDS_PER_PAGE + 1), '/menu/flower/');
    expect(first).toMatchObject({ number: 1, paths });
    expect(second).toEqual({ items: [CARDS_PER_PAGE], number: 2, paths });
  });

  it('that is empty still has its page', () => {
    expect(toListPages([], '/menu/')).toEqual([{ items: [], number: 1, paths: ['/menu/'] }]);
  });

  it('of any length is on its pages in full, in order, each page at the address that its number says', () => {
    fc.assert(
      fc.property(fc.nat(2000), (length) => {
        const pages = toListPages(list(length), '/menu/');
        expect(pages.flatMap(({ items }) => items)).toEqual(list(length));
        for (const { items, number, paths } of pages) {
          expect(items.length).toBeLessThanOrEqual(CARDS_PER_PAGE);
          expect(paths[number - 1]).toBe(`/menu/${number === 1 ? '' : `page-${number}/`}`);
        }
      }),
    );
  });
});
