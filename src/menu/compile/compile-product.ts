import { type DealBoard, uniteDeals } from '../deals/deal-board.ts';
import { addDeals } from '../deals/variant-deals.ts';
import { mergeLabResults, toLabResults } from '../lab/lab-results.ts';
import { toProblem } from '../model/feed-problem.ts';
import type { FeedFact, FeedProduct } from '../model/feed-product.ts';
import type { Product, Variant } from '../model/menu.ts';
import type { Problem } from '../model/problem.ts';
import { type StrainType, toStrainType } from '../model/strain.ts';
import { toBrandKey } from '../names/brands.ts';
import { findSharedWords } from '../names/shared-words.ts';
import type { TitleCase } from '../names/title-case.ts';
import type { ProductSize } from '../sizes/variant-size.ts';
import { findOnlyBuyers } from '../visibility/only-for.ts';
import { compileVariant } from './compile-variant.ts';
import { disambiguateSizes, type NamedSize } from './disambiguate-sizes.ts';
import type { ListedVariant, VariantGroup } from './group-variants.ts';
import { withoutRepeatedWeights } from './packed-price.ts';
import { toProductName } from './product-name.ts';
import { findFact, findLatest, findLongest, uniteImages, uniteWords } from './shared-facts.ts';
import { byVariantSize } from './variant-order.ts';

/** A product that has no address yet. */
type UnaddressedProduct = Omit<Product, 'slug' | 'path' | 'brandPath'>;

export interface CompiledProduct {
  /** Of its group. */
  key: string;
  product: UnaddressedProduct;
  imageUrls: string[];
  problems: Problem[];
}

/** What all products of a menu are built with. */
interface Workshop {
  titleCase: TitleCase;
  /** By brand key. */
  brandNames: ReadonlyMap<string, string>;
  dealBoard: DealBoard;
  /** Some of the stock is for patients alone: sizes say who may buy them. */
  hasStockApart: boolean;
}

/**
 * Builds the product of a group of sizes. Facts that its sizes share come from the first of them by id that has
 * them, a title from the store's own before the catalogue's name, and the longest description.
 */
export function compileProduct({ key, variants }: VariantGroup, workshop: Workshop): CompiledProduct {
  const feeds = variants.map(({ feed }) => feed);
  const [first] = feeds;
  if (!first) throw new RangeError('A group of sizes cannot be empty.');
  const compiled = withoutRepeatedWeights(variants).map((variant) => compileSize(variant, workshop));
  const { titleCase } = workshop;
  const brand = findFact(feeds, (feed) => workshop.brandNames.get(toBrandKey(feed.brand ?? '')));
  const subtype = findFact(feeds, (feed) => feed.subtype?.trim());
  const strainType = findStrainType(feeds);
  const description = findLongest(feeds.flatMap((feed) => feed.description ?? []));
  const updatedAt = findLatest(feeds.flatMap((feed) => feed.updatedAt ?? []));
  const { name, others } = nameGroup(compiled, titleCase, brand);
  const sizes = compiled
    .map(
      ({ variant, listed }, index): NamedSize => ({
        variant,
        hints: toHints(listed, others[index] ?? '', titleCase),
      }),
    )
    .sort((a, b) => byVariantSize(a.variant, b.variant));
  const { variants: kept, merged } = disambiguateSizes(sizes, first.category);
  const keptIds = new Set(kept.map(({ id }) => id));
  const product: UnaddressedProduct = {
    name,
    ...(brand && { brand }),
    category: first.category,
    ...(subtype && { subtype: titleCase(subtype) }),
    ...(strainType && { strainType }),
    ...(description && { description }),
    effects: uniteWords(
      feeds.map((feed) => feed.effects),
      titleCase,
    ),
    flavors: uniteWords(
      feeds.map((feed) => feed.flavors),
      titleCase,
    ),
    labResults: mergeLabResults(compiled.flatMap(({ labResults }) => labResults)),
    deals: uniteDeals(
      feeds.filter(({ productId }) => keptIds.has(productId)),
      workshop.dealBoard,
    ),
    variants: kept,
    ...(updatedAt && { updatedAt }),
  };
  return {
    key,
    product,
    imageUrls: uniteImages(feeds),
    problems: [
      ...compiled.flatMap(({ problems }) => problems),
      ...merged.flatMap(({ keptId, problem }) =>
        feeds
          .filter(({ productId }) => productId === keptId)
          .map((feed) => toProblem(feed, 'price-reported', problem)),
      ),
    ],
  };
}

/**
 * The name of a product, and the words that only one size's name has. Names differ only if the store's catalog groups the
 * sizes. If nothing else distinguishes two sizes, the product takes the words that all names share.
 */
function nameGroup(
  compiled: readonly { variant: Variant; listed: ListedVariant }[],
  titleCase: TitleCase,
  brand: string | undefined,
): { name: string; others: string[] } {
  const sizes = compiled.map(({ listed }) => listed.sized);
  const nameOf = (sized: Pick<ProductSize, 'name' | 'menuTitle'>) => toProductName(sized, titleCase, brand);
  const name = nameOf(sizes.find(({ menuTitle }) => menuTitle) ?? sizes[0] ?? { name: '' });
  const allHaveTitles = sizes.every(({ menuTitle }) => menuTitle);
  const { shared, others } = findSharedWords(
    sizes.map((sized) => nameOf(allHaveTitles ? sized : { name: sized.name })),
  );
  const bySize = Map.groupBy(compiled.keys(), (index) => JSON.stringify(compiled[index]?.variant.size));
  const isNeeded = [...bySize.values()].some(
    (alike) => new Set(alike.map((index) => others[index])).size > 1,
  );
  return { name: isNeeded && shared !== '' ? shared : name, others };
}

/** What the store says of a size that its label does not: other words in the size field, the name or the subtype. */
function toHints({ feed, sized }: ListedVariant, ofName: string, titleCase: TitleCase): string[] {
  return [titleCase(sized.size.words ?? ''), ofName, titleCase(feed.subtype?.trim() ?? '')];
}

function compileSize(listed: ListedVariant, { titleCase, dealBoard, hasStockApart }: Workshop) {
  const { feed } = listed;
  const { variant, problems: sizeProblems } = compileVariant(listed, titleCase);
  const onlyFor = hasStockApart ? findOnlyBuyers(feed) : undefined;
  const { results, problems } = toLabResults(feed);
  const deals = dealBoard.dealsByProductId.get(feed.productId) ?? [];
  const priced = addDeals({ ...variant, ...(onlyFor && { onlyFor }) }, feed.price, deals, {
    nowLocal: dealBoard.nowLocal,
    hasDealsForSome: dealBoard.idsWithDealsForSome.has(feed.productId),
  });
  const facts: FeedFact[] = [...sizeProblems, ...problems];
  return {
    listed,
    variant: priced.variant,
    labResults: results,
    problems: [
      ...facts.map((fact) => toProblem(feed, 'fact-left-out', fact)),
      ...(priced.problem ? [toProblem(feed, 'price-reported', priced.problem)] : []),
    ],
  };
}

/** A strain type that the menu knows comes before one that it doesn't. */
function findStrainType(feeds: readonly FeedProduct[]): StrainType | undefined {
  const types = feeds.flatMap((feed) => (feed.strainType ? [toStrainType(feed.strainType)] : []));
  return types.find((type) => type !== 'other') ?? types[0];
}
