import type { FeedFact, FeedProduct } from './feed-product.ts';
import { formatProblemValue, type Problem, type ProblemEffect } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

const MAX_NAME_CHARACTERS = 120;

/** The problem of one product, as the report prints it. */
export function toProblem(product: FeedProduct, effect: ProblemEffect, fact: FeedFact): Problem {
  return {
    code: fact.code,
    effect,
    productId: product.productId,
    productName: toFeedName(product).slice(0, MAX_NAME_CHARACTERS),
    path: fact.path,
    value: fact.value,
    hint: fact.hint,
  };
}

/** The name as the store's owner finds it in the point of sale. */
export function toFeedName({ name, nameInFeed }: Pick<FeedProduct, 'name' | 'nameInFeed'>): string {
  return nameInFeed ?? name;
}

/** A fact that the rules found wanting. `path` is in the menu's words, as the rules know no others. */
export function toFact(code: ProblemCode, path: string, value: unknown, hint: string): FeedFact {
  return { code, path, value: formatProblemValue(value), hint };
}
