import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as the disk knows it. */
export interface FileOnDisk {
  /** The same for all names of one file. */
  inode: bigint;
  mtimeNs: bigint;
  sizeBytes: number;
}

/** Files below a directory, by path with `/`; a directory that is not there has none. */
export type FilesOnDisk = ReadonlyMap<string, FileOnDisk>;

export function listFilesOnDisk(directory: string): FilesOnDisk {
  const files = new Map<string, FileOnDisk>();
  for (const path of listPaths(directory)) {
    const { ino, mtimeNs, size } = lstatSync(join(directory, path), { bigint: true });
    files.set(path, { inode: ino, mtimeNs, sizeBytes: Number(size) });
  }
  return files;
}

function listPaths(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  } catch {
    return [];
  }
}

/** What files a run has written. */
export interface Written {
  files: number;
  bytes: number;
}

/**
 * Counts files that were not there before, under any name, as they are now. One that was only renamed or linked is not
 * written, and one that has several names is written once.
 */
export function countWritten(before: FilesOnDisk, after: FilesOnDisk): Written {
  const known = new Set([...before.values()].map(toMark));
  const written = new Map<bigint, number>();
  for (const file of after.values()) if (!known.has(toMark(file))) written.set(file.inode, file.sizeBytes);
  return { files: written.size, bytes: [...written.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

function toMark({ inode, mtimeNs, sizeBytes }: FileOnDisk): string {
  return `${inode}:${mtimeNs}:${sizeBytes}`;
}

/** A site's files, with what is in them. */
export interface SiteFiles {
  files: FilesOnDisk;
  /** By path. */
  digests: ReadonlyMap<string, string>;
}

/** @param last the same site at an earlier time: what has not been written since is not read again */
export function readSiteFiles(directory: string, last?: SiteFiles): SiteFiles {
  const files = listFilesOnDisk(directory);
  const known = new Map(
    [...(last?.files ?? [])].map(([path, file]) => [toMark(file), last?.digests.get(path)]),
  );
  const digests = new Map(
    [...files].map(([path, file]) => [path, known.get(toMark(file)) ?? digest(join(directory, path))]),
  );
  return { files, digests };
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** What a host that has the earlier site must be sent, file by file. */
export interface Uploads {
  files: number;
  bytes: number;
  deletions: number;
}

export function countUploads(before: SiteFiles, after: SiteFiles): Uploads {
  const changed = [...after.digests].filter(([path, digest]) => before.digests.get(path) !== digest);
  return {
    files: changed.length,
    bytes: changed.reduce((sum, [path]) => sum + (after.files.get(path)?.sizeBytes ?? 0), 0),
    deletions: [...before.digests.keys()].filter((path) => !after.digests.has(path)).length,
  };
}
