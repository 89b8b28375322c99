import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findObstacle, IGNORED_NAMES } from '#platform/disk/find-obstacle.ts';
import { makeReadableDirectory } from '#platform/disk/real-directory.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createError } from '#platform/errors/error.ts';
import { currentPath, findCurrent, releasePath, releasesPath } from './current-release.ts';
import { findReleases, loadReleases } from './release-list.ts';

/** Says whose a directory is, also when its list of releases is lost. */
const MARK_FILE = '.herbarium-releases';
const MARK_TEXT =
  'Herbarium keeps releases of a menu site here. `current` leads to the live one, and old ones are removed.\n';

/** Where a release is prepared before it is moved to the others. */
const SCRATCH = '.fresh';

export function scratchPath(directory: string): string {
  return join(directory, SCRATCH);
}

/** Held by the one run that may change what is in the directory. */
export function releasesLockPath(directory: string): string {
  return join(scratchPath(directory), 'lock');
}

/** What a directory has that counts as empty. */
const IGNORED: ReadonlySet<string> = new Set([...IGNORED_NAMES, 'lost+found', SCRATCH]);

/**
 * Refuses a directory for releases that holds what we did not make: publishing there would replace or remove it.
 * @param directory absolute; it need not exist
 * @throws HerbariumError `PLACE_REFUSED`
 */
export async function checkReleasesDirectory(directory: string): Promise<void> {
  const reason =
    findObstacle(directory) ?? (existsSync(directory) ? await findForeign(directory) : undefined);
  if (reason === undefined) return;
  const message = `No release can be kept in ${directory}: ${reason}.`;
  throw createError('PLACE_REFUSED', { message, isBucket: false });
}

/** Makes the directory and says whose it is. @throws HerbariumError `PLACE_REFUSED`, or Error from the disk */
export async function openReleasesDirectory(directory: string): Promise<void> {
  await checkReleasesDirectory(directory);
  await makeReadableDirectory(releasesPath(directory), directory);
  const mark = join(directory, MARK_FILE);
  if (!existsSync(mark)) await writeFileAtomically(mark, MARK_TEXT, { isDurable: false });
}

async function findForeign(directory: string): Promise<string | undefined> {
  const misplaced = findMisplaced(directory);
  if (misplaced) return misplaced;
  const current = await findCurrent(directory);
  const hasLink = lstatSync(currentPath(directory), { throwIfNoEntry: false }) !== undefined;
  if (hasLink && current === undefined) return `${currentPath(directory)} leads out of it`;
  const releases = await findReleases(directory);
  const isOurs = releases.length > 0 || hasMark(directory) || (await loadReleases(directory)) !== undefined;
  const others = readdirSync(directory).filter(
    (name) => !IGNORED.has(name) && !isEmptyReleases(directory, name),
  );
  if (!isOurs && others.length > 0) return `${others.slice(0, 3).join(', ')} in it is not from Herbarium`;
  const isMissing = current === undefined || !existsSync(releasePath(directory, current));
  if (isMissing || releases.some(({ id }) => id === current)) return undefined;
  return `${currentPath(directory)} leads to ${current}, which is not a release from Herbarium`;
}

/** What has one of our names, and is not what we would have made. */
function findMisplaced(directory: string): string | undefined {
  const stat = (path: string) => lstatSync(path, { throwIfNoEntry: false });
  const current = stat(currentPath(directory));
  if (current && !current.isSymbolicLink()) return `${currentPath(directory)} is not a link`;
  for (const folder of [releasesPath(directory), scratchPath(directory)]) {
    const found = stat(folder);
    if (found && !found.isDirectory()) return `${folder} is ${found.isSymbolicLink() ? 'a link' : 'a file'}`;
  }
  return undefined;
}

function hasMark(directory: string): boolean {
  const mark = join(directory, MARK_FILE);
  return (
    lstatSync(mark, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(mark, 'utf8').startsWith('Herbarium')
  );
}

/** A run that was killed early leaves no more than that. */
function isEmptyReleases(directory: string, name: string): boolean {
  const folder = join(directory, name);
  return (
    folder === releasesPath(directory) && statSync(folder).isDirectory() && readdirSync(folder).length === 0
  );
}
