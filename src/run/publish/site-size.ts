import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '#platform/disk/list-files.ts';
import { mapAtOnce } from '#platform/map-at-once.ts';

/** What hosts count of a site. */
export interface SiteSize {
  files: readonly string[];
  sizeBytes: number;
  largestFile: SizedFile;
  /** The folder with the most files right in it. */
  fullestFolder: { folder: string; fileCount: number };
}

interface SizedFile {
  file: string;
  sizeBytes: number;
}

const FILES_AT_ONCE = 16;

/** Counts and weighs the files of a site. @param directory absolute */
export async function measureSite(directory: string): Promise<SiteSize> {
  const sizes = new Map<string, number>();
  await mapAtOnce(await listFiles(directory), FILES_AT_ONCE, async (file) => {
    sizes.set(file, (await stat(join(directory, file))).size);
  });
  return addUp(sizes);
}

/** The same from what is known of the files: their sizes in bytes. */
export function addUp(sizes: ReadonlyMap<string, number>): SiteSize {
  const files = [...sizes.keys()];
  let sizeBytes = 0;
  let largestFile: SizedFile = { file: '', sizeBytes: 0 };
  for (const [file, size] of sizes) {
    sizeBytes += size;
    if (size > largestFile.sizeBytes) largestFile = { file, sizeBytes: size };
  }
  const [folder = '', fileCount = 0] = countBy(files, toFolder)[0] ?? [];
  return { files, sizeBytes, largestFile, fullestFolder: { folder, fileCount } };
}

function toFolder(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** How many items there are of each kind, the most first. */
export function countBy(
  items: readonly string[],
  toKind: (item: string) => string,
): [kind: string, count: number][] {
  const groups = [...Map.groupBy(items, toKind)];
  return groups
    .map(([kind, group]): [string, number] => [kind, group.length])
    .sort(([, one], [, other]) => other - one);
}
