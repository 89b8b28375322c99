import type { BrowseFinding } from '#menu/browse/browse-finding.ts';
import type { BrowseChoices, BrowseRange, BrowseState } from '#menu/browse/browse-state.ts';
import {
  CHOICE_FACETS,
  type ChoiceFacet,
  MONEY_FACETS,
  POTENCY_FACETS,
  type PotencyFacet,
  RANGE_FACETS,
  type RangeFacet,
} from '#menu/browse/facets.ts';
import { mapFacets } from '#menu/browse/map-facets.ts';
import { roundToHundredths } from '#menu/model/cents.ts';
import type { Product, Variant } from '#menu/model/menu.ts';
import { toSlug } from '#menu/names/slug.ts';
import { labelOf } from '../words.ts';

/** A product with everything that can be asked of it, spelled out. */
export interface PlainProduct {
  position: number;
  name: string;
  values: Record<Exclude<ChoiceFacet, 'size'>, string[]>;
  offers: PlainOffer[];
  potency: Record<PotencyFacet, { min: number; max: number } | undefined>;
  isOnDeal: boolean;
  addedAt?: string;
}

interface PlainOffer {
  size: string;
  /** What is paid: with the deals that everyone gets. */
  price?: number;
  gram?: number;
}

type PlainFinding = Pick<BrowseFinding, 'positions' | 'ranges' | 'deal'> & {
  /** How many products are left, by key. */
  choices: Record<ChoiceFacet, Record<string, number>>;
};

interface Wish {
  state: BrowseState;
  scope?: BrowseChoices;
  among?: readonly number[];
}

export function toPlainProducts(
  products: readonly Product[],
  isOnDeal: (product: Product) => boolean,
): PlainProduct[] {
  return products.map((product, position) => ({
    position,
    name: product.name,
    values: {
      category: [product.category],
      brand: product.brandPath ? [product.brandPath.replace('/brands/', '').replace('/', '')] : [],
      strain: product.strainType ? [product.strainType] : [],
      kind: product.subtype ? [toSlug(product.subtype)] : [],
      effect: product.effects.map(toSlug),
      flavor: product.flavors.map(toSlug),
      offer: [],
    },
    offers: product.variants.filter(({ isSoldOut }) => !isSoldOut).flatMap(toPlainOffers),
    potency: {
      thc: toHundredths(findPercent(product, 'THC')),
      cbd: toHundredths(findPercent(product, 'CBD')),
      thcmg: toHundredths(findMilligrams(product, 'THC', 'thcMg')),
      cbdmg: toHundredths(findMilligrams(product, 'CBD', 'cbdMg')),
    },
    isOnDeal: isOnDeal(product),
    ...(product.updatedAt && { addedAt: product.updatedAt }),
  }));
}

/** Filters by asking everything of every product, and counts each choice by a pass of its own over all of them. */
export function browsePlainly(products: readonly PlainProduct[], wish: Wish): PlainFinding {
  const inScope = products.filter((product) => isInScope(product, wish));
  const found = inScope.filter((product) => isLeft(product, wish));
  const count = (state: BrowseState) =>
    inScope.filter((product) => isLeft(product, { ...wish, state })).length;
  const { state } = wish;
  return {
    positions: sortPlainly(found, wish).map(({ position }) => position),
    choices: mapFacets(CHOICE_FACETS, (facet) => {
      const keys = new Set(inScope.flatMap((product) => valuesOf(product, facet, wish)));
      return Object.fromEntries([...keys].map((key) => [key, count(choosing(state, facet, key))]));
    }),
    ranges: mapFacets(RANGE_FACETS, (facet) => drawPlainly(facet, inScope, wish)),
    deal: { count: count({ ...state, onDeal: true }), isOn: state.onDeal },
  };
}

function choosing(state: BrowseState, facet: ChoiceFacet, key: string): BrowseState {
  return { ...state, choices: { ...state.choices, [facet]: [key] } };
}

