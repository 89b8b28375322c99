/** Cards on a page of a list: more than this and the list goes on under a further address. */
export const CARDS_PER_PAGE = 60;

/** One page of a list, and the addresses of all of them. */
export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  paths: string[];
}

/**
 * Cuts a list into pages; the first has the list's own address, the others `<path>page-<n>/`.
 * @param path site path of the list, with its slash at the end
 */
export function toListPages<T>(items: readonly T[], path: string): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / CARDS_PER_PAGE));
  const paths = Array.from({ length: count }, (_, index) =>
    index === 0 ? path : `${path}page-${index + 1}/`,
  );
  return paths.map((_, index) => ({
    items: items.slice(index * CARDS_PER_PAGE, (index + 1) * CARDS_PER_PAGE),
    number: index + 1,
    paths,
  }));
}
