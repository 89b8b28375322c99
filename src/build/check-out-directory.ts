import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { HerbariumError } from '../error.ts';

/** By these a tree is known to be a site of ours. */
const MARKS = ['index.html', 'menu.json'];

/**
 * Refuses to replace what is no menu site: a build removes all that was in its out directory.
 * @param outDirectory absolute path; it need not exist
 * @param kept absolute paths of directories that must outlive the build
 * @throws HerbariumError `OUT_REFUSED`
 */
export function checkOutDirectory(outDirectory: string, kept: readonly string[]): void {
  const inside = kept.find((directory) => isWithin(directory, outDirectory));
  if (inside) throw createRefusal(outDirectory, `${inside} is in it`);
  if (!existsSync(outDirectory)) return;
  if (!statSync(outDirectory).isDirectory()) throw createRefusal(outDirectory, 'it is a file');
  const isEmpty = readdirSync(outDirectory).length === 0;
  const isSite = MARKS.every((mark) => existsSync(join(outDirectory, mark)));
  if (!isEmpty && !isSite) throw createRefusal(outDirectory, 'it holds other things than a menu site');
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}

function createRefusal(outDirectory: string, reason: string): HerbariumError {
  return new HerbariumError(`The site can’t replace ${outDirectory}: ${reason}.`, {
    code: 'OUT_REFUSED',
    hint: 'Name a directory for the site alone, e.g. --out dist: all that is in it is replaced. If it may go, remove it first.',
  });
}
