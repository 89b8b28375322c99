import { formatNumber, formatWeight } from '../format/format.ts';
import type { CategoryId } from '../model/category.ts';
import type { Product, Variant } from '../model/menu.ts';
import { STRAIN_TYPES, type StrainType } from '../model/strain.ts';
import type { BrowseIndex, ChoiceColumn } from './browse-index.ts';
import { toChoiceKey } from './choice-key.ts';
import { byOfferedSize, listOffers, type SizeWords } from './size-offers.ts';
import { toPotencyColumn } from './to-potency-column.ts';

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
}

/** Lays out what the products can be filtered and sorted by. A product's place in `products` is its position everywhere. */
export function toBrowseIndex(products: readonly Product[], options: BrowseIndexOptions): BrowseIndex {
  const { firstPosition = 0, isOnDeal = () => false } = options;
  const { choices, ...offers } = toOfferColumns(products, options);
  return {
    schemaVersion: 1,
    productCount: products.length,
    firstPosition,
    choices: { ...toChoiceColumns(products, options), ...choices },
    ...offers,
    potency: {
      thc: toPotencyColumn('thc', products),
      cbd: toPotencyColumn('cbd', products),
      thcmg: toPotencyColumn('thcmg', products),
      cbdmg: toPotencyColumn('cbdmg', products),
    },
    deals: products.flatMap((product, position) => (isOnDeal(product) ? [position] : [])),
    nameSteps: toNameSteps(products, options),
    ageRanks: toAgeRanks(products, options),
  };
}

function toOfferColumns(products: readonly Product[], options: BrowseIndexOptions) {
  const { locale } = options;
  const words: SizeWords = {
    labelOf: options.labelOf,
    formatGrams: options.formatGrams ?? ((weightGrams) => formatWeight(weightGrams, { locale })),
    formatItems: options.formatItems ?? ((count) => `${formatNumber(count, { locale })} ×`),
  };
  const offersByProduct = products.map((product) => listOffers(product, words));
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

function toChoiceColumns(products: readonly Product[], options: BrowseIndexOptions) {
  const { locale, labelOfCategory = String, labelOfStrain = String, offersOf = () => [] } = options;
  const labels = new Intl.Collator(locale, { numeric: true });
  const byLabel = (a: Choice, b: Choice) => labels.compare(a.label, b.label);
  const byStrain = (a: { key: StrainType }, b: { key: StrainType }) =>
    STRAIN_TYPES.indexOf(a.key) - STRAIN_TYPES.indexOf(b.key);
  return {
    category: toChoiceColumn(
      products.map(({ category }) => [{ key: category, label: labelOfCategory(category) }]),
    ),
    brand: toChoiceColumn(products.map(toBrandChoices), byLabel),
    strain: toChoiceColumn(
      products.map(({ strainType }) =>
        strainType ? [{ key: strainType, label: labelOfStrain(strainType) }] : [],
      ),
      byStrain,
    ),
    kind: toChoiceColumn(
      products.map(({ subtype }) => toChoices(subtype ? [subtype] : [])),
      byLabel,
    ),
    effect: toChoiceColumn(
      products.map(({ effects }) => toChoices(effects)),
      byLabel,
    ),
    flavor: toChoiceColumn(
      products.map(({ flavors }) => toChoices(flavors)),
      byLabel,
    ),
    offer: toChoiceColumn(products.map(offersOf)),
  };
}

/** The slug of `/brands/<slug>/`; a brand without a page cannot be chosen. */
function toBrandChoices({ brand, brandPath }: Product): Choice[] {
  const slug = brandPath?.split('/').at(-2);
  return brand && slug ? [{ key: slug, label: brand }] : [];
}

function toChoices(labels: readonly string[]): Choice[] {
  const byKey = new Map(labels.map((label) => [toChoiceKey(label), label]));
  return [...byKey].map(([key, label]) => ({ key, label }));
}

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
  for (const choice of choicesByProduct.flat()) if (!byKey.has(choice.key)) byKey.set(choice.key, choice);
  const choices = compare ? [...byKey.values()].sort(compare) : [...byKey.values()];
  const numbers = new Map(choices.map(({ key }, number) => [key, number]));
  return {
    keys: choices.map(({ key }) => key),
    labels: choices.map(({ label }) => label),
    counts: choicesByProduct.map(({ length }) => length),
    values: choicesByProduct.flat().map(({ key }) => numbers.get(key) ?? 0),
  };
}
