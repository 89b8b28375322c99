import { createDealBoard, toMenuDeals } from '../deals/deal-board.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { Menu, MenuBrand, Product } from '../model/menu.ts';
import type { Problem } from '../model/problem.ts';
import type { MenuRules } from '../model/rules.ts';
import { chooseBrandNames, createBrandSpelling, toBrandKey } from '../names/brands.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { createTitleCase } from '../names/title-case.ts';
import { keepsStockApart } from '../visibility/only-for.ts';
import { type AddressedProduct, addressProducts, assignBrandSlugs } from './addresses.ts';
import { orderCategories, toMenuCategories } from './category-names.ts';
import { compileProduct } from './compile-product.ts';
import { groupVariants } from './group-variants.ts';
import { toKeptWords } from './kept-words.ts';
import { type ExclusionCounts, fillShelf } from './select-listed.ts';

export type { ExclusionCounts };

/** A menu by the store's rules, and what was not put on it. The same feed in any order gives the same result. */
export interface CompiledMenu {
  /** Without pictures: those are fetched afterwards. */
  menu: Menu;
  /** Addresses of each product's pictures, best first, without repeats, at most 6. */
  imageUrlsBySlug: ReadonlyMap<string, string[]>;
  exclusions: ExclusionCounts;
  /** Found by the rules, by product id, then path; those of whole discounts come last. */
  problems: Problem[];
}

/**
 * Compiles the menu: what is visible, with a price, sizes put together, named, ordered and addressed.
 * `productId`s must be unique.
 */
export function compileMenu(feedProducts: readonly FeedProduct[], rules: MenuRules): CompiledMenu {
  const shelf = fillShelf(feedProducts, rules);
  const titleCase = createTitleCase({ locale: rules.locale, keptWords: toKeptWords(rules) });
  const brandNames = chooseBrandNames(
    shelf.listed.flatMap(({ feed }) => feed.brand ?? []),
    titleCase,
    createBrandSpelling(rules.brandSpellings),
  );
  const dealBoard = createDealBoard(
    shelf.listed.map(({ feed }) => feed),
    rules,
  );
  const hasStockApart = keepsStockApart(
    shelf.listed.map(({ feed }) => feed),
    rules,
  );
  const workshop = { titleCase, brandNames, dealBoard, hasStockApart };
  const groups = groupVariants(shelf.listed, rules);
  const compiled = groups.map((group) => compileProduct(group, workshop));
  const brandSlugs = assignBrandSlugs(compiled);
  const addressed = addressProducts(compiled, brandSlugs).sort(createMenuOrder(rules));
  const products = addressed.map(({ product }) => product);
  const listedCount = products.reduce((count, { variants }) => count + variants.length, 0);
  return {
    menu: {
      categories: toMenuCategories(products, rules),
      products,
      brands: toMenuBrands(products, brandSlugs, rules),
      deals: toMenuDeals(products, dealBoard),
    },
    imageUrlsBySlug: new Map(addressed.map(({ product, imageUrls }) => [product.slug, imageUrls])),
    exclusions: { ...shelf.exclusions, listed: listedCount, sameSize: shelf.listed.length - listedCount },
    problems: [
      ...[...shelf.problems, ...compiled.flatMap(({ problems }) => problems)].sort(byProductAndPath),
      ...dealBoard.problems,
    ],
  };
}

function createMenuOrder(rules: MenuRules): (a: AddressedProduct, b: AddressedProduct) => number {
  const categories = orderCategories(rules);
  const names = new Intl.Collator(rules.locale, { numeric: true });
  return ({ product: a }, { product: b }) =>
    categories.indexOf(a.category) - categories.indexOf(b.category) ||
    names.compare(a.name, b.name) ||
    byCodeUnits(a.slug, b.slug);
}

function toMenuBrands(
  products: readonly Product[],
  brandSlugs: ReadonlyMap<string, string>,
  { locale }: MenuRules,
): MenuBrand[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const brands = Map.groupBy(products, (product) => product.brand ?? '');
  return [...brands]
    .filter(([name]) => name !== '')
    .map(([name, ofBrand]) => {
      const slug = brandSlugs.get(toBrandKey(name)) ?? '';
      return { slug, name, path: `/brands/${slug}/`, productCount: ofBrand.length };
    })
    .sort((a, b) => names.compare(a.name, b.name) || byCodeUnits(a.slug, b.slug));
}

function byProductAndPath(a: Problem, b: Problem): number {
  return (
    byCodeUnits(a.productId ?? '', b.productId ?? '') ||
    byCodeUnits(a.path, b.path) ||
    byCodeUnits(a.code, b.code)
  );
}
