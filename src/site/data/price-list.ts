import type { CategoryId } from '#menu/model/category.ts';
import type { Menu, Product, Quote, Variant } from '#menu/model/menu.ts';
import type { StrainType } from '#menu/model/strain.ts';
import { listOffers } from '#menu/price/offers.ts';
import { choosePriceColumns, type LabelledOffer, type PriceColumn } from './price-columns.ts';

/** A shelf of the menu as a table to print. */
export interface PriceListShelf {
  categoryId: CategoryId;
  /** As the store calls it. */
  name: string;
  /** At most 6, smallest size first; none where every product comes in sizes of its own. */
  columns: PriceColumn[];
  /** By subtype; products without one stand in the last. */
  sections: PriceListSection[];
}

interface PriceListSection {
  subtype?: string;
  /** In the menu's order. */
  rows: PriceListRow[];
}

interface PriceListRow {
  /** Of the product. */
  path: string;
  name: string;
  brand?: string;
  strainType?: StrainType;
  potency?: string;
  /** One for each column of the shelf; undefined where the product doesn't come in that size. */
  cells: (PriceListCell | undefined)[];
  /** What stands in no column. */
  otherSizes: (PriceListCell & { label: string })[];
}

export interface PriceListCell {
  /** Integer; 0 where the price is asked for in the store. */
  priceCents: number;
  /** Other packages of the same size cost more. */
  isFrom?: true;
  isSoldOut?: true;
}

interface PriceListOptions {
  /** BCP 47, e.g. `en-US`: by it subtypes are put in order. */
  locale: string;
  /** The words for a size, or for a quantity where the price depends on how much is bought, e.g. `3.5 g`. */
  labelOf: (variant: Variant, quote?: Quote) => string;
  /** How strong a product is, in few words. */
  potencyOf: (product: Product) => string | undefined;
}

/**
 * The menu as a price list. Each price of a product stands on it once: in the column of its size, or among the other
 * sizes where the shelf has no such column or the column has another price of this product already.
 */
export function toPriceList(
  { categories, products }: Pick<Menu, 'categories' | 'products'>,
  options: PriceListOptions,
): PriceListShelf[] {
  const shelves = Map.groupBy(products, ({ category }) => category);
  return categories.map(({ id, name }) => {
    const shelf = (shelves.get(id) ?? []).map((product) => ({
      product,
      offers: labelOffers(product, options),
    }));
    const columns = choosePriceColumns(shelf.map(({ offers }) => offers));
    const rows = shelf.map((each) => ({
      subtype: each.product.subtype,
      row: toRow(each.product, each.offers, columns, options),
    }));
    return { categoryId: id, name, columns, sections: toSections(rows, options) };
  });
}

/** The sizes that stand in no column, in one cell: `10 pieces $24 · 20 pieces $40`. */
export function joinOtherSizes(
  sizes: PriceListRow['otherSizes'],
  formatPrice: (cell: PriceListCell) => string,
): string {
  return sizes.map((size) => `${size.label} ${formatPrice(size)}`).join(' · ');
}

/** Two sizes that have the same words and the same price are one on paper. */
function labelOffers(product: Product, { labelOf }: PriceListOptions): LabelledOffer[] {
  const offers = listOffers(product).map((offer) => ({
    ...offer,
    label: labelOf(offer.variant, offer.quote),
  }));
  const unique = new Map<string, LabelledOffer>();
  for (const offer of offers) {
    const key = JSON.stringify([offer.label, offer.priceCents]);
    if (!unique.has(key) || !offer.variant.isSoldOut) unique.set(key, offer);
  }
  return [...unique.values()];
}

function toRow(
  product: Product,
  offers: readonly LabelledOffer[],
  columns: readonly PriceColumn[],
  { potencyOf }: PriceListOptions,
): PriceListRow {
  const { path, name, brand, strainType } = product;
  const potency = potencyOf(product);
  const inColumns = columns.map((column) => offers.find(({ label }) => label === column.label));
  return {
    path,
    name,
    ...(brand && { brand }),
    ...(strainType && { strainType }),
    ...(potency && { potency }),
    cells: inColumns.map((offer) => offer && toCell(offer)),
    otherSizes: offers
      .filter((offer) => !inColumns.includes(offer))
      .map((offer) => ({ label: offer.label, ...toCell(offer) })),
  };
}

function toCell({ priceCents, variant }: LabelledOffer): PriceListCell {
  return {
    priceCents,
    ...(variant.isFrom && { isFrom: true as const }),
    ...(variant.isSoldOut && { isSoldOut: true as const }),
  };
}

function toSections(
  rows: readonly { subtype: string | undefined; row: PriceListRow }[],
  { locale }: PriceListOptions,
): PriceListSection[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const bySubtype = Map.groupBy(rows, ({ subtype = '' }) => subtype);
  return [...bySubtype]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || names.compare(a, b))
    .map(([subtype, ofSubtype]) => ({ ...(subtype && { subtype }), rows: ofSubtype.map(({ row }) => row) }));
}
