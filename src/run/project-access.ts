import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** What compiling pages writes below a project, besides new entries in its root: Astro's types, and our own output. */
const WRITTEN = ['', '.astro', '.herbarium', '.herbarium/compiled'];

/**
 * Whether this process may compile pages inside a project. A server's service user usually may not: the code belongs to root.
 * @param root the project's, absolute; what is not there yet does not count
 */
export function isWritableProject(root: string): boolean {
  return WRITTEN.every((folder) => !isRefused(join(root, folder)));
}

function isRefused(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
