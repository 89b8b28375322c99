import type { BrowseFinding } from '#menu/browse/browse-finding.ts';
import type { BrowseIndex } from '#menu/browse/browse-index.ts';
import type { BrowseChoices } from '#menu/browse/browse-state.ts';
import {
  type BrowseFacet,
  type BrowseSort,
  CHOICE_FACETS,
  type ChoiceFacet,
  POTENCY_FACETS,
  RANGE_FACETS,
  type RangeFacet,
  SORTS,
} from '#menu/browse/facets.ts';
import { type Layout, layOut } from '#menu/browse/layout.ts';
import { mapFacets } from '#menu/browse/map-facets.ts';
import { toScope } from '#menu/browse/scope.ts';
import { type BrowseEntry, toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import { listOfferKinds } from '#menu/deals/offer-kinds.ts';
import { listDealPrices } from '#menu/deals/variant-deals.ts';
import { formatWeight } from '#menu/format/format.ts';
import { sayCount } from '#menu/format/say-count.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import type { ProductList } from '#site/data/product-lists.ts';
import type { Site } from '#site/data/site.ts';
import type { BrowseSetup } from './browse-setup.ts';
import type { FormFinding, FormRange } from './form-finding.ts';
import { OPEN_FACETS } from './open-facets.ts';

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

const entriesBySite = new WeakMap<Site, WeakMap<Product, BrowseEntry>>();

function createIndex(site: Site, name: BrowseIndexName): BrowseIndex {
  const { words, categories, t } = site;
  const nowLocal = toWallClock(site.feedAt, site.store.timeZone);
  const products = name === 'all' ? site.products : (site.productsByCategory.get(name) ?? []);
  // Every product is in the index of the menu and in that of its category.
  const entries = entriesBySite.get(site) ?? new WeakMap<Product, BrowseEntry>();
  entriesBySite.set(site, entries);
  return toBrowseIndex(products, {
    entries,
    firstPosition: findFirstPosition(site, name),
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

/** A list of products as it is browsed. */
export function toBrowsedList({ path, category, scope }: ProductList): BrowsedList {
  return { path, index: category?.id ?? 'all', scope };
}

/** What a page shows of a list while nothing is asked for: everything that its script need not count. */
export interface PrintedFinding
  extends FormFinding,
    Pick<BrowseFinding, 'positions' | 'active' | 'isFiltered'> {}

/**
 * What a list's filters show while nothing is asked for, and what its script is told.
 * @param products of the list, in the menu's order
 */
export function prepareBrowsing(
  site: Site,
  list: BrowsedList,
  products: readonly Product[],
): { setup: BrowseSetup; finding: PrintedFinding } {
  const { words } = site;
  const finding = toPrintedFinding(site, list, products);
  const isWorthNarrowing = finding.positions.length > 1;
  const setup: BrowseSetup = {
    ...list,
    productCount: finding.positions.length,
    facets: isWorthNarrowing
      ? FACETS.filter((facet) => isOffered(facet, list, products) && isAllowed(facet, site))
      : [],
    sorts: SORTS.filter((sort) => isUseful(sort, finding) && isAllowed(sort, site)),
    locale: words.locale,
    currency: words.currency,
  };
  return { setup, finding };
}

/** Stands for what a page shows of a list's filters, and for what it tells its script. */
export function toBrowseKey(site: Site, list: BrowsedList, products: readonly Product[]): string {
  const { setup, finding } = prepareBrowsing(site, list, products);
  const facets = setup.facets.map((facet) => {
    if (facet === 'deal') return 0;
    if (isRangeOf(facet, finding)) return finding.ranges[facet] ? 1 : 0;
    const choices = finding.choices[facet];
    return OPEN_FACETS.has(facet) ? choices : Math.min(choices.length, 2);
  });
  return JSON.stringify([setup, facets]);
}

function isRangeOf(facet: ChoiceFacet | RangeFacet, { ranges }: FormFinding): facet is RangeFacet {
  return facet in ranges;
}

function toPrintedFinding(
  site: Site,
  { index, scope }: BrowsedList,
  products: readonly Product[],
): PrintedFinding {
  const layout = getLayout(site, index);
  const {
    values,
    extents,
    products: positions,
  } = toScope(layout, scope, listPositions(site, index, products));
  return {
    positions: [...positions],
    active: [],
    isFiltered: false,
    choices: mapFacets(CHOICE_FACETS, (facet) => {
      const { keys, labels } = layout.columns[facet];
      return values[facet].map((value) => ({
        key: keys[value] ?? '',
        label: labels[value] ?? '',
        isOn: false,
      }));
    }),
    ranges: mapFacets(RANGE_FACETS, (facet) =>
      extents[facet].least < extents[facet].most ? UNMEASURED : undefined,
    ),
    deal: { isOn: false },
  };
}

/** Sliders stand at their ends whatever those are. */
const UNMEASURED: FormRange = { least: 0, most: 1, bins: [] };

const positionsBySite = new WeakMap<Site, ReadonlyMap<Product, number>>();

function getPositions(site: Site): ReadonlyMap<Product, number> {
  const positions =
    positionsBySite.get(site) ?? new Map(site.products.map((product, position) => [product, position]));
  positionsBySite.set(site, positions);
  return positions;
}

/** The places of products in an index. */
function listPositions(site: Site, index: BrowseIndexName, products: readonly Product[]): number[] {
  const positions = getPositions(site);
  const first = findFirstPosition(site, index);
  return products.map((product) => (positions.get(product) ?? 0) - first);
}

/** The place in the menu of an index's first product. */
export function findFirstPosition(site: Site, index: BrowseIndexName): number {
  const [first] = index === 'all' ? [] : (site.productsByCategory.get(index) ?? []);
  return first ? (getPositions(site).get(first) ?? 0) : 0;
}

/** A shelf needs no choice of shelves, and a list whose prices no deal ever lowers none of deals. */
function isOffered(
  facet: BrowseFacet,
  { index }: BrowsedList,
  products: readonly Pick<Product, 'deals'>[],
): boolean {
  if (facet === 'category') return index === 'all';
  return facet !== 'deal' || products.some(({ deals }) => deals.some(({ cut }) => cut));
}

/** Some states forbid to lead to what is strongest. */
function isAllowed(facetOrSort: BrowseFacet | BrowseSort, { store }: Site): boolean {
  return store.compliance.sortsByPotency || !POTENCY_FACETS.some((potency) => potency === facetOrSort);
}

/** An order by something that hardly anything on the list has is none. */
function isUseful(sort: BrowseSort, { ranges }: FormFinding): boolean {
  if (sort === 'gram') return ranges.gram !== undefined;
  const potency = POTENCY_FACETS.find((facet) => facet === sort);
  return potency === undefined || ranges[potency] !== undefined;
}

const layouts = new WeakMap<BrowseIndex, Layout>();

function getLayout(site: Site, name: BrowseIndexName): Layout {
  const index = toSiteBrowseIndex(site, name);
  const layout = layouts.get(index) ?? layOut(index);
  layouts.set(index, layout);
  return layout;
}
