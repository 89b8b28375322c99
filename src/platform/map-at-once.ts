import pLimit from 'p-limit';

/**
 * Does the same with each, several at a time. The first failure ends it: nothing more is begun, and what is under way has ended before
 * that failure is thrown, so that nobody cleans up behind work that goes on; `p-map` rejects while others still run.
 * @param atOnce at least 1
 * @param stop aborted with the first failure, for work that can end early
 * @returns what came of each, in the order of the items
 */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
  stop = new AbortController(),
): Promise<R[]> {
  const limit = pLimit(atOnce);
  const tasks = items.map((item) =>
    limit(async () => {
      stop.signal.throwIfAborted();
      try {
        return await work(item);
      } catch (error) {
        // At once: p-limit begins the next before it says that this one failed.
        stop.abort(error);
        throw error;
      }
    }),
  );
  try {
    return await Promise.all(tasks);
  } catch (error) {
    await Promise.allSettled(tasks);
    throw error;
  }
}
