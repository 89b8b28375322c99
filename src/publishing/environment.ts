/** As of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment for the tools of others: what Treez is asked with is nobody else's business. */
export function withoutOwn(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || /^(?:TREEZ|HERBARIUM)_/.test(name) ? [] : [[name, value]],
    ),
  );
}
