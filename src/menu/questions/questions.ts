import type { CategoryId } from '../model/category.ts';
import type { Product } from '../model/menu.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';
import { judgeBalance, judgeMgPerPiece } from './judge-potency.ts';
import { judgeEighth, judgePerGram, judgeUnder20 } from './judge-prices.ts';
import { type Judge, QUESTION_IDS, type Question, type QuestionId, type RankedAnswer } from './question.ts';

interface QuestionOptions {
  /** BCP 47, e.g. `en-US`: by it names are put in order. */
  locale: string;
  /** Where a law forbids to hold goods against each other by their potency, false leaves those questions out. */
  mayRankByPotency: boolean;
}

interface QuestionRule {
  judge: Judge;
  /** The one category that is asked about. */
  category?: CategoryId;
  isByPotency?: true;
  /** A few of each category, rather than the best of all. */
  isByCategory?: true;
}

type AnswerOrder = (a: RankedAnswer, b: RankedAnswer) => number;

const MAX_ANSWERS = 24;
const MAX_ANSWERS_OF_CATEGORY = 6;

const RULES: Record<QuestionId, QuestionRule> = {
  'cheapest-gram': { judge: judgePerGram, category: 'flower' },
  'best-eighth': { judge: judgeEighth, category: 'flower', isByPotency: true },
  'cheapest-gram-pre-rolls': { judge: judgePerGram, category: 'preroll' },
  'cheapest-gram-cartridges': { judge: judgePerGram, category: 'cartridge' },
  'cheapest-gram-extracts': { judge: judgePerGram, category: 'extract' },
  'under-20': { judge: judgeUnder20, isByCategory: true },
  'low-thc-high-cbd': { judge: judgeBalance, isByPotency: true },
  'edibles-5-mg-or-less': { judge: judgeMgPerPiece, category: 'edible', isByPotency: true },
};

/**
 * Answers the questions that people ask, from what the menu says. A size that is sold out, or whose price is asked
 * for in the store, answers none, and nor does a product whose size contradicts itself; a question without an answer is not asked.
 * Of two that answer equally well the first by name, then by slug, comes first.
 * @param products in the menu's order
 */
export function askQuestions(products: readonly Product[], options: QuestionOptions): Question[] {
  const order = createAnswerOrder(options.locale);
  return QUESTION_IDS.flatMap((id) => {
    const rule = RULES[id];
    if (rule.isByPotency && !options.mayRankByPotency) return [];
    const answers = findAnswers(products, rule, order).map(({ product, figure }) => ({ product, figure }));
    return answers.length > 0 ? [{ id, answers }] : [];
  });
}

function findAnswers(products: readonly Product[], rule: QuestionRule, order: AnswerOrder): RankedAnswer[] {
  const asked = products.filter(
    ({ category, variants }) =>
      (rule.category === undefined || category === rule.category) &&
      !variants.some(({ isSizeUncertain }) => isSizeUncertain),
  );
  const answers = asked.flatMap((product) => rule.judge(product) ?? []);
  return rule.isByCategory ? pickOfEachCategory(answers, order) : pickBest(answers, order, MAX_ANSWERS);
}

/** The best of each category, then the second best of each, and so on while there is room; they stand by category. */
function pickOfEachCategory(answers: readonly RankedAnswer[], order: AnswerOrder): RankedAnswer[] {
  const shelves = [...Map.groupBy(answers, ({ product }) => product.category).values()];
  const ranked = shelves.map((shelf) => pickBest(shelf, order, MAX_ANSWERS_OF_CATEGORY));
  const rounds = Array.from({ length: MAX_ANSWERS_OF_CATEGORY }, (_, place) =>
    ranked.flatMap((shelf) => shelf[place] ?? []),
  );
  const picked = new Set(rounds.flat().slice(0, MAX_ANSWERS));
  return ranked.flat().filter((answer) => picked.has(answer));
}

/** The best answers in order. Names take long to compare: those are left out first that are too far behind by rank alone. */
function pickBest(answers: readonly RankedAnswer[], order: AnswerOrder, count: number): RankedAnswer[] {
  const last = answers.toSorted((a, b) => byRank(a.rank, b.rank))[count - 1];
  const near = last ? answers.filter(({ rank }) => byRank(rank, last.rank) <= 0) : answers;
  return near.toSorted(order).slice(0, count);
}

function createAnswerOrder(locale: string): AnswerOrder {
  const names = new Intl.Collator(locale, { numeric: true });
  return (a, b) =>
    byRank(a.rank, b.rank) ||
    names.compare(a.product.name, b.product.name) ||
    byCodeUnits(a.product.slug, b.product.slug);
}

function byRank(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
