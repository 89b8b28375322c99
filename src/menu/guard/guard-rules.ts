import type { CategoryId } from '../model/category.ts';
import type { GuardLimits } from './guard-limits.ts';
import { findWithheld, type GuardMemory } from './guard-memory.ts';
import {
  type JudgedRun,
  type RunSummary,
  type ShownSize,
  WITHHELD_REASONS,
  type WithheldReason,
} from './run-summary.ts';

interface Comparison {
  run: JudgedRun;
  /** The menu that is live. */
  last: RunSummary;
  /** That one and those within the time of protection before it. */
  recent: readonly RunSummary[];
  memory: GuardMemory;
  limits: GuardLimits;
}

interface Suspicion {
  message: string;
  hint: string;
}

interface GuardRule {
  code: string;
  /** What is suspicious about the menu, if anything is. */
  judge(comparison: Comparison): Suspicion[];
}

/** A store with nine products can sell out of four, or reprice two, in a day: smaller counts never hold a menu, whatever their share. */
const FEWEST_LOST = 5;
const FEWEST_CHANGED = 3;
const FEWEST_TO_SELL_OUT = 20;
/** A new store fills its menu in its first days, so growth of a smaller menu is normal. */
const FEWEST_FOR_RISE = 50;
/** How many times a price must rise or fall to count as a leap from the last menu, or as drift from the accepted price. */
const LEAP_FACTOR = 4;
const DRIFT_FACTOR = 3;
/** Withheld products that make up this share of the menu hold it, even if many more are still withheld; but never fewer than ten. */
const RETURNED_OF_MENU_PERCENT = 10;
const FEWEST_RETURNED_OF_MENU = 10;

/**
 * The rules by which a menu is held, in the order of `docs/guard.md`, which says of each what it holds, and by which of `GuardLimits`.
 *
 * Drops are judged by the fullest of the recent menus, so that nothing bleeds away in small steps; drift by what a person accepted, so
 * that prices do not walk away; the rest by the menu that is live.
 */
export const GUARD_RULES = [
  { code: 'feed-dropped', judge: judgeFeedDrop },
  { code: 'menu-dropped', judge: judgeMenuDrop },
  { code: 'products-merged', judge: judgeMerging },
  { code: 'feed-foreign', judge: judgeForeign },
  { code: 'feed-cut-off', judge: judgeCutOff },
  { code: 'category-gone', judge: judgeGoneCategories },
  { code: 'category-dropped', judge: judgeDroppedCategories },
  { code: 'menu-rose', judge: judgeRise },
  { code: 'withheld-returned', judge: judgeReturns },
  { code: 'problems-many', judge: judgeProblems },
  { code: 'prices-changed', judge: judgePriceChanges },
  { code: 'prices-leaped', judge: judgePriceLeaps },
  { code: 'prices-drifted', judge: judgePriceDrift },
  {
    code: 'names-changed',
    judge: judgeChanges({
      field: 'name',
      limit: 'largestNameChangePercent',
      fewest: FEWEST_LOST,
      words: 'bear another name',
      hint: 'Check in {source} whether they were renamed, or put together with others.',
    }),
  },
  {
    code: 'categories-changed',
    judge: judgeChanges({
      field: 'category',
      limit: 'largestCategoryChangePercent',
      fewest: FEWEST_CHANGED,
      words: 'are in another category',
      hint: 'Check in {source} whether their categories were changed.',
    }),
  },
  {
    code: 'sizes-changed',
    judge: judgeChanges({
      field: 'measure',
      limit: 'largestSizeChangePercent',
      fewest: FEWEST_CHANGED,
      words: 'have another size, or are sold in another way',
      hint: 'Look in {source} at their amounts and units.',
    }),
  },
] as const satisfies readonly GuardRule[];

export type GuardCode = (typeof GUARD_RULES)[number]['code'];

/** Products that the point of sale stops sending are a fault there or on the network. */
function judgeFeedDrop({ run, last, recent, limits }: Comparison): Suspicion[] {
  if (last.receivedCount === undefined) return judgeLostOfLive(run, last, limits);
  const before = findMost(recent, ({ receivedCount = 0 }) => receivedCount);
  if (!isDrop(run.receivedCount, before, limits.largestDropPercent)) return [];
  return [
    {
      message: `{source} sent ${run.receivedCount} products, and ${before} before.`,
      hint: 'That looks like a fault in {source}: look there whether the products are gone. If they are not, the next run will find them.',
    },
  ];
}

