import { findDiskHint } from '#platform/disk/disk-hint.ts';
import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { ERRORS } from '#platform/errors/error-catalog.ts';
import { EXIT_CODES } from '#platform/errors/exit-codes.ts';

/** An error as a person reads it: what it was, what to do, and its code. */
export function formatError(thrown: unknown): string {
  const error = explainDiskError(thrown);
  if (error instanceof HerbariumError) return `\n${error.message}\n→ ${error.hint} [${error.code}]`;
  return `\nHerbarium met an unexpected fault: ${error instanceof Error ? error.stack : error}`;
}

/** What a command ends with that an error has stopped. */
export function toExitCode(thrown: unknown): number {
  const error = explainDiskError(thrown);
  return EXIT_CODES[error instanceof HerbariumError ? ERRORS[error.code].exit : 'unexpected fault'];
}

/**
 * Says what a disk refused as an error that a person can act on; every other error is given back as it is.
 * @param error of a command, whatever was thrown
 */
export function explainDiskError(error: unknown): unknown {
  const advice = findDiskHint(error);
  if (advice === undefined) return error;
  return createError('DISK_REFUSED', { reason: toReason(error), advice }, error);
}
