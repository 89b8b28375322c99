import { existsSync, lstatSync } from 'node:fs';
import { chmod, link, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findUnlisted, type UnlistedProducts } from '../verifying/unlisted-products.ts';
import { parseSiteMenu, type SiteMenu } from './own-site.ts';
import {
  findShownProducts,
  listKeys,
  readPageOf,
  type ShownProduct,
  selectCarried,
} from './shown-products.ts';
import { isAsset, isData } from './site-files.ts';

const DIRECTORY_MODE = 0o755;

/** A new release that is not live yet. */
export interface FreshRelease {
  /** Absolute. */
  place: string;
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
  const menu = await readMenu(fresh.place);
  for (const release of earlier) {
    const missing = release.assets.filter((asset) => isAsset(asset) && !existsSync(join(fresh.place, asset)));
    if (missing.length === 0) continue;
    const products = menu && (await findProducts(release, menu));
    const listed = menu ? listKeys(menu) : new Set<string>();
    for (const asset of selectCarried(missing, products, listed)) await carry(asset, release, fresh);
  }
}

async function readMenu(place: string): Promise<SiteMenu | undefined> {
  return parseSiteMenu(await readFile(join(place, 'menu.json'), 'utf8').catch(() => ''));
}

/** Reads pages only of products that have changed: the link card of another is the one that the new release has. */
async function findProducts({ place }: EarlierRelease, menu: SiteMenu): Promise<ShownProduct[] | undefined> {
  const earlier = await readMenu(place);
  const known = new Set(menu.products.map(withoutSizes));
  const readPage = readPageOf(place);
  return (
    earlier &&
    findShownProducts(earlier, async (file, product) =>
      known.has(withoutSizes(product)) ? '' : readPage(file),
    )
  );
}

function withoutSizes({ variants: _, ...facts }: SiteMenu['products'][number]): string {
  return JSON.stringify(facts);
}

async function carry(
  asset: string,
  release: EarlierRelease,
  { place, unlisted }: FreshRelease,
): Promise<void> {
  const source = join(release.place, asset);
  if (!isPlainFile(release.place, asset)) return;
  if (isData(asset) && findUnlisted(await readFile(source, 'utf8'), unlisted) !== undefined) return;
  await makeDirectory(dirname(join(place, asset)), place);
  await link(source, join(place, asset)).catch(() => undefined);
}

/** Whether it is a file in folders, with no link on the way that could lead out of the release. */
function isPlainFile(root: string, file: string): boolean {
  const parts = file.split('/');
  return parts.every((_, index) => {
    const entry = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === parts.length - 1 ? entry?.isFile() : entry?.isDirectory();
  });
}

/** Makes a directory below another, and lets a web server in whatever the umask is. */
export async function makeDirectory(directory: string, root: string): Promise<void> {
  if (existsSync(directory)) return;
  if (directory !== root) await makeDirectory(dirname(directory), root);
  await mkdir(directory, { recursive: true, mode: DIRECTORY_MODE });
  await chmod(directory, DIRECTORY_MODE);
}
