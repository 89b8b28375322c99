import type { BrowseFinding } from '#menu/browse/browse-finding.ts';
import type { BrowseIndex } from '#menu/browse/browse-index.ts';
import { type BrowseChoices, WHOLE_LIST } from '#menu/browse/browse-state.ts';
import { type Browser, createBrowser } from '#menu/browse/create-browser.ts';
import { type BrowseFacet, type BrowseSort, POTENCY_FACETS, SORTS } from '#menu/browse/facets.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import { listOfferKinds } from '#menu/deals/offer-kinds.ts';
import { listDealPrices } from '#menu/deals/variant-deals.ts';
import { formatWeight } from '#menu/format/format.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from '#site/data/site.ts';
import type { BrowseSetup } from './browse-setup.ts';

/** What a filtered list is looked up in: the whole menu, or one shelf of it. */
export type BrowseIndexName = 'all' | CategoryId;

/** In the order in which most visitors choose. */
const FACETS: readonly BrowseFacet[] = [
  'deal',
  'offer',
  'category',
  'strain',
  'size',
  'price',
  'gram',
  'thc',
  'thcmg',
  'cbd',
  'cbdmg',
  'kind',
  'brand',
  'effect',
  'flavor',
];

const browsers = new WeakMap<BrowseIndex, Browser>();
const indexes = new WeakMap<Site, Map<BrowseIndexName, BrowseIndex>>();

/** Deals that only some get, or that hold on another day, are choices of their own. */
export function isOnDeal({ variants }: Product): boolean {
  return variants.some(({ price }) => listDealPrices(price).length > 0);
}

/** The index of the menu or a shelf, in the words of the site's edition; made once for the pages and for the browser. */
export function toSiteBrowseIndex(site: Site, name: BrowseIndexName): BrowseIndex {
  const ofSite = indexes.get(site) ?? new Map<BrowseIndexName, BrowseIndex>();
  indexes.set(site, ofSite);
  const index = ofSite.get(name) ?? createIndex(site, name);
  ofSite.set(name, index);
  return index;
}

function createIndex(site: Site, name: BrowseIndexName): BrowseIndex {
  const { words, categories, t } = site;
  const nowLocal = toWallClock(site.feedAt, site.store.timeZone);
  const products = name === 'all' ? site.products : (site.productsByCategory.get(name) ?? []);
  return toBrowseIndex(products, {
    locale: words.locale,
    isOnDeal,
    offersOf: ({ deals }) =>
      listOfferKinds(deals, nowLocal).map((key) => ({ key, label: t.deals.offers[key] })),
    addedAtOf: ({ addedAt, updatedAt }) => addedAt ?? updatedAt,
    labelOf: (variant) => formatLabel(variant, words),
    formatGrams: (weightGrams) => formatWeight(weightGrams, words),
    formatItems: (count) => sayCount(words.menu.sizes.items, count, words.locale),
    labelOfCategory: (id) => categories.find((category) => category.id === id)?.name ?? id,
    labelOfStrain: (strainType) => words.menu.strains[strainType],
  });
}

/** Which list is browsed, and what the page itself stands for. */
export interface BrowsedList {
  path: string;
  index: BrowseIndexName;
  scope: BrowseChoices;
  search?: 'field' | 'path';
}

/** What a list's filters show while nothing is asked for, and what its script is told. */
export function prepareBrowsing(
  site: Site,
  list: BrowsedList,
): { setup: BrowseSetup; finding: BrowseFinding } {
  const { words, products, stamps } = site;
  const finding = getBrowser(site, list.index).browse(WHOLE_LIST, { scope: list.scope });
  const first = products.findIndex(({ category }) => list.index === 'all' || category === list.index);
  const isWorthNarrowing = finding.positions.length > 1;
  const setup: BrowseSetup = {
    ...list,
    dataPath: stamps.dataPath,
    firstPosition: Math.max(0, first),
    productCount: finding.positions.length,
    facets: isWorthNarrowing
      ? FACETS.filter((facet) => isOffered(facet, list, site) && isAllowed(facet, site))
      : [],
    sorts: SORTS.filter((sort) => isUseful(sort, finding) && isAllowed(sort, site)),
    locale: words.locale,
    currency: words.currency,
  };
  return { setup, finding };
}

/** A shelf needs no choice of shelves, and a list whose prices no deal ever lowers none of deals. */
function isOffered(facet: BrowseFacet, { index }: BrowsedList, { products }: Site): boolean {
  if (facet === 'category') return index === 'all';
  if (facet !== 'deal') return true;
  return products.some(
    ({ category, deals }) => (index === 'all' || category === index) && deals.some(({ cut }) => cut),
  );
}

/** Some states forbid to lead to what is strongest. */
function isAllowed(facetOrSort: BrowseFacet | BrowseSort, { store }: Site): boolean {
  return store.compliance.sortsByPotency || !POTENCY_FACETS.some((potency) => potency === facetOrSort);
}

/** An order by something that hardly anything on the list has is none. */
function isUseful(sort: BrowseSort, { ranges }: BrowseFinding): boolean {
  if (sort === 'gram') return ranges.gram !== undefined;
  const potency = POTENCY_FACETS.find((facet) => facet === sort);
  return potency === undefined || ranges[potency] !== undefined;
}

function getBrowser(site: Site, name: BrowseIndexName): Browser {
  const index = toSiteBrowseIndex(site, name);
  const browser = browsers.get(index) ?? createBrowser(index);
  browsers.set(index, browser);
  return browser;
}
