import { HerbariumError } from '#platform/errors/error.ts';
import { explainDiskError } from './disk-error.ts';

/** An error as a person reads it: what it was, what to do, and its code. */
export function formatError(thrown: unknown): string {
  const error = explainDiskError(thrown);
  if (error instanceof HerbariumError) return `\n${error.message}\n→ ${error.hint} [${error.code}]`;
  return `\nHerbarium met an unexpected fault: ${error instanceof Error ? error.stack : error}`;
}
