/**
 * Keeps what is worked out for an owner under a key for as long as the owner is in use: many pages show it, and each would work it out
 * anew.
 */
export function keepResults<Result>(): (owner: object, key: string, make: () => Result) => Result {
  const byOwner = new WeakMap<object, Map<string, Result>>();
  return (owner, key, make) => {
    const kept = byOwner.get(owner) ?? new Map<string, Result>();
    byOwner.set(owner, kept);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
}
