import { toProblem } from '../model/feed-problem.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { Problem } from '../model/problem.ts';
import type { MenuRules } from '../model/rules.ts';
import { toPrice } from '../price/price.ts';
import { readProductSize } from '../sizes/variant-size.ts';
import { type ExclusionReason, findExclusion, hasStock } from '../visibility/visibility.ts';
import { withoutRepeats } from './cut-repeats.ts';
import type { ListedVariant } from './group-variants.ts';
import { toSoldPrice } from './packed-price.ts';

/**
 * What became of the feed's products, each counted as the feed has them: every size by itself.
 * `received` is the sum of all others but `deactivatedWithStock`, which is a part of `deactivated`.
 */
export interface ExclusionCounts {
  received: number;
  listed: number;
  hidden: number;
  belowThreshold: number;
  soldOut: number;
  deactivated: number;
  /** Deactivated by the store though there is still some to sell. */
  deactivatedWithStock: number;
  categoryHidden: number;
  /** On an adult-use menu: only patients may buy what is in stock. */
  patientsOnly: number;
  /** On the menu as one size with another of their product that reads alike. */
  sameSize: number;
  /** Visible, but without a price that can be printed, or left out for what it says. */
  problems: number;
}

/** The feed's products that are on the menu, and why the others are not. */
export interface Shelf {
  listed: ListedVariant[];
  exclusions: ExclusionCounts;
  problems: Problem[];
}

const COUNT_OF_REASON = {
  deactivated: 'deactivated',
  hidden: 'hidden',
  'category-hidden': 'categoryHidden',
  'patients-only': 'patientsOnly',
  'below-threshold': 'belowThreshold',
  'sold-out': 'soldOut',
} as const satisfies Record<ExclusionReason, keyof ExclusionCounts>;

/** Takes what is visible and has a price. Nothing is said about the price of what is not visible. */
export function fillShelf(feedProducts: readonly FeedProduct[], rules: MenuRules): Shelf {
  const shelf: Shelf = { listed: [], exclusions: emptyCounts(feedProducts.length), problems: [] };
  const visible: FeedProduct[] = [];
  for (const feed of feedProducts) {
    const reason = findExclusion(feed, rules);
    if (reason) exclude(feed, reason, shelf.exclusions);
    else visible.push(feed);
  }
  for (const feed of withoutRepeats(visible)) price(feed, rules, shelf);
  return shelf;
}

function exclude(feed: FeedProduct, reason: ExclusionReason, counts: ExclusionCounts): void {
  counts[COUNT_OF_REASON[reason]] += 1;
  if (reason === 'deactivated' && hasStock(feed)) counts.deactivatedWithStock += 1;
}

function price(feed: FeedProduct, rules: MenuRules, shelf: Shelf): void {
  const sized = readProductSize(feed);
  const outcome = toPrice(toSoldPrice(feed, sized), rules);
  if ('price' in outcome) {
    shelf.listed.push({ feed, price: outcome.price, sized });
    shelf.exclusions.listed += 1;
  } else {
    shelf.problems.push(toProblem(feed, 'product-left-out', outcome.problem));
    shelf.problems.push(...sized.problems.map((problem) => toProblem(feed, 'fact-left-out', problem)));
    shelf.exclusions.problems += 1;
  }
}

function emptyCounts(received: number): ExclusionCounts {
  return {
    received,
    listed: 0,
    hidden: 0,
    belowThreshold: 0,
    soldOut: 0,
    deactivated: 0,
    deactivatedWithStock: 0,
    categoryHidden: 0,
    patientsOnly: 0,
    sameSize: 0,
    problems: 0,
  };
}
