import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isInside } from './http-headers.ts';

/** Folders whose files are named by their content, or belong to one menu: a page that is open still asks for them. */
const ASSET_FOLDERS = ['_astro', 'pictures', 'link-cards', 'plates', 'data', 'es/data', 'en/data', 'embed'];

/** Whether pages load a file by its name, which leads to no page. @param file with `/` between folders */
export function isAsset(file: string): boolean {
  return isInside(file, ASSET_FOLDERS);
}

/** All files below a directory, with `/` between folders, in their order. @param directory absolute */
export async function listSiteFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
