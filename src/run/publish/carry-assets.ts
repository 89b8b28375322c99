import { lstatSync } from 'node:fs';
import { link, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeReadableDirectory } from '#platform/disk/real-directory.ts';
import { findUnlisted } from '../verify/find-unlisted.ts';
import type { UnlistedProducts } from '../verify/unlisted-products.ts';
import { LANGUAGE_START } from './language-folders.ts';
import { parseSiteMenu, type SiteMenu } from './own-site.ts';
import {
  findShownProducts,
  listDeparted,
  listKeys,
  type MenuProduct,
  readPageOf,
  type ShownProduct,
  selectCarried,
} from './shown-products.ts';
import { isAsset, isCode, isData } from './site-files.ts';

/** A new release that is not live yet. */
export interface FreshRelease {
  /** Absolute. */
  place: string;
  /** Its own files, with `/` between folders. */
  files: Pick<ReadonlySet<string>, 'has'>;
  /** What no file of it may give away. */
  unlisted: UnlistedProducts;
}

/** An earlier one. */
export interface EarlierRelease {
  /** Absolute. */
  place: string;
  /** Files that its pages load. */
  assets: readonly string[];
}

/**
 * Brings into a new release what pages of earlier ones still load, unless it shows what is not listed any more. Files are hard
 * links, so they take no space. What the new release has itself stays.
 * @param earlier those whose files win first
 */
export async function carryAssets(fresh: FreshRelease, earlier: readonly EarlierRelease[]): Promise<void> {
  const lost = earlier.map((release) => ({ release, missing: listLost(release.assets, fresh.files) }));
  // A menu takes long to read, and code that is carried over is of none.
  const needsMenus = lost.some(({ missing }) => !missing.every(isCode));
  const menu = needsMenus ? await readMenu(fresh.place) : undefined;
  const listed = menu ? listKeys(menu) : new Set<string>();
  const isCarriedAlready = new Set<string>();
  for (const { release, missing: all } of lost) {
    const missing = all.filter((asset) => !isCarriedAlready.has(asset));
    if (missing.length === 0) continue;
    const before = missing.every(isCode) ? undefined : menu && (await readMenu(release.place));
    const products = menu && before && (await findProducts(release, before, menu));
    const departed = before ? listDeparted(before, listed) : [];
    const carried = new Set(selectCarried(missing, products, listed));
    for (const asset of missing) {
      if (!isPlainFile(release.place, asset)) continue;
      const isCarried = carried.has(asset) || (before && isDataOf(asset, departed, before));
      if (isCarried && !(await givesAway(asset, release, { departed, unlisted: fresh.unlisted })))
        if (await carry(asset, release, fresh)) isCarriedAlready.add(asset);
    }
  }
}

/** The assets of an earlier release that a new one does not have. */
export function listLost(assets: readonly string[], files: FreshRelease['files']): string[] {
  return assets.filter((asset) => isAsset(asset) && !files.has(asset));
}

async function readMenu(place: string): Promise<SiteMenu | undefined> {
  return parseSiteMenu(await readFile(join(place, 'menu.json'), 'utf8').catch(() => ''));
}

/** Reads pages only of products that have changed: the link card of another is the one that the new release has. */
async function findProducts(
  { place }: EarlierRelease,
  before: SiteMenu,
  menu: SiteMenu,
): Promise<ShownProduct[]> {
  const known = new Set(menu.products.map(withoutSizes));
  const readPage = readPageOf(place);
  return findShownProducts(before, async (file, product) =>
    known.has(withoutSizes(product)) ? '' : readPage(file),
  );
}

function withoutSizes({ variants: _, ...facts }: MenuProduct): string {
  return JSON.stringify(facts);
}

/** Files of data that are of a part of the menu: of a category, and cards that say themselves of which products they are. */
const PARTIAL_DATA = new RegExp(
  String.raw`^${LANGUAGE_START}data/[^/]+/(?:browse/([a-z-]+)|cards/\d+)\.json$`,
);

/** Whether a file is of products that are listed still, where others of its release have departed. */
function isDataOf(asset: string, departed: readonly MenuProduct[], before: SiteMenu): boolean {
  const found = PARTIAL_DATA.exec(asset);
  if (!found) return false;
  const [, category] = found;
  if (category === undefined) return true;
  const isKnown = before.products.some((product) => product.category === category);
  return isKnown && departed.every((product) => product.category !== category);
}

interface Withheld {
  departed: readonly MenuProduct[];
  unlisted: UnlistedProducts;
}

/** Whether a file of data names a product that is not listed any more. */
async function givesAway(asset: string, { place }: EarlierRelease, withheld: Withheld): Promise<boolean> {
  if (!isData(asset)) return false;
  const text = await readFile(join(place, asset), 'utf8');
  if (findUnlisted({ name: asset, text }, withheld.unlisted) !== undefined) return true;
  return withheld.departed.some(
    ({ name, path, variants }) =>
      [path, ...variants.map(({ id }) => id)].some((word) => text.includes(word)) ||
      text.includes(JSON.stringify(name)),
  );
}

async function carry(asset: string, release: EarlierRelease, { place }: FreshRelease): Promise<boolean> {
  await makeReadableDirectory(dirname(join(place, asset)), place);
  return link(join(release.place, asset), join(place, asset)).then(
    () => true,
    () => false,
  );
}

/** Whether it is a file in folders, with no link on the way that could lead out of the release. */
function isPlainFile(root: string, file: string): boolean {
  const parts = file.split('/');
  return parts.every((_, index) => {
    const entry = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === parts.length - 1 ? entry?.isFile() : entry?.isDirectory();
  });
}
