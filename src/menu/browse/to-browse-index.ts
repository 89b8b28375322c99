import { formatNumber, formatWeight } from '../format/format.ts';
import type { CategoryId } from '../model/category.ts';
import type { Product, Variant } from '../model/menu.ts';
import { STRAIN_TYPES, type StrainType } from '../model/strain.ts';
import { rememberByText } from '../names/remember.ts';
import type { BrowseIndex, ChoiceColumn } from './browse-index.ts';
import { toChoiceKey } from './choice-key.ts';
import { POTENCY_FACETS, type PotencyFacet } from './facets.ts';
import { mapFacets } from './map-facets.ts';
import { byOfferedSize, listOffers, type Offer, type SizeWords } from './size-offers.ts';
import { findPotencySpan, type PotencySpan, toPotencyColumn } from './to-potency-column.ts';

export interface BrowseIndexOptions {
  /** The place in the menu of the first product. Default: 0. */
  firstPosition?: number;
  /** BCP 47, e.g. `en-US`: decides the order of names and labels. */
  locale: string;
  /** Whether a deal lowers its price for everyone now. Default: no product is. */
  isOnDeal?: (product: Product) => boolean;
  /** Its deals of other kinds, each with the label of its kind. Default: none. */
  offersOf?: (product: Product) => readonly Choice[];
  /** When the store added the product, ISO-8601. Default: `updatedAt`. */
  addedAtOf?: (product: Product) => string | undefined;
  /** Default: the category's id. */
  labelOfCategory?: (category: CategoryId) => string;
  /** Default: the strain type itself. */
  labelOfStrain?: (strainType: StrainType) => string;
  /** Of a size that is no weight. */
  labelOf: (variant: Variant) => string;
  /** Default: e.g. `3.5 g`. */
  formatGrams?: (weightGrams: number) => string;
  /** Of goods whose price depends on how many are bought. Default: e.g. `2 ×`. */
  formatItems?: (count: number) => string;
  /** Entries that other indexes with the same options have made, for products that are in several; those of this one are added. */
  entries?: WeakMap<Product, BrowseEntry>;
}

/** What an index says of one product. */
export interface BrowseEntry {
  offers: Offer[];
  brand: Choice[];
  kind: Choice[];
  effect: Choice[];
  flavor: Choice[];
  offer: readonly Choice[];
  potency: Record<PotencyFacet, PotencySpan>;
}

/** Lays out what the products can be filtered and sorted by. A product's place in `products` is its position everywhere. */
export function toBrowseIndex(products: readonly Product[], options: BrowseIndexOptions): BrowseIndex {
  const { firstPosition = 0, isOnDeal = () => false, entries: known = new WeakMap() } = options;
  const words = toSizeWords(options);
  const entries = products.map((product) => {
    const entry = known.get(product) ?? toEntry(product, words, options);
    known.set(product, entry);
    return entry;
  });
  const { choices, ...offers } = toOfferColumns(entries);
  return {
    schemaVersion: 1,
    productCount: products.length,
    firstPosition,
    choices: { ...toChoiceColumns(products, entries, options), ...choices },
    ...offers,
    potency: mapFacets(POTENCY_FACETS, (facet) =>
      toPotencyColumn(entries.map(({ potency }) => potency[facet])),
    ),
    deals: products.flatMap((product, position) => (isOnDeal(product) ? [position] : [])),
    nameSteps: toNameSteps(products, options),
    ageRanks: toAgeRanks(products, options),
  };
}

function toSizeWords({ locale, labelOf, formatGrams, formatItems }: BrowseIndexOptions): SizeWords {
  return {
    labelOf,
    formatGrams: formatGrams ?? ((weightGrams) => formatWeight(weightGrams, { locale })),
    formatItems: formatItems ?? ((count) => `${formatNumber(count, { locale })} ×`),
  };
}

function toEntry(
  product: Product,
  words: SizeWords,
  { offersOf = () => [] }: BrowseIndexOptions,
): BrowseEntry {
  return {
    offers: listOffers(product, words),
    brand: toBrandChoices(product),
    kind: toChoices(product.subtype ? [product.subtype] : []),
    effect: toChoices(product.effects),
    flavor: toChoices(product.flavors),
    offer: offersOf(product),
    potency: mapFacets(POTENCY_FACETS, (facet) => findPotencySpan(facet, product)),
  };
}

