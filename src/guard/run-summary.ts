import type { CategoryId } from '../menu/category.ts';
import type { CompiledMenu } from '../menu/compile-menu.ts';
import { firstListCents } from '../menu/price.ts';

/** What is remembered of a menu that was published, to judge the next by. Sizes count, as Treez counts products. */
export interface RunSummary {
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  /** Sent by Treez. */
  receivedCount: number;
  listedCount: number;
  /** Left out, because something about them could not be trusted. */
  problemCount: number;
  listedByCategory: ReadonlyMap<CategoryId, number>;
  /** What the smallest quantity of a listed size costs, in cents, by the size's id. */
  priceCentsById: ReadonlyMap<string, number>;
}

interface Run {
  feedAt: string;
  receivedCount: number;
  /** Those that could not be read are problems too, and those whose flags could not. */
  problemCount: number;
  compiled: Pick<CompiledMenu, 'menu'>;
}

export function toRunSummary({ feedAt, receivedCount, problemCount, compiled }: Run): RunSummary {
  const sizes = compiled.menu.products.flatMap(({ category, variants }) =>
    variants.map((variant) => ({ category, variant })),
  );
  const byCategory = Map.groupBy(sizes, ({ category }) => category);
  return {
    feedAt,
    receivedCount,
    listedCount: sizes.length,
    problemCount,
    listedByCategory: new Map([...byCategory].map(([category, ofCategory]) => [category, ofCategory.length])),
    priceCentsById: new Map(sizes.map(({ variant }) => [variant.id, firstListCents(variant.price)])),
  };
}
