import type { RunSummary } from '../../src/guard/run-summary.ts';
import type { CategoryId } from '../../src/menu/category.ts';

interface MenuFacts {
  feedAt?: string;
  /** Listed sizes; default 40 flowers and 20 edibles. */
  listed?: Partial<Record<CategoryId, number>>;
  /** Default: as many as are listed and trusted, or not. */
  received?: number;
  problems?: number;
  /** Of every size, in cents. */
  priceCents?: (index: number) => number;
}

export const NOON = '2026-11-25T20:00:00.000Z';

/** A published menu of so many sizes. */
export function createSummary({
  feedAt = NOON,
  listed = { flower: 40, edible: 20 },
  problems = 0,
  received,
  priceCents = () => 3500,
}: MenuFacts = {}): RunSummary {
  const listedByCategory = new Map<CategoryId, number>();
  for (const category of ['flower', 'edible', 'topical'] as const) {
    const count = listed[category];
    if (count) listedByCategory.set(category, count);
  }
  const listedCount = [...listedByCategory.values()].reduce((sum, count) => sum + count, 0);
  const ids = Array.from({ length: listedCount }, (_, index) => index);
  return {
    feedAt,
    receivedCount: received ?? listedCount + problems,
    listedCount,
    problemCount: problems,
    listedByCategory,
    priceCentsById: new Map(ids.map((index) => [`size-${index}`, priceCents(index)])),
  };
}