/** At the prices that the menu shows, which are those with the deals that hold for everyone. */
function toPlainOffers(variant: Variant): PlainOffer[] {
  const { weightGrams, price } = variant;
  if (price.type === 'tier') {
    return price.quotes.map(({ amount, priceCents, unitPriceCents, deal }) => {
      const paid = deal ? deal.cents : priceCents;
      // A deal is on the whole quantity, and nothing is had for nothing.
      const unit = deal ? Math.max(1, Math.round(deal.cents / amount)) : unitPriceCents;
      if (price.method === 'weight') return { size: `${amount}g`, price: paid, gram: unit };
      const size = weightGrams && amount === 1 ? `${weightGrams}g` : `${amount}-items`;
      return { size, price: paid, ...toGram(unit, weightGrams) };
    });
  }
  const size = weightGrams ? `${weightGrams}g` : toSlug(labelOf(variant));
  if (price.priceCents === 0) return [{ size }];
  const paid = price.deal ? price.deal.cents : price.priceCents;
  return [{ size, price: paid, ...toGram(paid, weightGrams) }];
}

/** Less than half a cent is no price. */
function toGram(cents: number, weightGrams: number | undefined): Pick<PlainOffer, 'gram'> {
  const gram = weightGrams && Math.round(cents / weightGrams);
  return gram ? { gram } : {};
}

function findPercent({ labResults }: Product, type: string) {
  const percents = labResults.filter(({ unit }) => unit === 'percent');
  return (
    percents.find((each) => each.type === `Total ${type}`) ?? percents.find((each) => each.type === type)
  );
}

function findMilligrams({ labResults, variants }: Product, type: string, key: 'thcMg' | 'cbdMg') {
  const stated = variants.flatMap(({ content }) => content?.[key] ?? []).sort((a, b) => a - b);
  const [min] = stated;
  const max = stated.at(-1);
  if (min !== undefined && max !== undefined) return { min, max };
  const measured = labResults.filter(({ unit }) => unit === 'mg');
  return (
    measured.find((each) => each.type === `Total ${type}`) ?? measured.find((each) => each.type === type)
  );
}

/** Laboratories report more digits than anybody can ask for. */
function toHundredths(span: { min: number; max: number } | undefined) {
  return span && { min: roundToHundredths(span.min), max: roundToHundredths(span.max) };
}

function offersOf({ offers }: PlainProduct, { scope }: Wish): PlainOffer[] {
  return offers.filter(({ size }) => isChosen([size], scope?.size));
}

function valuesOf(product: PlainProduct, facet: ChoiceFacet, wish: Wish): string[] {
  return facet === 'size' ? offersOf(product, wish).map(({ size }) => size) : product.values[facet];
}

function isChosen(values: readonly string[], keys: readonly string[] | undefined): boolean {
  return !keys || values.some((value) => keys.includes(value));
}

function isWithin(value: number | undefined, range: BrowseRange | undefined): boolean {
  if (!range) return true;
  return value !== undefined && value >= (range.min ?? 0) && value <= (range.max ?? Number.POSITIVE_INFINITY);
}

function isInScope(product: PlainProduct, wish: Wish): boolean {
  return CHOICE_FACETS.every((facet) => isChosen(valuesOf(product, facet, wish), wish.scope?.[facet]));
}

function isLeft(product: PlainProduct, wish: Wish): boolean {
  const { state, among } = wish;
  return (
    (!among || among.includes(product.position)) &&
    CHOICE_FACETS.every((facet) => isChosen(valuesOf(product, facet, wish), state.choices[facet])) &&
    POTENCY_FACETS.every((facet) => isOverlapping(product.potency[facet], state.ranges[facet])) &&
    (!state.onDeal || product.isOnDeal) &&
    (!isAnyOfferAsked(state) || offersOf(product, wish).some((offer) => isOfferLeft(offer, state)))
  );
}

