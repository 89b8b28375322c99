import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What tools and people leave in a directory that still counts as empty. */
export const IGNORED_NAMES = ['.gitkeep', '.gitignore', '.DS_Store'] as const;

/**
 * Why nothing can be put into a directory, which may have to be made first.
 * @param directory absolute
 * @returns e.g. `/srv is a file`; undefined where nothing speaks against it
 */
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
