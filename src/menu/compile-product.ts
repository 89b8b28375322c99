import { toBrandKey } from './brands.ts';
import { compileVariant } from './compile-variant.ts';
import { type DealBoard, uniteDeals } from './deal-board.ts';
import { toProblem } from './feed-problem.ts';
import type { FeedFact, FeedProduct } from './feed-product.ts';
import type { ListedVariant, VariantGroup } from './group-variants.ts';
import { mergeLabResults, toLabResults } from './lab-results.ts';
import type { Product } from './menu.ts';
import { findOnlyBuyers } from './only-for.ts';
import type { Problem } from './problem.ts';
import { toProductName } from './product-name.ts';
import type { MenuRules } from './rules.ts';
import { findFact, findLatest, findLongest, uniteImages, uniteWords } from './shared-facts.ts';
import { tellSizesApart } from './size-name.ts';
import { type StrainType, toStrainType } from './strain.ts';
import type { TitleCase } from './title-case.ts';
import { addDeals } from './variant-deals.ts';
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
  audience: MenuRules['audience'];
}

/**
 * Builds the product of a group of sizes. Facts that its sizes share come from the first of them by id that has
 * them, a title from the store's own before the catalogue's name, and the longest description.
 */
export function compileProduct({ key, variants }: VariantGroup, workshop: Workshop): CompiledProduct {
  const feeds = variants.map(({ feed }) => feed);
  const [first] = feeds;
  if (!first) throw new RangeError('A group of sizes cannot be empty.');
  const compiled = variants.map((variant) => compileSize(variant, workshop));
  const { titleCase } = workshop;
  const brand = findFact(feeds, (feed) => workshop.brandNames.get(toBrandKey(feed.brand ?? '')));
  const subtype = findFact(feeds, (feed) => feed.subtype?.trim());
  const strainType = findStrainType(feeds);
  const description = findLongest(feeds.flatMap((feed) => feed.description ?? []));
  const updatedAt = findLatest(feeds.flatMap((feed) => feed.updatedAt ?? []));
  const product: UnaddressedProduct = {
    name: toProductName(feeds.find((feed) => feed.menuTitle?.trim()) ?? first, titleCase),
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
    deals: uniteDeals(feeds, workshop.dealBoard),
    variants: tellSizesApart(compiled.map(({ variant }) => variant).sort(byVariantSize)),
    ...(updatedAt && { updatedAt }),
  };
  return {
    key,
    product,
    imageUrls: uniteImages(feeds),
    problems: compiled.flatMap(({ problems }) => problems),
  };
}

function compileSize(listed: ListedVariant, { titleCase, dealBoard, audience }: Workshop) {
  const { feed } = listed;
  const { variant, problem } = compileVariant(listed, titleCase);
  const onlyFor = findOnlyBuyers(feed, { audience });
  const { results, problems } = toLabResults(feed);
  const deals = dealBoard.dealsByProductId.get(feed.productId) ?? [];
  const priced = addDeals({ ...variant, ...(onlyFor && { onlyFor }) }, feed.price, deals, {
    nowLocal: dealBoard.nowLocal,
    hasDealsForSome: dealBoard.idsWithDealsForSome.has(feed.productId),
  });
  const facts: FeedFact[] = problem ? [problem, ...problems] : problems;
  return {
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
