import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '#menu/names/short-hash.ts';
import { findErrorCode } from '#platform/disk/find-error-code.ts';

/** Where a build reads and writes; all absolute. */
export interface StoreDirectories {
  /** The project: pages, components, packages. */
  root: string;
  /** Everything that Herbarium keeps between runs, for all stores. */
  data: string;
  /** What it keeps of this store: snapshot, report, Astro's cache. */
  store: string;
  /** Pictures for link previews of this store's pages, by what stands on them. */
  linkCards: string;
  /** Held by the one run that may change what is kept of this store. */
  lock: string;
  /** Pages of this store as they were last printed. */
  printed: string;
  /** The last site of this store that is live no more: the next is written over it. */
  spare: string;
  /** Encoded pictures, by content. */
  pictures: string;
  /** Where pages are compiled: inside the project, or with the data where the project may not be written to. Each run adds an id of its own. */
  compiling: string;
  /** Compiled pages, by the sources they were compiled from, for all stores: in the same place. */
  compiled: string;
}

/** @param storeId the dispensary's name, or `demo` */
export function toDirectories(root: string, data: string, storeId: string): StoreDirectories {
  const store = join(data, toFolderName(storeId));
  const place = isWritableProject(root) ? join(root, '.herbarium') : join(data, 'compiling');
  return {
    root,
    data,
    store,
    linkCards: join(store, 'link-cards'),
    lock: join(store, 'lock'),
    printed: join(store, 'printed'),
    spare: join(store, 'spare'),
    pictures: join(data, 'pictures'),
    compiling: join(place, `press-${shortHash(store)}`),
    compiled: join(place, 'compiled'),
  };
}

function toFolderName(storeId: string): string {
  return `store-${encodeURIComponent(storeId).replaceAll('.', '%2E').slice(0, 100)}`;
}

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
    return findErrorCode(error) !== 'ENOENT';
  }
}