/** A live `menu.json` does not say how many products the point of sale sent, so its own sizes are looked up in the feed. */
function judgeLostOfLive(run: JudgedRun, last: RunSummary, limits: GuardLimits): Suspicion[] {
  const sent = last.sizes.size - countMissing(run, last);
  if (!isDrop(sent, last.sizes.size, limits.largestDropPercent)) return [];
  return [
    {
      message: `Of ${last.sizes.size} sizes on the live menu {source} has sent ${sent}.`,
      hint: 'That looks like a fault in {source}: look there whether the products are gone. If they are not, the next run will find them.',
    },
  ];
}

/** Products that the point of sale sends but that are not listed were hidden by someone, or sold out. Small stores can sell out of half their menu. */
function judgeMenuDrop(comparison: Comparison): Suspicion[] {
  const { run, last, recent, limits } = comparison;
  const before = findMost(recent, ({ listedCount }) => listedCount);
  if (!isDrop(run.listedCount, before, limits.largestDropPercent)) return [];
  if (judgeFeedDrop(comparison).length > 0) return [];
  if (before < FEWEST_TO_SELL_OUT && countKeptBack(run, last) < FEWEST_LOST) return [];
  return [
    {
      message: `Of ${run.receivedCount} products ${run.listedCount} may be listed, and ${before} were before.`,
      hint: '{source} sends as many as before: somebody has hidden products, or a setting leaves them out. The report counts them by reason.',
    },
  ];
}

/** Counts the sizes of the last menu that are in stock but no longer listed. */
function countKeptBack({ sizes, stockById }: JudgedRun, last: RunSummary): number {
  return [...last.sizes.keys()].filter((id) => !sizes.has(id) && (stockById.get(id) ?? 0) > 0).length;
}

/** If every product gets the same placeholder parent, they all become sizes of one product. */
function judgeMerging({ run, recent, limits }: Comparison): Suspicion[] {
  const before = recent.reduce((most, each) => (each.productCount > most.productCount ? each : most));
  // A menu with fewer sizes has fewer pages.
  const expected = before.productCount * Math.min(1, run.listedCount / before.listedCount);
  if (!isDrop(run.productCount, expected, limits.largestMergePercent)) return [];
  return [
    {
      message: `The ${run.listedCount} sizes on the menu have ${run.productCount} product pages, and ${before.listedCount} had ${before.productCount} before.`,
      hint: 'Different products have been put together as sizes of one. Check in {source} whether they have been given the same parent.',
    },
  ];
}

/** Another store's list can share a few products with this one. */
function judgeForeign({ run, last, limits }: Comparison): Suspicion[] {
  const missing = countMissing(run, last);
  if (!isMany(missing, last.sizes.size, limits.largestMissingPercent, FEWEST_CHANGED)) return [];
  // If nothing replaces the missing products, it is a drop.
  const unknown = [...run.sizes.keys()].filter((id) => !last.sizes.has(id)).length;
  if (unknown < FEWEST_CHANGED || unknown * 2 < run.sizes.size) return [];
  return [
    {
      message: `Of ${last.sizes.size} sizes on the last menu {source} has sent ${last.sizes.size - missing}, and ${unknown} others: it seems to be another store’s menu.`,
      hint: 'Check which store of {source} the settings name, and whose credentials they are.',
    },
  ];
}

/** Without a total from the point of sale, a list that was cut off looks like a shorter list. */
function judgeCutOff({ run, last, limits }: Comparison): Suspicion[] {
  if (run.isCounted) return [];
  const missing = countMissing(run, last);
  if (!isMany(missing, last.sizes.size, limits.largestUncountedMissingPercent, FEWEST_CHANGED)) return [];
  return [
    {
      message: `{source} has not sent ${missing} of ${last.sizes.size} sizes on the last menu, and has not said how many products there are.`,
      hint: 'Its list may have been cut off. If it was, the next run will find the rest.',
    },
  ];
}

