import { existsSync } from 'node:fs';
import { HerbariumError } from '../error.ts';
import { findCurrent, releasePath, setCurrent } from './current-release.ts';
import { loadReleases } from './release-list.ts';

/**
 * Makes an earlier release live: the one before the live one, or the one that is named.
 * @param directory where releases are kept, absolute
 * @returns the id of the release that is live now
 * @throws HerbariumError `NO_RELEASE`
 */
export async function rollBack(directory: string, wanted?: string): Promise<string> {
  const releases = (await loadReleases(directory)).filter(({ id }) => existsSync(releasePath(directory, id)));
  const ids = releases.map(({ id }) => id);
  const current = await findCurrent(directory);
  const id = wanted ?? ids[ids.indexOf(current ?? '') - 1];
  if (id === undefined || !ids.includes(id)) {
    throw new HerbariumError(
      wanted
        ? `There is no release ${wanted} in ${directory}.`
        : `There is no release before ${current ?? 'the first'} in ${directory}.`,
      {
        code: 'NO_RELEASE',
        hint: ids.length > 0 ? `These are kept: ${ids.join(', ')}.` : 'Publish one first.',
      },
    );
  }
  await setCurrent(directory, id);
  return id;
}
