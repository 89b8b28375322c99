import { toBrandKey } from './brands.ts';
import { compileVariant } from './compile-variant.ts';
import { toProblem } from './feed-problem.ts';
import type { FeedFact, FeedProduct } from './feed-product.ts';
import type { ListedVariant, VariantGroup } from './group-variants.ts';
import { mergeLabResults, toLabResults } from './lab-results.ts';
import type { Product } from './menu.ts';
import type { Problem } from './problem.ts';
import { toProductName } from './product-name.ts';
import type { MenuRules } from './rules.ts';
import { type StrainType, toStrainType } from './strain.ts';
import { toTextKey } from './text-key.ts';
import type { TitleCase } from './title-case.ts';
import { distinguishLabels } from './variant-label.ts';
import { byVariantSize } from './variant-order.ts';

/** A product that has no address yet. */
export type UnaddressedProduct = Omit<Product, 'slug' | 'path' | 'brandPath'>;

export interface CompiledProduct {
  /** Of its group. */
  key: string;
  product: UnaddressedProduct;
  imageUrls: string[];
  problems: Problem[];
}

/** What all products of a menu are built with. */
export interface Workshop {
  rules: MenuRules;
  titleCase: TitleCase;
  /** By brand key. */
  brandNames: ReadonlyMap<string, string>;
}

const MAX_IMAGES = 6;

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
    variants: distinguishLabels(compiled.map(({ variant }) => variant).sort(byVariantSize), workshop.rules),
    ...(updatedAt && { updatedAt }),
  };
  return {
    key,
    product,
    imageUrls: uniteImages(feeds),
    problems: compiled.flatMap(({ problems }) => problems),
  };
}

function compileSize(listed: ListedVariant, { rules, titleCase }: Workshop) {
  const { variant, problem } = compileVariant(listed, rules, titleCase);
  const { results, problems } = toLabResults(listed.feed);
  const facts: FeedFact[] = problem ? [problem, ...problems] : problems;
  return {
    variant,
    labResults: results,
    problems: facts.map((fact) => toProblem(listed.feed, 'fact-left-out', fact)),
  };
}

function findFact<Fact>(
  feeds: readonly FeedProduct[],
  read: (feed: FeedProduct) => Fact | undefined,
): Fact | undefined {
  for (const feed of feeds) {
    const fact = read(feed);
    if (fact) return fact;
  }
  return undefined;
}

/** A strain type that the menu knows comes before one that it doesn't. */
function findStrainType(feeds: readonly FeedProduct[]): StrainType | undefined {
  const types = feeds.flatMap((feed) => (feed.strainType ? [toStrainType(feed.strainType)] : []));
  return types.find((type) => type !== 'other') ?? types[0];
}

function findLongest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
}

/** Instants may come with any offset: they are compared as instants, and given as UTC. */
function findLatest(instants: readonly string[]): string | undefined {
  const times = instants.map((instant) => Date.parse(instant)).filter((time) => !Number.isNaN(time));
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : undefined;
}

function uniteWords(lists: readonly string[][], titleCase: TitleCase): string[] {
  const wordByKey = new Map<string, string>();
  for (const word of lists.flat()) {
    const key = toTextKey(word);
    if (key !== '' && !wordByKey.has(key)) wordByKey.set(key, titleCase(word.trim()));
  }
  return [...wordByKey.values()];
}

/** The primary picture of each size first, then the second ones, and so on. */
function uniteImages(feeds: readonly FeedProduct[]): string[] {
  const ranked = feeds.flatMap(({ imageUrls }) => imageUrls.map((url, rank) => ({ url, rank })));
  ranked.sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ url }) => url))].slice(0, MAX_IMAGES);
}
