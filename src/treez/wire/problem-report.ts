import type { FeedFact } from '#menu/model/feed-product.ts';
import { formatProblemValue, type Problem, type ProblemEffect } from '#menu/model/problem.ts';
import type { ProblemCode } from '#menu/model/problem-codes.ts';

const MAX_DEPTH = 3;
const MAX_ITEMS = 8;
const MAX_CHARACTERS = 200;

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

/** A value of the feed as a report prints it, shortened first: what Treez sends may be deep or huge. */
export function formatWireValue(value: unknown): string {
  return formatProblemValue(shorten(value, 0));
}

function shorten(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_CHARACTERS).toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '…';
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => shorten(item, depth + 1));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(
    entries.map(([key, item]) => [key.slice(0, MAX_CHARACTERS), shorten(item, depth + 1)]),
  );
}
