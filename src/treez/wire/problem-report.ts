import type { FeedFact } from '#menu/model/feed-product.ts';
import type { Problem, ProblemEffect } from '#menu/model/problem.ts';
import type { ProblemCode } from '#menu/model/problem-codes.ts';
import { formatWireValue } from './wire-value.ts';

/** Collects the problems of one product. */
export interface ProblemReport {
  readonly problems: Problem[];
  add(effect: ProblemEffect, fact: FeedFact): void;
}

export function createProblemReport(
  productId: string | undefined,
  productName: string | undefined,
): ProblemReport {
  const problems: Problem[] = [];
  const product = {
    ...(productId === undefined ? {} : { productId }),
    ...(productName === undefined ? {} : { productName }),
  };
  return {
    problems,
    add(effect, fact) {
      problems.push({ ...fact, effect, ...product });
    },
  };
}

export function toFact(code: ProblemCode, path: string, value: unknown, hint: string): FeedFact {
  return { code, path, value: formatWireValue(value), hint };
}
