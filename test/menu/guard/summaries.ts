import { createGuardMemory, type GuardMemory, rememberRun } from '#menu/guard/guard-memory.ts';
import type { JudgedRun, ShownSize, Withheld } from '#menu/guard/run-summary.ts';
import { summarizeMenu } from '#menu/guard/summarize-run.ts';
import type { CategoryId } from '#menu/model/category.ts';
import { createWithheldLedger } from '#run/sync/ledgers/withheld-ledger.ts';

interface MenuFacts {
  feedAt?: string;
  /** Listed sizes, each a product of its own; default 40 flowers and 20 edibles. */
  listed?: Partial<Record<CategoryId, number>>;
  /** Default: as many as are listed and trusted, or not. */
  received?: number;
  problems?: number;
  /** Of every size, in cents; without deals, and with them if they are not said apart. */
  priceCents?: (index: number) => number;
  /** What else is particular about a size. */
  change?: (index: number) => Partial<ShownSize>;
  /** In front of every id. */
  idPrefix?: string;
  isCounted?: boolean;
  /** Ids that Treez sends besides. */
  alsoSent?: readonly string[];
  withheld?: Readonly<Record<string, Withheld>>;
  stock?: (id: string) => number;
}

export const NOON = '2026-11-25T20:00:00.000Z';

/** A menu of so many sizes. */
export function createSummary({
  feedAt = NOON,
  listed = { flower: 40, edible: 20 },
  problems = 0,
  received,
  priceCents = () => 3500,
  change = () => ({}),
  idPrefix = 'size',
  isCounted = true,
  alsoSent = [],
  withheld = {},
  stock = () => 10,
}: MenuFacts = {}): JudgedRun {
  const categories = (['flower', 'edible', 'topical'] as const).flatMap((category) =>
    Array.from({ length: listed[category] ?? 0 }, (_, index) => ({ category, key: toKey(category, index) })),
  );
  const sizes = categories.map(({ category, key }, index) => ({
    id: `${idPrefix}-${key}`,
    category,
    name: `Product ${key}`,
    measure: '3.5 g flat',
    listCents: priceCents(index),
    payCents: priceCents(index),
    ...change(index),
  }));
  const products = sizes.map((size) => ({ sizes: [size] }));
  const sent = [...sizes.map(({ id }) => id), ...alsoSent, ...Object.keys(withheld)];
  return {
    feedAt,
    ...summarizeMenu(products),
    receivedCount: received ?? sent.length + problems,
    problemCount: problems,
    isCounted,
    stockById: new Map(sent.map((id) => [id, stock(id)])),
    withheldById: new Map(Object.entries(withheld)),
  };
}

/** Flowers have no more than their number. */
function toKey(category: CategoryId, index: number): string {
  return category === 'flower' ? String(index) : `${category}-${index}`;
}

/** What is remembered once menus have been published, one after the other. */
export function rememberAll(
  runs: readonly JudgedRun[],
  memory = createGuardMemory(createWithheldLedger()),
): GuardMemory {
  return runs.reduce((known, run) => rememberRun(known, run, { protectionHours: 72 }), memory);
}
