/** The object without the keys that hold nothing; null is something. */
export function withoutAbsent<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(facts)) {
    const value: unknown = Reflect.get(facts, key);
    if (value !== undefined) Reflect.set(present, key, value);
  }
  return present;
}
