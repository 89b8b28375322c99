/**
 * Does the same with each, several at a time. The first failure ends it: what is under way is waited for, and nothing begun besides.
 * @param atOnce at least 1
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let isFailed = false;
  const workers = Array.from({ length: atOnce }, async () => {
    for (const item of waiting) {
      if (isFailed) return;
      await work(item).catch((error: unknown) => {
        isFailed = true;
        throw error;
      });
    }
  });
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
