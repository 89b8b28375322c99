import type { CategoryId } from '../menu/category.ts';
import type { RunSummary } from './run-summary.ts';

/** How much may change from one menu to the next; percentages of the earlier one. */
export interface GuardLimits {
  /** Of the products that Treez sends, and of those that are listed. */
  largestDropPercent: number;
  /** Products that a category must have had for its end to be suspicious. */
  categoryMinimum: number;
  /** Of the products that Treez sends. */
  largestProblemPercent: number;
  /** Of the products on both menus. */
  largestPriceChangePercent: number;
  /** A menu is compared with those of so many hours before it. */
  protectionHours: number;
}

/** Why a menu is not published. */
export interface GuardFinding {
  code: 'feed-dropped' | 'menu-dropped' | 'category-gone' | 'problems-many' | 'prices-changed';
  /** With the numbers, as a sentence. */
  message: string;
  /** What to do about it, as a sentence. */
  hint: string;
}

/** Shares of fewer products than this say nothing: a shop of three that sells two has lost most of its menu. */
const FEWEST = 10;
const MS_PER_HOUR = 3_600_000;

/**
 * What is suspicious about a run, beside those that were published before it; nothing where there were none within the time
 * of protection. Drops, and the ends of categories, are judged by the fullest of those menus, so that nothing can bleed away in
 * small steps; the rest by the last. After Google Merchant Center's product protection (https://support.google.com/merchants/answer/160637).
 * @param published latest last
 */
export function judgeRun(
  run: RunSummary,
  published: readonly RunSummary[],
  limits: GuardLimits,
): GuardFinding[] {
  const since = Date.parse(run.feedAt) - limits.protectionHours * MS_PER_HOUR;
  const recent = published.filter(({ feedAt }) => Date.parse(feedAt) >= since);
  const last = recent.at(-1);
  if (!last) return [];
  const fullest = {
    receivedCount: Math.max(...recent.map(({ receivedCount }) => receivedCount)),
    listedCount: Math.max(...recent.map(({ listedCount }) => listedCount)),
  };
  return [
    ...judgeDrop(run, fullest, limits),
    ...judgeCategories(run, recent, limits),
    ...judgeProblems(run, last, limits),
    ...judgePrices(run, last, limits),
  ];
}

/** What Treez no longer sends is its fault, or that of the way; what it sends and is not listed somebody decided on. */
function judgeDrop(
  run: RunSummary,
  fullest: Pick<RunSummary, 'receivedCount' | 'listedCount'>,
  { largestDropPercent }: GuardLimits,
): GuardFinding[] {
  if (isOver(fullest.receivedCount - run.receivedCount, fullest.receivedCount, largestDropPercent)) {
    return [
      {
        code: 'feed-dropped',
        message: `Treez sent ${run.receivedCount} products, and ${fullest.receivedCount} before.`,
        hint: 'That looks like a fault in Treez: look there whether the products are gone. If they are not, the next run will find them.',
      },
    ];
  }
  if (!isOver(fullest.listedCount - run.listedCount, fullest.listedCount, largestDropPercent)) return [];
  return [
    {
      code: 'menu-dropped',
      message: `Of ${run.receivedCount} products ${run.listedCount} may be listed, and ${fullest.listedCount} were before.`,
      hint: 'Treez sends as many as before: somebody has hidden products, or a setting leaves them out. The report counts them by reason.',
    },
  ];
}

/** Only what the last menu still had can end now. */
function judgeCategories(
  run: RunSummary,
  recent: readonly RunSummary[],
  { categoryMinimum }: GuardLimits,
): GuardFinding[] {
  const ended = [...(recent.at(-1)?.listedByCategory.keys() ?? [])].filter(
    (category) => !run.listedByCategory.has(category),
  );
  const most = ended.map((category): [CategoryId, number] => [
    category,
    Math.max(...recent.map(({ listedByCategory }) => listedByCategory.get(category) ?? 0)),
  ]);
  return most
    .filter(([, count]) => count > categoryMinimum)
    .map(([category, count]) => ({
      code: 'category-gone',
      message: `Nothing is listed in ${category} any more, where ${count} products were.`,
      hint: 'Look in Treez whether the category was renamed or its products hidden.',
    }));
}

function judgeProblems(
  run: RunSummary,
  last: RunSummary,
  { largestProblemPercent }: GuardLimits,
): GuardFinding[] {
  const isMany = isOver(run.problemCount, run.receivedCount, largestProblemPercent);
  // A store that has always had so many has a menu without them already.
  if (!isMany || isOver(last.problemCount, last.receivedCount, largestProblemPercent)) return [];
  return [
    {
      code: 'problems-many',
      message: `${run.problemCount} of ${run.receivedCount} products cannot be trusted.`,
      hint: 'The report names each, with what is wrong.',
    },
  ];
}

function judgePrices(
  run: RunSummary,
  last: RunSummary,
  { largestPriceChangePercent }: GuardLimits,
): GuardFinding[] {
  const onBoth = [...run.priceCentsById].filter(([id]) => last.priceCentsById.has(id));
  const changed = onBoth.filter(([id, cents]) => last.priceCentsById.get(id) !== cents);
  if (!isOver(changed.length, onBoth.length, largestPriceChangePercent)) return [];
  const unpriced = changed.filter(([, cents]) => cents === 0).length;
  const toZero = unpriced > 0 ? `, ${unpriced} of them to 0` : '';
  return [
    {
      code: 'prices-changed',
      message: `The prices of ${changed.length} of ${onBoth.length} products have changed${toZero}.`,
      hint: 'Look in Treez whether that was meant.',
    },
  ];
}

function isOver(part: number, whole: number, percent: number): boolean {
  return whole >= FEWEST && part * 100 > whole * percent;
}
