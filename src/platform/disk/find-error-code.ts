/** The code that Node gives errors of the system and of its own, e.g. `ENOENT`; undefined where there is none. */
export function findErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