function toOfferColumns(entries: readonly BrowseEntry[]) {
  const offersByProduct = entries.map(({ offers }) => offers);
  const offers = offersByProduct.flat();
  return {
    choices: {
      size: toChoiceColumn(
        offersByProduct.map((ofProduct) => ofProduct.map(({ size }) => size)),
        byOfferedSize,
      ),
    },
    priceCents: offers.map(({ priceCents }) => priceCents),
    gramCents: offers.map(({ gramCents }) => gramCents),
  };
}

function toChoiceColumns(
  products: readonly Product[],
  entries: readonly BrowseEntry[],
  options: BrowseIndexOptions,
) {
  const { locale, labelOfCategory = String, labelOfStrain = String } = options;
  const labels = new Intl.Collator(locale, { numeric: true });
  const byLabel = (a: Choice, b: Choice) => labels.compare(a.label, b.label);
  const byStrain = (a: { key: StrainType }, b: { key: StrainType }) =>
    STRAIN_TYPES.indexOf(a.key) - STRAIN_TYPES.indexOf(b.key);
  return {
    category: toChoiceColumn(
      products.map(({ category }) => [{ key: category, label: labelOfCategory(category) }]),
    ),
    brand: toChoiceColumn(
      entries.map(({ brand }) => brand),
      byLabel,
    ),
    strain: toChoiceColumn(
      products.map(({ strainType }) =>
        strainType ? [{ key: strainType, label: labelOfStrain(strainType) }] : [],
      ),
      byStrain,
    ),
    kind: toChoiceColumn(
      entries.map(({ kind }) => kind),
      byLabel,
    ),
    effect: toChoiceColumn(
      entries.map(({ effect }) => effect),
      byLabel,
    ),
    flavor: toChoiceColumn(
      entries.map(({ flavor }) => flavor),
      byLabel,
    ),
    offer: toChoiceColumn(entries.map(({ offer }) => offer)),
  };
}

/** The slug of `/brands/<slug>/`; a brand without a page cannot be chosen. */
function toBrandChoices({ brand, brandPath }: Product): Choice[] {
  const slug = brandPath?.split('/').at(-2);
  return brand && slug ? [{ key: slug, label: brand }] : [];
}

function toChoices(labels: readonly string[]): Choice[] {
  if (labels.length === 0) return [];
  if (labels.length === 1) return labels.map(toChoice);
  return [...new Map(labels.map((label) => [toChoiceKey(label), toChoice(label)])).values()];
}

/** Thousands of products share a few kinds, effects and flavors. */
const toChoice = rememberByText((label): Choice => ({ key: toChoiceKey(label), label }));

function toNameSteps(products: readonly Product[], { locale }: BrowseIndexOptions): number[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const inOrder = [...products.keys()].sort((a, b) =>
    names.compare(products[a]?.name ?? '', products[b]?.name ?? ''),
  );
  const ranks: number[] = [];
  for (const [rank, position] of inOrder.entries()) ranks[position] = rank;
  return ranks.map((rank, position) => rank - (ranks[position - 1] ?? 0));
}

function toAgeRanks(
  products: readonly Product[],
  { addedAtOf = (product) => product.updatedAt }: BrowseIndexOptions,
) {
  const instants = products.map((product) => Date.parse(addedAtOf(product) ?? ''));
  const known = [...new Set(instants.filter(Number.isFinite))].sort((a, b) => a - b);
  const ranks = new Map(known.map((instant, place) => [instant, place + 1]));
  return instants.map((instant) => ranks.get(instant) ?? 0);
}

/** A value that a product has. */
interface Choice {
  key: string;
  label: string;
}

/**
 * Lays out the values that products have, product after product, repeats included.
 * @param compare the order in which the values are listed; without it, that in which they first occur
 */
function toChoiceColumn<T extends Choice>(
  choicesByProduct: readonly (readonly T[])[],
  compare?: (a: T, b: T) => number,
): ChoiceColumn {
  const byKey = new Map<string, T>();
  for (const ofProduct of choicesByProduct)
    for (const choice of ofProduct) if (!byKey.has(choice.key)) byKey.set(choice.key, choice);
  const choices = compare ? [...byKey.values()].sort(compare) : [...byKey.values()];
  const numbers = new Map(choices.map(({ key }, number) => [key, number]));
  return {
    keys: choices.map(({ key }) => key),
    labels: choices.map(({ label }) => label),
    counts: choicesByProduct.map(({ length }) => length),
    values: choicesByProduct.flatMap((ofProduct) => ofProduct.map(({ key }) => numbers.get(key) ?? 0)),
  };
}
