import type { Menu, Product } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { rememberByObject } from '../names/remember.ts';
import { shortHash } from '../names/short-hash.ts';
import { listOffers } from '../price/offers.ts';
import { EIGHTH_GRAMS } from '../questions/judge-prices.ts';

/** How many products of one brand may follow each other, as long as there are enough of others. */
const MAX_RUN = 2;

/** Cents beyond any price. */
const AFTER_ALL_EIGHTHS = 1e9;

/**
 * The menu with its products in the order in which a list shows them before anyone sorts it: category by category, those that the
 * store features first, in its order; the others as `orderShelf` says.
 * @param featuredSlugs of products that the store features, first one first
 */
export function withFeaturedOrder(menu: Menu, featuredSlugs: readonly string[] = []): Menu {
  const shelves = Map.groupBy(menu.products, ({ category }) => category);
  const products = [...shelves.values()].flatMap((shelf) => orderShelf(shelf, featuredSlugs));
  const places = new Map(products.map(({ slug }, place) => [slug, place]));
  const placeOf = (slug: string) => places.get(slug) ?? places.size;
  const deals = menu.deals.map((deal) => ({
    ...deal,
    productSlugs: deal.productSlugs.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
  return { ...menu, products, deals };
}

/**
 * One category: what can be bought before what is sold out, what has a price before what is asked for, what has a picture before
 * what has none. Within that, flower goes by the price of an eighth without deals, and brands take turns. Only what a product
 * itself is decides, no clock and no chance: the same products come in the same order, and a change of one moves few others.
 */
function orderShelf(shelf: readonly Product[], featuredSlugs: readonly string[]): Product[] {
  const bySlug = new Map(shelf.map((product) => [product.slug, product]));
  const featured = [...new Set(featuredSlugs)].flatMap((slug) => bySlug.get(slug) ?? []);
  const others = shelf.filter((product) => !featured.includes(product));
  const standings = groupInOrder(others, toStanding).map((standing) =>
    separateBrands(groupInOrder(standing, toFlowerRank).flatMap(spreadBrands)),
  );
  return [...featured, ...standings.flat()];
}

function groupInOrder(products: readonly Product[], toRank: (product: Product) => number): Product[][] {
  return [...Map.groupBy(products, toRank)].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The lower, the more there is to buy and to see. */
function toStanding(product: Product): number {
  const { variants, image } = product;
  const isSoldOut = variants.every((variant) => variant.isSoldOut);
  const hasPrice = listListPrices(product).length > 0;
  return (isSoldOut ? 4 : 0) + (hasPrice ? 0 : 2) + (image ? 0 : 1);
}

/** Flower with an eighth by what that costs, then other flower by what a gram of it costs; the same for all that is no flower. */
function toFlowerRank(product: Product): number {
  if (product.category !== 'flower') return 0;
  const prices = listListPrices(product);
  const eighths = prices.flatMap(({ cents, grams }) => (grams === EIGHTH_GRAMS ? cents : []));
  if (eighths.length > 0) return Math.min(...eighths);
  const perGram = prices.flatMap(({ cents, grams }) => (grams ? cents / grams : []));
  return Math.min(AFTER_ALL_EIGHTHS, ...perGram) + AFTER_ALL_EIGHTHS;
}

/** Prices without deals, which come and go with the hour, of what is not sold out. */
const listListPrices = rememberByObject((product: Product): { cents: number; grams: number | undefined }[] =>
  listOffers(product).flatMap(({ variant, quote, weightGrams }) => {
    const cents = quote?.priceCents ?? (variant.price.type === 'flat' ? variant.price.priceCents : 0);
    return cents > 0 && !variant.isSoldOut ? { cents, grams: weightGrams } : [];
  }),
);

/** Each brand's products at even distances over the whole list, the cheapest of them first. */
function spreadBrands(products: readonly Product[]): Product[] {
  const placed = [...Map.groupBy(products, toBrandKey)].flatMap(([brand, ofBrand]) => {
    const start = toFraction(brand);
    return ofBrand
      .map((product) => ({ product, cents: Math.min(...listListPrices(product).map(({ cents }) => cents)) }))
      .sort((a, b) => a.cents - b.cents || bySlug(a.product, b.product))
      .map(({ product }, rank) => ({ product, place: (rank + start) / ofBrand.length }));
  });
  return placed
    .sort((a, b) => a.place - b.place || bySlug(a.product, b.product))
    .map(({ product }) => product);
}

/** What has no brand counts as a brand of its own. */
function toBrandKey({ brand, slug }: Product): string {
  return brand ?? `/${slug}`;
}

function bySlug(a: Product, b: Product): number {
  return byCodeUnits(a.slug, b.slug);
}

/** From 0 to less than 1: always the same for a text, and unlike for texts that are alike. */
function toFraction(text: string): number {
  const hash = shortHash(text);
  return Number.parseInt(hash, 36) / 36 ** hash.length;
}

/**
 * Lets a product of another brand go first where too many of one would follow each other. A brand that has most of what is left
 * is taken in time, so that the list does not end in a long run of it.
 */
function separateBrands(products: readonly Product[]): Product[] {
  const left = [...products];
  const counts = new Map<string, number>();
  for (const product of left) counts.set(toBrandKey(product), (counts.get(toBrandKey(product)) ?? 0) + 1);
  const ordered: Product[] = [];
  let run = { brand: '', length: 0 };
  while (left.length > 0) {
    const isFull = (brand: string) => brand === run.brand && run.length >= MAX_RUN;
    const pressing = findPressingBrand(counts, left.length);
    const isNext = (brand: string) =>
      pressing === undefined || isFull(pressing) ? !isFull(brand) : brand === pressing;
    const found = Math.max(
      0,
      left.findIndex((product) => isNext(toBrandKey(product))),
    );
    const [product] = left.splice(found, 1);
    if (!product) break;
    const brand = toBrandKey(product);
    counts.set(brand, (counts.get(brand) ?? 1) - 1);
    run = { brand, length: brand === run.brand ? run.length + 1 : 1 };
    ordered.push(product);
  }
  return ordered;
}

/** The brand of which so much is left that it needs every turn it can get. */
function findPressingBrand(counts: ReadonlyMap<string, number>, leftCount: number): string | undefined {
  for (const [brand, count] of counts) if (count > MAX_RUN * (leftCount - count)) return brand;
  return undefined;
}
