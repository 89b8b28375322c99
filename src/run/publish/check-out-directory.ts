import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findObstacle, IGNORED_NAMES } from '#platform/disk/find-obstacle.ts';
import { parseJson } from '#platform/disk/parse-json.ts';
import { createError } from '#platform/errors/error.ts';
import { isOwnPage, parseFeedAt, parseSiteMenu } from './own-site.ts';

/** What a directory may hold and still counts as empty. */
const IGNORED: ReadonlySet<string> = new Set(IGNORED_NAMES);

/** What only our sites have: of a site that was removed in part they may be what is left. */
const OWN_PARTS = ['link-cards', 'embed/v1/herbarium.js'];

/**
 * Refuses to replace what is no menu site, since a build removes all that was in its out directory, and to build what could not be
 * put there. The name of a directory says nothing: many tools put their output into `dist`.
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
  throw createError('OUT_REFUSED', { directory: outDirectory, reason });
}

/** What is there that is not ours. */
function findOccupant(outDirectory: string): string | undefined {
  const found = lstatSync(outDirectory, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (found.isSymbolicLink()) return `it is a link to ${readlinkSync(outDirectory)}`;
  if (!found.isDirectory()) return 'it is a file';
  const names = readdirSync(outDirectory).filter((name) => !IGNORED.has(name));
  if (names.includes('.git')) return 'it is a Git repository';
  if (names.length === 0 || isSite(outDirectory)) return undefined;
  return `it holds other things than a menu site, e.g. ${names[0]}`;
}

/** Whether Herbarium made it, also where a part of it is missing or damaged. */
function isSite(directory: string): boolean {
  const read = (file: string) => {
    try {
      return readFileSync(join(directory, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  const [index, menu] = [read('index.html'), read('menu.json')];
  // Somebody else's menu.json can be read.
  const isDamaged = index !== undefined && menu !== undefined && parseJson(menu) === undefined;
  return (
    isDamaged ||
    isOwnPage(index ?? '') ||
    parseFeedAt(read('health.json') ?? '') !== undefined ||
    parseSiteMenu(menu ?? '') !== undefined ||
    OWN_PARTS.some((part) => existsSync(join(directory, part)))
  );
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
}
