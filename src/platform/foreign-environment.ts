/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment for a program that is not ours: without the point of sale's credentials and our own secrets. */
export function toForeignEnvironment(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || /^(?:TREEZ|HERBARIUM)_/.test(name) ? [] : [[name, value]],
    ),
  );
}
