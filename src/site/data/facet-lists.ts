import { CATEGORY_IDS, type CategoryId, isInhaled } from '#menu/model/category.ts';
import type { Product, Variant } from '#menu/model/menu.ts';
import { STRAIN_TYPES, type StrainType } from '#menu/model/strain.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import { assignSlugs } from '#menu/names/slug.ts';
import { roundGrams } from '#menu/price/offers.ts';

/** A part of a shelf that has a page of its own: its products of one brand, strain type or weight. */
export type FacetList = Facet & {
  /** e.g. `/menu/flower/brand/marsh/`, `/menu/flower/strain/indica/`, `/menu/flower/weight/3.5g/` */
  path: string;
  /** Of the shelf, e.g. `/menu/flower/`. */
  parentPath: string;
  categoryId: CategoryId;
  /** In the order in which they were given. */
  products: Product[];
};

/** `key` is the last part of the path. A weight is in grams. */
type Facet =
  | { facet: 'brand'; key: string; value: string }
  | { facet: 'strain'; key: StrainType; value: StrainType }
  | { facet: 'weight'; key: string; value: number };

interface FacetSettings {
  /** Products that must stand behind a page, 1 to 100; 0 for no pages at all. */
  minimumProducts: number;
}

/**
 * The parts of the shelves that have a page: those with enough products, that are not the whole shelf, and, of parts
 * that hold the same products, the first: brands come before strain types, those before weights.
 * The same menu in any order has the same pages. Every path is safe as an address and as a file's name.
 */
export function toFacetLists(products: readonly Product[], { minimumProducts }: FacetSettings): FacetList[] {
  if (minimumProducts === 0) return [];
  const shelves = Map.groupBy(products, ({ category }) => category);
  return CATEGORY_IDS.flatMap((categoryId) => {
    const shelf = shelves.get(categoryId) ?? [];
    const lists = toListsOfShelf(categoryId, shelf).filter((list) => list.products.length >= minimumProducts);
    return withoutRepeats(lists.filter((list) => list.products.length < shelf.length));
  });
}

function toListsOfShelf(categoryId: CategoryId, shelf: readonly Product[]): FacetList[] {
  const parentPath = `/menu/${categoryId}/`;
  const toList = (facet: Facet, products: Product[] = []): FacetList => ({
    ...facet,
    path: `${parentPath}${facet.facet}/${facet.key}/`,
    parentPath,
    categoryId,
    products,
  });
  const byBrand = Map.groupBy(shelf, ({ brand }) => brand);
  const byStrain = Map.groupBy(shelf, ({ strainType }) => strainType);
  const byWeight = isInhaled(categoryId) ? groupByWeight(shelf) : new Map<number, Product[]>();
  return [
    ...listBrands(shelf).map((facet) => toList(facet, byBrand.get(facet.value))),
    ...listStrains().map((facet) => toList(facet, byStrain.get(facet.value))),
    ...listWeights(byWeight, shelf).map((facet) => toList(facet, byWeight.get(facet.value))),
  ];
}

/** By key. A brand keeps the slug of its own page, unless that would not be safe in an address. */
function listBrands(shelf: readonly Product[]) {
  const wordsByName = new Map<string, string>();
  for (const { brand, brandPath } of shelf) {
    if (brand) wordsByName.set(brand, brandPath?.replace(/^\/brands\//, '') ?? brand);
  }
  const slugs = assignSlugs([...wordsByName].map(([name, words]) => ({ key: name, words, kind: 'brand' })));
  return [...slugs]
    .map(([value, key]) => ({ facet: 'brand' as const, key, value }))
    .sort((a, b) => byCodeUnits(a.key, b.key));
}

/** `other` is a word that the menu does not know, not a type that one would look for. */
function listStrains() {
  return STRAIN_TYPES.filter((strain) => strain !== 'other').map((strain) => ({
    facet: 'strain' as const,
    key: strain,
    value: strain,
  }));
}

/** Of goods that are inhaled: nobody looks for a balm or a cookie by its weight. */
function listWeights(byWeight: ReadonlyMap<number, readonly Product[]>, shelf: readonly Product[]) {
  return pickUsualWeights(byWeight, shelf.length).map((weightGrams) => ({
    facet: 'weight' as const,
    key: `${weightGrams}g`,
    value: weightGrams,
  }));
}

function withoutRepeats(lists: readonly FacetList[]): FacetList[] {
  const kept: FacetList[] = [];
  for (const list of lists) {
    const isRepeat = kept.some(({ products }) => isSameList(products, list.products));
    if (!isRepeat) kept.push(list);
  }
  return kept;
}

function isSameList(some: readonly Product[], others: readonly Product[]): boolean {
  return some.length === others.length && some.every((product, place) => product === others[place]);
}

/** The weights that people ask for, in grams: the half gram, the gram, and the parts of an ounce. */
const ASKED_FOR: ReadonlySet<number> = new Set([0.5, 1, 2, 3.5, 7, 14, 28]);

/** Another weight is worth naming where a tenth of the shelf comes in it. */
const OFTEN = 0.1;

/** A kilogram: what is heavier is no goods of a shop's. */
const MOST_GRAMS = 1000;

/** The weights in which a product can be bought, in grams, to the milligram, each once. */
export function listWeightsGrams({ variants }: Pick<Product, 'variants'>): number[] {
  const weights = variants.flatMap(weighVariant).map(roundGrams);
  return [...new Set(weights)].filter((grams) => grams > 0 && grams <= MOST_GRAMS);
}

/** The products of a shelf by the weights, in grams, in which they can be bought. */
function groupByWeight<T extends Pick<Product, 'variants'>>(shelf: readonly T[]): Map<number, T[]> {
  const byWeight = new Map<number, T[]>();
  for (const product of shelf) {
    for (const weight of listWeightsGrams(product)) {
      const others = byWeight.get(weight);
      if (others) others.push(product);
      else byWeight.set(weight, [product]);
    }
  }
  return byWeight;
}

/** The weights of a shelf by which one would look for something on it, in grams, ascending. */
function pickUsualWeights(byWeight: ReadonlyMap<number, readonly unknown[]>, shelfCount: number): number[] {
  return [...byWeight]
    .filter(([weight, { length }]) => ASKED_FOR.has(weight) || length >= shelfCount * OFTEN)
    .map(([weight]) => weight)
    .sort((a, b) => a - b);
}

function weighVariant({ price, weightGrams, isSoldOut }: Variant): number[] {
  if (isSoldOut) return [];
  if (price.type === 'flat') return weightGrams === undefined ? [] : [weightGrams];
  const gramsOfOne = price.method === 'weight' ? 1 : weightGrams;
  return gramsOfOne === undefined ? [] : price.quotes.map(({ amount }) => amount * gramsOfOne);
}
