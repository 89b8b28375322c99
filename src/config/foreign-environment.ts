/** The environment for a program that is not ours: what Treez is asked with, and our own secrets, are nobody else's business. */
export function toForeignEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || /^(?:TREEZ|HERBARIUM)_/.test(name) ? [] : [[name, value]],
    ),
  );
}
