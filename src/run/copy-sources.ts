import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { listSources } from './digest-sources.ts';

/**
 * Copies what pages are compiled from, for a project that may not be written to: Astro writes its types beside the sources, and
 * has no setting for the place. Packages are linked, not copied.
 * @param root the project's, absolute
 * @param target where there is nothing yet, absolute
 */
export async function copySources(root: string, target: string): Promise<void> {
  // File by file: folders of a project that nobody may write to would keep that mode, and could not be removed again.
  for (const file of await listSources(root)) {
    const copy = join(target, relative(root, file));
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(file, copy);
  }
  await linkPackages(root, target);
}

/** Lets modules below a directory find the project's packages. @param directory absolute, outside the project */
export async function linkPackages(root: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'), 'dir');
}