function countMissing({ stockById }: JudgedRun, { sizes }: RunSummary): number {
  return [...sizes.keys()].filter((id) => !stockById.has(id)).length;
}

/** Only categories of the last menu count: one that was already gone was published that way. */
function judgeGoneCategories({ run, last, recent, limits }: Comparison): Suspicion[] {
  return [...last.listedByCategory.keys()]
    .filter((category) => !run.listedByCategory.has(category))
    .map((category) => [category, findMostIn(category, recent)] as const)
    .filter(([, before]) => before > limits.categoryMinimum)
    .map(([category, before]) => ({
      message: `Nothing is listed in ${category} any more, where ${before} products were.`,
      hint: 'Check in {source} whether the category was renamed or its products hidden.',
    }));
}

function judgeDroppedCategories({ run, recent, limits }: Comparison): Suspicion[] {
  return [...run.listedByCategory]
    .map(([category, count]) => [category, count, findMostIn(category, recent)] as const)
    .filter(
      ([, count, before]) =>
        before > limits.categoryMinimum && isDrop(count, before, limits.largestCategoryDropPercent),
    )
    .map(([category, count, before]) => ({
      message: `In ${category} ${count} of ${before} products are left.`,
      hint: 'Check in {source} whether the others are gone, hidden or in another category.',
    }));
}

function findMostIn(category: CategoryId, runs: readonly RunSummary[]): number {
  return findMost(runs, ({ listedByCategory }) => listedByCategory.get(category) ?? 0);
}

function judgeRise({ run, last, limits }: Comparison): Suspicion[] {
  const added = run.listedCount - last.listedCount;
  if (last.listedCount < FEWEST_FOR_RISE) return [];
  if (!isMany(added, last.listedCount, limits.largestRisePercent, FEWEST_CHANGED)) return [];
  return [
    {
      message: `${run.listedCount} products may be listed, and ${last.listedCount} were before.`,
      hint: 'Check in {source} whether products that were hidden or deactivated have lost their marks.',
    },
  ];
}

/** A feed that lost its flags brings back all or most of the products that those flags kept off the menu. */
function judgeReturns({ run, memory: { withheld }, limits }: Comparison): Suspicion[] {
  const counts = new Map(WITHHELD_REASONS.map((reason) => [reason, { returned: 0, stocked: 0 }]));
  for (const [id, stock] of run.stockById) {
    if (stock <= 0) continue;
    const before = findWithheld(id, withheld);
    const count = before && counts.get(before.reason);
    // New stock explains why a product is back, except one that a person has hidden.
    const isDelivered = before && before.reason !== 'hidden' && stock > before.stockQuantity;
    if (!count || isDelivered) continue;
    count.stocked += 1;
    if (run.sizes.has(id)) count.returned += 1;
  }
  return [...counts].flatMap(([reason, { returned, stocked }]) => {
    const isAll = returned === stocked && returned >= FEWEST_CHANGED;
    const isMost = isMany(returned, stocked, limits.largestReturnPercent, FEWEST_LOST);
    const isMuch = isMany(returned, run.listedCount, RETURNED_OF_MENU_PERCENT, FEWEST_RETURNED_OF_MENU);
    if (limits.largestReturnPercent > 100 || !(isAll || isMost || isMuch)) return [];
    return {
      message: `${returned} of ${stocked} products that were ${REASON_WORDS[reason]} would be listed.`,
      hint: 'The feed may have lost the mark that kept them off the menu, or a setting lists them now. Check whether that was meant.',
    };
  });
}

const REASON_WORDS: Readonly<Record<WithheldReason, string>> = {
  hidden: 'hidden',
  deactivated: 'deactivated',
  'below-threshold': 'below their threshold, and have no new stock,',
  'patients-only': 'for patients only, and have no new stock,',
};

