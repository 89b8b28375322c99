import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All files below a directory, with `/` between folders, sorted. Links are none. @param directory absolute */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