function isAnyOfferAsked({ choices, ranges }: BrowseState): boolean {
  return choices.size !== undefined || ranges.price !== undefined || ranges.gram !== undefined;
}

function isOfferLeft(offer: PlainOffer, { choices, ranges }: BrowseState): boolean {
  return (
    isChosen([offer.size], choices.size) &&
    MONEY_FACETS.every((facet) => isWithin(offer[facet], ranges[facet]))
  );
}

function isOverlapping(
  span: { min: number; max: number } | undefined,
  range: BrowseRange | undefined,
): boolean {
  if (!range) return true;
  return (
    span !== undefined && span.max >= (range.min ?? 0) && span.min <= (range.max ?? Number.POSITIVE_INFINITY)
  );
}

/** From the least to the most of each thing that counts: an offer, or a product's batches. */
function spansOf(product: PlainProduct, facet: RangeFacet, wish: Wish): { min: number; max: number }[] {
  if (facet !== 'price' && facet !== 'gram') return product.potency[facet] ? [product.potency[facet]] : [];
  return offersOf(product, wish).flatMap((offer) => {
    const cents = offer[facet];
    return cents === undefined ? [] : [{ min: cents, max: cents }];
  });
}

function drawPlainly(facet: RangeFacet, inScope: readonly PlainProduct[], wish: Wish) {
  const having = inScope.filter((product) => spansOf(product, facet, wish).length > 0);
  const spans = having.flatMap((product) => spansOf(product, facet, wish));
  const least = Math.min(...spans.map(({ min }) => min));
  const most = Math.max(...spans.map(({ max }) => max));
  if (spans.length === 0 || least === most) return undefined;
  const { [facet]: _, ...otherRanges } = wish.state.ranges;
  const others = { ...wish, state: { ...wish.state, ranges: otherRanges } };
  const scale = facet === 'price' || facet === 'gram' ? 1 : 100;
  const toBin = (value: number) => {
    const [part, whole] = [value - least, most - least].map((length) => Math.round(length * scale));
    return Math.min(11, Math.floor(((part ?? 0) * 12) / (whole ?? 1)));
  };
  const bins = Array.from({ length: 12 }, (_, bin) => {
    const isInBin = ({ min, max }: { min: number; max: number }) => toBin(min) <= bin && bin <= toBin(max);
    return having.filter(
      (product) => isLeft(product, others) && countedSpans(product, facet, others).some(isInBin),
    ).length;
  });
  return { least, most, bins, productCount: having.length };
}

/** Of offers only those that meet what else is asked of offers. */
function countedSpans(product: PlainProduct, facet: RangeFacet, wish: Wish) {
  const left = offersOf(product, wish).filter((offer) => isOfferLeft(offer, wish.state));
  return spansOf({ ...product, offers: left }, facet, wish);
}

function sortPlainly(found: readonly PlainProduct[], { state, scope, among }: Wish): PlainProduct[] {
  const { sort } = state;
  if (sort === 'featured') {
    return among ? among.flatMap((place) => found.filter(({ position }) => position === place)) : [...found];
  }
  const names = new Intl.Collator('en-US', { numeric: true });
  if (sort === 'name') return found.toSorted((a, b) => names.compare(a.name, b.name));
  const rankOf = (product: PlainProduct): number | undefined => {
    if (sort === 'newest') return product.addedAt === undefined ? undefined : -Date.parse(product.addedAt);
    if (sort !== 'price' && sort !== 'gram') return product.potency[sort] && -product.potency[sort].max;
    const offers = offersOf(product, { state, ...(scope && { scope }) });
    return offers
      .filter((offer) => isOfferLeft(offer, state))
      .flatMap((offer) => offer[sort] ?? [])
      .sort((a, b) => a - b)[0];
  };
  const withRank = found.filter((product) => rankOf(product) !== undefined);
  const without = found.filter((product) => rankOf(product) === undefined);
  return [...withRank.toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0)), ...without];
}
