import { type CategoryId, isInhaled } from '../model/category.ts';
import { toFact, toFeedName } from '../model/feed-problem.ts';
import type { FeedFact, FeedProduct } from '../model/feed-product.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import { claimsOfKind, isNear, type SettledSize, type SizeClaim, settleSize } from './settle-size.ts';
import { listSizes } from './size-words.ts';
import { findSizeKind, toBaseAmount } from './weight.ts';

interface JudgedWeight extends SettledSize {
  /** Of the goods in the whole package, where that is certain. */
  grams?: number;
  problem?: FeedFact;
}

/** A package's weight shared out among its pieces: below this there is no joint, so the weight isn't the package's. */
const LEAST_PIECE_GRAMS = 0.25;

/**
 * What one package of a category can weigh, in grams. Outside of it somebody slipped: `.35` for 3.5, 1000 g for
 * 1,000 mg, 0.125 g for an eighth of an ounce.
 */
const PLAUSIBLE_GRAMS: Partial<Record<CategoryId, { least: number; most: number }>> = {
  flower: { least: 0.5, most: 500 },
  preroll: { least: 0.1, most: 150 },
  cartridge: { least: 0.1, most: 30 },
  extract: { least: 0.1, most: 120 },
};

const PATH = 'amount';

/**
 * Judges what the store says that a package weighs. Where the name says another weight than the amount, or no such
 * package is sold, there is no weight and one problem that names both.
 */
export function judgeWeight(
  feed: FeedProduct,
  claims: readonly SizeClaim[],
  count: number | undefined,
): JudgedWeight {
  const { category } = feed;
  const settled = settleSize(claimsOfKind(claims, 'weight', category), count, category);
  const { total, each } = settled;
  if (settled.isContradictory || isOtherInName(feed, settled, count)) {
    const hint =
      'The name and the amount differ: correct the wrong one in {source}. Until then no weight is shown.';
    return { isContradictory: true, problem: toWeightProblem('size-contradicts-name', feed, hint) };
  }
  const grams = total && toBaseAmount(total, category);
  const eachGrams = each && toBaseAmount(each, category);
  if (!isPlausible(grams ?? eachGrams, category)) {
    const hint = 'No package of this category weighs that: correct the amount or its unit in {source}.';
    return { isContradictory: true, problem: toWeightProblem('size-implausible', feed, hint) };
  }
  const isOfUnknownPieces =
    isInhaled(category) &&
    grams !== undefined &&
    !each &&
    count !== undefined &&
    grams / count < LEAST_PIECE_GRAMS;
  return {
    ...settled,
    ...(grams !== undefined && !isOfUnknownPieces && { grams: Number(grams.toFixed(6)) }),
  };
}

/** Whether weights stand somewhere in the names, and none of them is that of the package, of a piece or of a part of it. */
function isOtherInName(feed: FeedProduct, { total, each }: SettledSize, count: number | undefined): boolean {
  const { category, name, menuTitle = '' } = feed;
  if (!isInhaled(category) || !total) return false;
  const totalGrams = toBaseAmount(total, category);
  const eachGrams = each ? toBaseAmount(each, category) : undefined;
  return [name, menuTitle].some((text) => {
    const weights = listSizes(text)
      .filter((size) => findSizeKind(size, category) === 'weight')
      .map((size) => toBaseAmount(size, category));
    const isExplained = (grams: number) =>
      isNear(grams, totalGrams) ||
      (eachGrams !== undefined && isNear(grams, eachGrams)) ||
      (count !== undefined && isNear(grams * count, totalGrams));
    return weights.length > 0 && !weights.some(isExplained);
  });
}

function isPlausible(grams: number | undefined, category: CategoryId): boolean {
  const range = PLAUSIBLE_GRAMS[category];
  return grams === undefined || !range || (grams >= range.least - 1e-9 && grams <= range.most);
}

function toWeightProblem(code: ProblemCode, feed: FeedProduct, hint: string): FeedFact {
  const { menuTitle, sizeText, amount, unit } = feed;
  const stated = amount === undefined ? undefined : `${amount} ${unit ?? ''}`.trim();
  const value = { name: toFeedName(feed), ...(menuTitle && { menuTitle }), amount: stated, size: sizeText };
  return toFact(code, PATH, value, hint);
}
