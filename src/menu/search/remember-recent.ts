/**
 * Keeps the latest results of a function: a key press changes one word of a query, and what was found for the
 * others need not be found again.
 *
 * @param toKey equal for arguments with equal results
 * @param limit how many results are kept; at least 1
 */
export function rememberRecent<Arguments extends unknown[], Result extends object>(
  find: (...given: Arguments) => Result,
  toKey: (...given: Arguments) => string,
  limit: number,
): (...given: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = toKey(...given);
    const result = known.get(key) ?? find(...given);
    known.delete(key);
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
