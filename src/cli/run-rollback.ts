import { existsSync } from 'node:fs';
import { createError } from '#platform/errors/error.ts';
import { withLock } from '#run/lock/lock.ts';
import { currentPath } from '#run/publish/current-release.ts';
import { parsePlace } from '#run/publish/parse-place.ts';
import { releasesLockPath } from '#run/publish/releases-directory.ts';
import { formatNames, rollBack } from '#run/publish/roll-back.ts';

export interface RollbackCommandOptions {
  to: string;
  release?: string;
  acceptHidden?: boolean;
}

/** @throws HerbariumError `USAGE` where a place keeps no releases, `LOCKED` while one is published there, or as `rollBack` does */
export async function runRollback({
  to,
  release,
  acceptHidden = false,
}: RollbackCommandOptions): Promise<void> {
  const place = parsePlace(to);
  if (place.type !== 'releases') {
    throw createError('USAGE', {
      message: `--to is ${JSON.stringify(to)}, which keeps no releases to go back to.`,
      hint: 'A rollback needs a directory that was published to. Publish again instead, or use the host’s own rollback.',
    });
  }
  const goBack = () => rollBack(place.directory, release, { acceptsHidden: acceptHidden });
  // Where nothing is kept, no lock is left behind either.
  const { id, returned } = await (existsSync(place.directory)
    ? withLock(releasesLockPath(place.directory), goBack)
    : goBack());
  console.log(`${id} is live in ${currentPath(place.directory)}`);
  if (returned.length === 0) return;
  console.error(
    `WARNING: ${formatNames(returned)} are public again that the latest release does not list. They may be hidden in the point of sale.`,
  );
}
