import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CardSpec, LINK_CARDS_FOLDER, linkCardName } from '#illustrations/link-cards/card-spec.ts';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { listFiles } from '#platform/disk/list-files.ts';
import { createError } from '#platform/errors/error.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import { formatRedirects } from '#site/data/redirects.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from '../directories.ts';
import { formatHeaders } from '../publish/http-headers.ts';
import { isAsset } from '../publish/site-files.ts';
import { pictureFilesDirectory } from '../sync/pictures/picture-cache.ts';
import { findPictureFileName, listPicturePaths, PICTURES_FOLDER } from '../sync/pictures/picture-files.ts';
import type { SiteFile } from '../tree/update-tree.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { createPagePrinter } from './page-printer.ts';

/** Whether a file says when it was printed, as pages do. */
export function isDated(file: string): boolean {
  return !isAsset(file);
}

/** The files that pages are printed as. What is printed by other programs has another key. */
export async function listPageFiles(compiled: CompiledPages, snapshot: Snapshot): Promise<SiteFile[]> {
  const printer = await createPagePrinter(compiled, snapshot);
  return (await printer.listPages()).map(({ file, key, print }) => ({
    name: file,
    key: key === undefined ? undefined : `${compiled.digest} ${key}`,
    make: print,
    isDated: isDated(file),
  }));
}

/**
 * The files that are the same for any menu, and redirects and headers. Those two go behind what the store has put into `public/` itself:
 * of two lines for one address, hosts follow the first.
 */
export async function listAssetFiles(
  { assets, digest }: CompiledPages,
  snapshot: Snapshot,
  ownFiles: string,
): Promise<SiteFile[]> {
  const files = await listFiles(assets);
  const own = new Set(await listFiles(ownFiles).catch(() => []));
  const readOwn = (file: string) =>
    files.includes(file) ? `${readFileSync(join(assets, file), 'utf8').trimEnd()}\n` : '';
  const ownHeaders = readOwn(HEADERS);
  return [
    ...files
      .filter((file) => file !== REDIRECTS && file !== HEADERS)
      .map((file) => ({
        name: file,
        key: digest,
        make: () => readFileSync(join(assets, file)),
        isOwn: own.has(file),
      })),
    { name: REDIRECTS, key: undefined, make: () => readOwn(REDIRECTS) + formatRedirects(snapshot) },
    { name: HEADERS, key: undefined, make: () => ownHeaders + formatHeaders(files, ownHeaders) },
  ];
}

const REDIRECTS = '_redirects';
const HEADERS = '_headers';

/**
 * The files of a menu's pictures: other names of those in the cache. A path that no picture can have leads nowhere, least of all out of
 * the cache.
 * @param cacheDirectory absolute
 * @throws HerbariumError `PICTURE_FILE_MISSING`, from here and where a file is made
 */
export function listPictureFiles({ menu }: Pick<Snapshot, 'menu'>, cacheDirectory: string): SiteFile[] {
  const paths = new Set(menu.products.flatMap(({ image }) => (image ? listPicturePaths(image) : [])));
  return [...paths].map((path) => {
    const name = findPictureFileName(path);
    if (!name) throw createError('PICTURE_FILE_MISSING', { path });
    const file = toLinked(`${PICTURES_FOLDER}/${name}`, join(pictureFilesDirectory(cacheDirectory), name));
    return { ...file, make: () => readPicture(path, file.make) };
  });
}

function readPicture(path: string, read: () => Buffer): Buffer {
  try {
    return read();
  } catch (cause) {
    if (findErrorCode(cause) !== 'ENOENT') throw cause;
    throw createError('PICTURE_FILE_MISSING', { path }, cause);
  }
}

/**
 * The link cards that pages name: other names of those that are kept.
 * @param drawn resolves when all of them are there
 */
export function listCardFiles(
  specs: readonly CardSpec[],
  { linkCards }: Pick<StoreDirectories, 'linkCards'>,
  drawn: Promise<unknown>,
): SiteFile[] {
  return specs.map((spec) => {
    const path = join(linkCards, linkCardName(spec));
    const file = toLinked(`${LINK_CARDS_FOLDER}/${basename(path)}`, path);
    return { ...file, make: () => drawn.then(() => file.make()) };
  });
}

/** A file that is named by its content. */
function toLinked(name: string, path: string) {
  return { name, key: basename(name), make: () => readFileSync(path), linkFrom: path };
}

/**
 * All files of a site. Pages come first, since those that cannot be rendered end a run, and link cards last, as they are still drawn.
 * @param drawn resolves when link cards are there; undefined: the site gets none
 */
export async function listSiteFiles(
  compiled: CompiledPages,
  snapshot: Snapshot,
  directories: Pick<StoreDirectories, 'root' | 'pictures' | 'linkCards'>,
  drawn: Promise<unknown> | undefined,
): Promise<SiteFile[]> {
  return [
    ...(await listPageFiles(compiled, snapshot)),
    ...(await listAssetFiles(compiled, snapshot, join(directories.root, 'public'))),
    ...listPictureFiles(snapshot, directories.pictures),
    ...(drawn ? listCardFiles(listLinkCards(snapshot), directories, drawn) : []),
  ];
}
