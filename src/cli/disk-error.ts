import { findDiskHint } from '#platform/disk/disk-hint.ts';
import { HerbariumError } from '#platform/errors/error.ts';

/**
 * Says what a disk refused as an error that a person can act on; every other error is given back as it is.
 * @param error of a command, whatever was thrown
 */
export function explainDiskError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const hint = findDiskHint(error);
  if (hint === undefined) return error;
  return new HerbariumError(`The disk refused: ${error.message}.`, {
    code: 'DISK_REFUSED',
    hint: `The site that is live is whole. ${hint}`,
    cause: error,
  });
}
