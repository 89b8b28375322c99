import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { HerbariumError } from '../error.ts';

/** By these a tree is known to be a site of ours. */
const MARKS = ['index.html', 'menu.json'];

/** By this name anyone knows that a build puts its output there, and replaces what was. */
const OUTPUT_NAME = 'dist';

/**
 * Refuses to replace what is no menu site, since a build removes all that was in its out directory, and to build what could not be
 * put there.
 * @param outDirectory absolute path; it need not exist
 * @param kept absolute paths of directories that must outlive the build
 * @throws HerbariumError `OUT_REFUSED`
 */
export function checkOutDirectory(outDirectory: string, kept: readonly string[]): void {
  const inside = kept.find((directory) => isWithin(directory, outDirectory));
  const reason = inside
    ? `${inside} is in it`
    : (findObstacle(dirname(outDirectory)) ?? findOccupant(outDirectory));
  if (!reason) return;
  throw new HerbariumError(`The site can’t replace ${outDirectory}: ${reason}.`, {
    code: 'OUT_REFUSED',
    hint: 'Name a directory for the site alone, e.g. --out dist: all that is in it is replaced. If it may go, remove it first.',
  });
}

/** Why nothing can be put into a directory that may have to be made first; undefined where it can. */
export function findObstacle(directory: string): string | undefined {
  if (!existsSync(directory)) return findObstacle(dirname(directory));
  if (!statSync(directory).isDirectory()) return `${directory} is a file`;
  try {
    accessSync(directory, constants.W_OK);
    return undefined;
  } catch {
    return `you may not write into ${directory}`;
  }
}

/** What is there that is not ours. */
function findOccupant(outDirectory: string): string | undefined {
  if (!existsSync(outDirectory)) return undefined;
  if (!statSync(outDirectory).isDirectory()) return 'it is a file';
  if (basename(outDirectory) === OUTPUT_NAME) return undefined;
  const isEmpty = readdirSync(outDirectory).length === 0;
  const isSite = MARKS.every((mark) => existsSync(join(outDirectory, mark)));
  return isEmpty || isSite ? undefined : 'it holds other things than a menu site';
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}
