import { cutSizes } from './cut-sizes.ts';
import type { FeedProduct } from './feed-product.ts';
import { findPack, findSize, type Pack, type Size } from './size-words.ts';
import { findWeightGrams } from './weight.ts';

/** What is known of the size of one package; all numbers above 0. */
export interface VariantSize {
  /** As the store states it. */
  size?: Size;
  /** Grams of goods in the whole package. */
  weightGrams?: number;
  /** Its `each` is known only where it goes with everything else the store says. */
  pack?: Pack;
  /** The store's own words where they are no amount with a unit, e.g. `XL`. */
  words?: string;
}

/** A package's weight shared out among its pieces: below this there is no joint, so the weight isn't the package's. */
const LEAST_PIECE_GRAMS = 0.25;

const HAS_LETTER = /\p{L}/u;

/** Reads the size from the stated amount, else from the size text; pieces also from the sizes that end the name. */
export function toVariantSize(product: FeedProduct): VariantSize {
  const size = findStatedSize(product);
  const pack = findTold(product);
  const weightGrams = size && findWeightGrams(size, product.category);
  const words = product.sizeText?.trim() ?? '';
  return {
    ...(size && { size }),
    ...(pack ? weighPack(pack, product, size) : weightGrams && { weightGrams }),
    ...(!size && HAS_LETTER.test(words) && { words }),
  };
}

function findStatedSize({ amount, unit, sizeText }: FeedProduct): Size | undefined {
  if (amount !== undefined && unit !== undefined) return { amount, unit };
  return sizeText === undefined ? undefined : findSize(sizeText);
}

function findTold(product: FeedProduct): Pack | undefined {
  const { sizeText, name, menuTitle } = product;
  const texts = [
    sizeText ?? '',
    ...cutSizes(name, product).sizes,
    ...cutSizes(menuTitle ?? '', product).sizes,
  ];
  const packs = texts.flatMap((text) => findPack(text) ?? []);
  return packs.find((pack) => pack.each) ?? packs[0];
}

/**
 * A stated 2.5 g and "5 PACK" are five of 0.5 g, as the size is the whole package's. A stated 0.5 g and "5 PACK" may
 * be 0.5 g or 2.5 g of goods: the pack is listed as one, without a weight, rather than with a wrong price per gram.
 */
function weighPack(
  told: Pack,
  { category }: FeedProduct,
  size: Size | undefined,
): Pick<VariantSize, 'pack' | 'weightGrams'> {
  if (told.each) return weighPieces(told.count, told.each, size, category);
  const weightGrams = size && findWeightGrams(size, category);
  if (!size || !weightGrams || weightGrams / told.count < LEAST_PIECE_GRAMS) return { pack: told };
  const amount = size.amount / told.count;
  const isRound = isSame(amount, Math.round(amount * 100) / 100);
  return { pack: { count: told.count, ...(isRound && { each: { amount, unit: size.unit } }) }, weightGrams };
}

function weighPieces(count: number, each: Size, size: Size | undefined, category: FeedProduct['category']) {
  const isConsistent =
    !size ||
    (size.unit === each.unit &&
      (isSame(size.amount, each.amount) || isSame(size.amount, each.amount * count)));
  if (!isConsistent) return { pack: { count } };
  const pieceGrams = findWeightGrams(each, category);
  return { pack: { count, each }, ...(pieceGrams && { weightGrams: pieceGrams * count }) };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
