/**
 * Remembers what a pure function gave for an object, for as long as the object lives. Neither the object nor what was given may be
 * changed afterwards.
 */
export function rememberByObject<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}

/** Texts of a large store's menu; a process that runs for months must not keep all that it ever read. */
const MAX_TEXTS = 50_000;

/** Remembers what a pure function gave for a text, for the 50,000 texts since it last forgot all. */
export function rememberByText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = work(text);
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(text, { value });
    return value;
  };
}

/** Remembers the last thing that was made, by the JSON of what it was made from. */
export function rememberLast<Given, Value>(work: (given: Given) => Value): (given: Given) => Value {
  let last: { key: string; value: Value } | undefined;
  return (given) => {
    const key = JSON.stringify(given);
    if (last?.key !== key) last = { key, value: work(given) };
    return last.value;
  };
}
