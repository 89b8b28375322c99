import { HerbariumError } from '../error.ts';

/** An error as a person reads it: what it was, what to do, and its code. */
export function formatError(error: unknown): string {
  if (error instanceof HerbariumError) return `\n${error.message}\n→ ${error.hint} [${error.code}]`;
  return `\nHerbarium met an unexpected fault: ${error instanceof Error ? error.stack : error}`;
}
