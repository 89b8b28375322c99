import type { CategoryId } from '../model/category.ts';
import type { MenuBrand, MenuCategory, Product } from '../model/menu.ts';
import { formatAmounts } from '../price/offer-amounts.ts';
import { payCents } from '../price/price.ts';
import { foldWords } from './fold-words.ts';
import { gatherAliases } from './gather-aliases.ts';
import type { Alias } from './known-aliases.ts';
import type { FacetIndex, IndexedListing, OfferIndex, SearchIndex } from './search-index.ts';
import { WISH_WORDS } from './wish-words.ts';

/** Ids that say nothing to a visitor: these categories are found by the store's name for them only. */
const UNSPOKEN_CATEGORIES: ReadonlySet<CategoryId> = new Set(['misc', 'non-inv', 'other']);

export interface SearchIndexOptions {
  /** The makers on the menu, to be suggested. */
  brands?: readonly MenuBrand[];
  /** The store's own, besides the known ones. The first four words of what one means count. */
  aliases?: readonly Alias[];
  /** Default: no product is. */
  isOnDeal?: (product: Product) => boolean;
}

/**
 * Builds the search index of a menu. The place of a product in `products` is its number in search results.
 *
 * @param categories those of the menu, to be suggested, and so that the store's names for them can be searched for;
 * without them only their ids can.
 */
export function buildSearchIndex(
  products: readonly Product[],
  categories: readonly MenuCategory[] = [],
  { brands = [], aliases = [], isOnDeal = () => false }: SearchIndexOptions = {},
): SearchIndex {
  const names = products.map(({ name }) => toPhrase(name));
  const facets = buildFacets(products, categories);
  const values = Object.values(facets).flatMap((facet) => facet.values);
  return {
    schemaVersion: 2,
    productCount: products.length,
    names: names.join('\n'),
    facets,
    aliases: gatherAliases([...names, ...values], aliases),
    hints: WISH_WORDS,
    offers: buildOffers(products),
    deals: products.flatMap((product, number) => (isOnDeal(product) ? [number] : [])),
    brands: brands.map(toListing),
    categories: categories.map(toListing),
  };
}

function toListing({ name, path, productCount }: MenuBrand | MenuCategory): IndexedListing {
  return [name, path, productCount];
}

function buildFacets(
  products: readonly Product[],
  categories: readonly MenuCategory[],
): SearchIndex['facets'] {
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
  const facet = (textsOf: (product: Product) => (string | undefined)[]) => buildFacet(products.map(textsOf));
  return {
    brand: facet(({ brand }) => [brand]),
    category: facet(({ category }) => [
      categoryNames.get(category),
      UNSPOKEN_CATEGORIES.has(category) ? undefined : category,
    ]),
    subtype: facet(({ subtype }) => [subtype]),
    strainType: facet(({ strainType }) => [strainType === 'other' ? undefined : strainType]),
    effects: facet(({ effects }) => effects),
    flavors: facet(({ flavors }) => flavors),
  };
}

function toPhrase(text: string): string {
  return foldWords(text).join(' ');
}

function buildOffers(products: readonly Product[]): OfferIndex {
  const places = new Map<string, number>();
  const toPlace = (amounts: string): number => {
    const place = places.get(amounts) ?? places.size;
    places.set(amounts, place);
    return place;
  };
  const offers = products.map(({ variants }) =>
    variants
      .filter(({ isSoldOut }) => !isSoldOut)
      .flatMap((variant) => {
        const { price } = variant;
        if (price.type === 'flat') return [toPlace(formatAmounts(variant)), payCents(price) / 100];
        return price.quotes.flatMap((quote) => [
          toPlace(formatAmounts(variant, quote)),
          payCents(quote) / 100,
        ]);
      }),
  );
  return { amounts: [...places.keys()], products: offers };
}

/** Few texts serve many products: each is folded once. */
function buildFacet(textsByProduct: readonly (readonly (string | undefined)[])[]): FacetIndex {
  const phrases = new Map([...new Set(textsByProduct.flat())].map((text) => [text, toPhrase(text ?? '')]));
  const values = [...new Set(phrases.values())].filter((value) => value !== '').sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  const toNumbers = (texts: readonly (string | undefined)[]): number[] => [
    ...new Set(texts.flatMap((text) => numbers.get(phrases.get(text) ?? '') ?? [])),
  ];
  return {
    values,
    products: textsByProduct.map((texts) => toNumbers(texts).sort((one, other) => one - other)),
  };
}
