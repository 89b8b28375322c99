import type { CategoryId } from '../model/category.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact } from '../model/feed-product.ts';
import type { Content, SizeAmount, SizeName, Variant } from '../model/menu.ts';
import { toTextKey } from '../names/text-key.ts';
import { firstPayCents } from '../price/price.ts';
import { findWeightGrams, toGrams } from '../sizes/weight.ts';

/** A size of a product, with what could tell it from another of the same name. */
export interface NamedSize {
  variant: Variant;
  /** Words of the store about this size that its label does not say, in the order in which they are tried. */
  hints: string[];
}

/** A size left off because it reads like another of its product, which the menu keeps. */
export interface MergedSize {
  keptId: string;
  id: string;
  problem: FeedFact;
}

interface DisambiguatedSizes {
  variants: Variant[];
  merged: MergedSize[];
}

/**
 * Makes sure that no two sizes of a product read alike. Ounces and milligrams next to grams become grams. Sizes with the
 * same name then get the THC and CBD they hold (`20 pieces, 100 mg THC`), or else the store's own words. Sizes that still
 * read alike become one row with the lowest price. If prices differ, the row says `from` and the report names them.
 * @param sizes smallest first
 */
export function disambiguateSizes(sizes: readonly NamedSize[], category: CategoryId): DisambiguatedSizes {
  const inOneUnit = unifyUnits(sizes, category);
  // Nearly always: what follows changes nothing then, and takes several times as long.
  if (groupByLabel(inOneUnit).size === inOneUnit.length)
    return { variants: inOneUnit.map(({ variant }) => variant), merged: [] };
  const byContent = disambiguateByContent(inOneUnit);
  const mostHints = Math.max(0, ...sizes.map(({ hints }) => hints.length));
  const byWords = Array.from({ length: mostHints }, (_, index) => index).reduce(
    disambiguateByHint,
    byContent,
  );
  return mergeAlike(byWords);
}

/** By a label that does not depend on a language: sizes with one key read alike. */
function labelKey({ size, content, isToldByContent, onlyFor }: Variant): string {
  return JSON.stringify([size, onlyFor, isToldByContent ? toContentKey(content) : '']);
}

function unifyUnits(sizes: readonly NamedSize[], category: CategoryId): NamedSize[] {
  const units = new Set(sizes.flatMap(({ variant }) => listAmounts(variant.size)).map(({ unit }) => unit));
  const isMixed =
    units.has('g') &&
    sizes.some(({ variant }) =>
      listAmounts(variant.size).some(
        (size) => size.unit !== 'g' && findWeightGrams(size, category) !== undefined,
      ),
    );
  if (!isMixed) return [...sizes];
  return sizes.map((named) => ({
    ...named,
    variant: { ...named.variant, size: sizeInGrams(named.variant.size, category) },
  }));
}

function sizeInGrams(size: SizeName, category: CategoryId): SizeName {
  const grams = (amount: SizeAmount) => toGrams(amount, category);
  if (size.kind === 'amount')
    return { ...size, ...grams(size), ...(size.also && { also: size.also.map(grams) }) };
  if (size.kind === 'pack') {
    return {
      ...size,
      ...(size.each && { each: grams(size.each) }),
      ...(size.also && { also: size.also.map(grams) }),
    };
  }
  return size.kind === 'pieces' && size.also ? { ...size, also: size.also.map(grams) } : size;
}

function listAmounts(size: SizeName): SizeAmount[] {
  if (size.kind === 'amount') return [size, ...(size.also ?? [])];
  if (size.kind === 'pack') return [...(size.each ? [size.each] : []), ...(size.also ?? [])];
  return size.kind === 'pieces' ? (size.also ?? []) : [];
}

function disambiguateByContent(sizes: readonly NamedSize[]): NamedSize[] {
  const byLabel = groupByLabel(sizes);
  return sizes.map((named) => {
    const { variant } = named;
    const alike = byLabel.get(labelKey(variant)) ?? [];
    const contents = new Set(alike.map((other) => toContentKey(other.variant.content)));
    const isTold = contents.size > 1 && toContentKey(variant.content) !== toContentKey(undefined);
    return isTold ? { ...named, variant: { ...variant, isToldByContent: true as const } } : named;
  });
}

/** Words that all of them share are no help. */
function disambiguateByHint(sizes: readonly NamedSize[], index: number): NamedSize[] {
  const byLabel = groupByLabel(sizes);
  return sizes.map((named) => {
    const alike = byLabel.get(labelKey(named.variant)) ?? [];
    const hint = named.hints[index] ?? '';
    const different = new Set(alike.map(({ hints }) => toTextKey(hints[index] ?? '')));
    if (hint === '' || different.size < 2) return named;
    const { size } = named.variant;
    return {
      ...named,
      variant: { ...named.variant, size: { ...size, words: size.words ? `${size.words}, ${hint}` : hint } },
    };
  });
}

function mergeAlike(sizes: readonly NamedSize[]): DisambiguatedSizes {
  const merged: MergedSize[] = [];
  const variants = [...groupByLabel(sizes).values()].map((alike) => {
    const [first, ...others] = rankAlike(alike.map(({ variant }) => variant));
    if (!first) throw new RangeError('A group of sizes cannot be empty.');
    const available = others.filter(({ isSoldOut }) => isSoldOut === first.isSoldOut);
    const isFrom = available.some((other) => firstPayCents(other.price) !== firstPayCents(first.price));
    if (isFrom) merged.push(...available.map((other) => toMerged(first, other)));
    return isFrom ? { ...first, isFrom } : first;
  });
  return { variants, merged };
}

/** In stock first, then the lowest price. A price of 0 means "ask in the store" and comes last. */
function rankAlike(variants: readonly Variant[]): Variant[] {
  const rank = ({ isSoldOut, price }: Variant) => [
    Number(isSoldOut ?? false),
    firstPayCents(price) || Number.POSITIVE_INFINITY,
  ];
  return variants.toSorted((a, b) => {
    const [soldOutA = 0, centsA = 0] = rank(a);
    const [soldOutB = 0, centsB = 0] = rank(b);
    return soldOutA - soldOutB || (centsA === centsB ? 0 : centsA - centsB);
  });
}

function toMerged(kept: Variant, other: Variant): MergedSize {
  const value = {
    kept: firstPayCents(kept.price) / 100,
    other: firstPayCents(other.price) / 100,
    otherId: other.id,
  };
  const hint =
    'Two packages read alike and differ in price: give them one price, or say in the size or name what differs.';
  return { keptId: kept.id, id: other.id, problem: toFact('same-size-two-prices', 'price', value, hint) };
}

function groupByLabel(sizes: readonly NamedSize[]): Map<string, NamedSize[]> {
  return Map.groupBy(sizes, ({ variant }) => labelKey(variant));
}

function toContentKey({ thcMg = 0, cbdMg = 0 }: Content = {}): string {
  return `${thcMg} ${cbdMg}`;
}