function judgeProblems({ run, last, limits }: Comparison): Suspicion[] {
  const percent = limits.largestProblemPercent;
  // A live menu does not say how many problems it had. A store that always has this many already has a menu without them.
  if (last.problemCount === undefined || last.receivedCount === undefined) return [];
  if (!isMany(run.problemCount, run.receivedCount, percent, FEWEST_CHANGED)) return [];
  if (isMany(last.problemCount, last.receivedCount, percent, FEWEST_CHANGED)) return [];
  return [
    {
      message: `${run.problemCount} of ${run.receivedCount} products cannot be trusted.`,
      hint: 'The report names each, with what is wrong.',
    },
  ];
}

function judgePriceChanges({ run, last, limits }: Comparison): Suspicion[] {
  const pairs = pairSizes(run, last);
  const changed = pairs.filter(([now, before]) => now.listCents !== before.listCents);
  if (!isMany(changed.length, pairs.length, limits.largestPriceChangePercent, FEWEST_CHANGED)) return [];
  const unpriced = changed.filter(([now]) => now.listCents === 0).length;
  const toZero = unpriced > 0 ? `, ${unpriced} of them to 0` : '';
  return [
    {
      message: `The prices of ${changed.length} of ${pairs.length} products have changed${toZero}.`,
      hint: 'Check in {source} whether that was meant.',
    },
  ];
}

function judgePriceLeaps({ run, last, limits }: Comparison): Suspicion[] {
  const pairs = pairSizes(run, last);
  const leaped = pairs.filter(([now, before]) => isFar(now.payCents, before.payCents, LEAP_FACTOR));
  if (!isMany(leaped.length, pairs.length, limits.largestPriceLeapPercent, FEWEST_CHANGED)) return [];
  return [
    {
      message: `With deals, ${leaped.length} of ${pairs.length} products would cost a quarter of what they did or less, or four times as much or more.`,
      hint: 'Look in {source} at their prices, and at what its discounts take off.',
    },
  ];
}

function judgePriceDrift({ run, memory: { accepted }, limits }: Comparison): Suspicion[] {
  const known = [...run.sizes].flatMap(([id, { payCents }]) => {
    const reference = accepted.get(id);
    return reference ? [[payCents, reference.payCents] as const] : [];
  });
  const drifted = known.filter(([now, before]) => isFar(now, before, DRIFT_FACTOR));
  if (!isMany(drifted.length, known.length, limits.largestPriceDriftPercent, FEWEST_CHANGED)) return [];
  return [
    {
      message: `${drifted.length} of ${known.length} products would cost a third of what they did when the menu was last accepted, or three times as much.`,
      hint: 'It may have happened in several steps. Look in {source} at their prices, and at what its discounts take off.',
    },
  ];
}

/** Whether one price is at least `factor` times the other. A price of 0 (ask in the store) is far from every other price. */
function isFar(cents: number, before: number, factor: number): boolean {
  if (before === 0) return false;
  return cents * factor <= before || cents >= before * factor;
}

interface Change {
  field: 'name' | 'category' | 'measure';
  limit: 'largestNameChangePercent' | 'largestCategoryChangePercent' | 'largestSizeChangePercent';
  fewest: number;
  words: string;
  hint: string;
}

function judgeChanges({ field, limit, fewest, words, hint }: Change): GuardRule['judge'] {
  return ({ run, last, limits }) => {
    const pairs = pairSizes(run, last);
    const changed = pairs.filter(([now, before]) => now[field] !== before[field]);
    if (!isMany(changed.length, pairs.length, limits[limit], fewest)) return [];
    return [{ message: `${changed.length} of ${pairs.length} products ${words}.`, hint }];
  };
}

/** The sizes on both menus, as they are and as they were. */
function pairSizes({ sizes }: RunSummary, last: RunSummary): [now: ShownSize, before: ShownSize][] {
  return [...sizes].flatMap(([id, now]): [ShownSize, ShownSize][] => {
    const before = last.sizes.get(id);
    return before ? [[now, before]] : [];
  });
}

function findMost(runs: readonly RunSummary[], measure: (run: RunSummary) => number): number {
  return Math.max(0, ...runs.map(measure));
}

function isDrop(count: number, before: number, percent: number): boolean {
  return isMany(before - count, before, percent, FEWEST_LOST);
}

function isMany(part: number, whole: number, percent: number, fewest: number): boolean {
  return part >= fewest && part * 100 > whole * percent;
}
