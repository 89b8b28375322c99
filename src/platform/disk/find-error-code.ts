/** The code of an error of the system or of Node, e.g. `ENOENT`; undefined if it has none. */
export function findErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
