/** Remembers what was asked for last. */
export interface RecentCache<Value> {
  /** What was made for the key before, or is being made. What could not be made is not remembered. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
}

/** @param capacity how many values are remembered; the one that was not asked for the longest is forgotten first */
export function createRecentCache<Value>(capacity: number): RecentCache<Value> {
  const values = new Map<string, Promise<Value>>();
  return {
    get: (key, make) => {
      const value = values.get(key) ?? make();
      values.delete(key);
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > capacity && oldest !== undefined) values.delete(oldest);
      value.catch(() => values.get(key) === value && values.delete(key));
      return value;
    },
  };
}
