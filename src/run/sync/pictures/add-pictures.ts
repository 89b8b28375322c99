import { existsSync } from 'node:fs';
import type { CompiledMenu } from '#menu/compile/compile-menu.ts';
import type { Product } from '#menu/model/menu.ts';
import { formatProblemValue, type Problem } from '#menu/model/problem.ts';
import type { MenuSource } from '#menu/source.ts';
import { type Progress, withStep } from '#run/progress.ts';
import { snapshotPath } from '#run/snapshot-file.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { type GatheredPictures, gatherPictures, type PictureSettings } from './gather-pictures.ts';

/** How long new pictures may hold up a menu that replaces another, however many come. */
const LONGEST_MS = 6000;
/** As long as none comes, a menu waits for this long; most hosts answer sooner. */
const QUIET_MS = 500;
/** The same for the first menu of a store, which nobody sees an earlier one of. */
const FIRST_QUIET_MS = 900;
/** How long pictures may take that no menu waits for: a scheduled run ends before the next but one begins. */
const LATE_MS = 300_000;

export interface PicturesRequest {
  settings: Pick<StoreSettings, 'pictures'>;
  source: Pick<MenuSource, 'pictureOrigin' | 'pictureField'>;
  directories: { pictures: string; store: string };
  /**
   * How long pictures may take in all before the menu goes on, in milliseconds. Default: 6,000; no limit for the first menu of a
   * store.
   */
  picturesDeadlineMs?: number | undefined;
  /** What the run waits for anyway: as long as it is not settled, pictures take nobody's time. */
  busy?: Promise<unknown> | undefined;
  progress: Progress;
  signal: AbortSignal;
}

/** Addresses of pictures that a menu did not wait for. */
export interface LatePictures {
  urls: readonly string[];
  /** How many of them the menu has no picture of. */
  missingCount: number;
}

/**
 * The products with the pictures that could be had without making the menu wait for any that does not come, and what became of the
 * others. No picture ends a run.
 * @throws HerbariumError `PICTURE_CACHE_UNUSABLE`
 */
export async function addPictures(
  compiled: CompiledMenu,
  request: PicturesRequest,
): Promise<{ products: Product[]; problems: Problem[]; late: LatePictures }> {
  const isFirst = !existsSync(snapshotPath(request.directories.store));
  const urls = [...compiled.imageUrlsBySlug.values()].flatMap((list) => list.slice(0, 1));
  const gathered = await gatherWithProgress('Preparing pictures', urls, request, {
    deadlineMs: request.picturesDeadlineMs ?? (isFirst ? undefined : LONGEST_MS),
    haste: { quietMs: isFirst ? FIRST_QUIET_MS : QUIET_MS, busy: request.busy },
  });
  const products = compiled.menu.products.map((product) => {
    const image = gathered.picturesByUrl.get(findPictureUrl(product, compiled) ?? '');
    return image ? { ...product, image } : product;
  });
  const missing = gathered.due.filter((url) => !gathered.picturesByUrl.has(url));
  return {
    products,
    problems: listPictureProblems(compiled, gathered, request.source),
    late: { urls: gathered.due, missingCount: missing.length },
  };
}

/**
 * Fetches into the cache what a menu did not wait for: the next one shows it. Nobody else need wait either: several runs may use the
 * cache.
 * @returns how many pictures there are none of still
 * @throws HerbariumError `PICTURE_CACHE_UNUSABLE`, or `PICTURES_ABORTED` once the signal is aborted
 */
export async function fetchLatePictures(
  { urls }: LatePictures,
  request: Pick<PicturesRequest, 'settings' | 'source' | 'directories' | 'progress' | 'signal'>,
): Promise<number> {
  const { picturesByUrl } = await gatherWithProgress('Fetching slow pictures', urls, request, {
    deadlineMs: LATE_MS,
  });
  return urls.filter((url) => !picturesByUrl.has(url)).length;
}

/** The menu of the products that get no picture, whatever comes. */
export function withoutPictured(compiled: CompiledMenu): CompiledMenu['menu'] {
  const products = compiled.menu.products.filter((product) => !findPictureUrl(product, compiled));
  return { ...compiled.menu, products };
}

/** Only the primary picture is shown. */
function findPictureUrl(
  { slug }: Product,
  { imageUrlsBySlug }: Pick<CompiledMenu, 'imageUrlsBySlug'>,
): string | undefined {
  return imageUrlsBySlug.get(slug)?.[0];
}

function gatherWithProgress(
  title: string,
  urls: readonly string[],
  {
    settings,
    source,
    directories,
    progress,
    signal,
  }: Pick<PicturesRequest, 'settings' | 'source' | 'directories' | 'progress' | 'signal'>,
  limits: Pick<PictureSettings, 'deadlineMs' | 'haste'>,
): Promise<GatheredPictures> {
  return withStep(progress, title, ({ update }) =>
    gatherPictures([...new Set(urls)], {
      ...limits,
      allowedOrigins: [
        source.pictureOrigin,
        ...settings.pictures.extraHosts.map((host) => new URL(host).origin),
      ],
      cacheDirectory: directories.pictures,
      writesAvif: settings.pictures.avif,
      signal,
      onProgress: update,
    }),
  );
}

function listPictureProblems(
  compiled: CompiledMenu,
  { faults }: GatheredPictures,
  { pictureField }: Pick<MenuSource, 'pictureField'>,
): Problem[] {
  const faultByUrl = new Map(faults.map((fault) => [fault.url, fault]));
  return compiled.menu.products.flatMap((product) => {
    const fault = faultByUrl.get(findPictureUrl(product, compiled) ?? '');
    if (!fault) return [];
    return {
      code: fault.code,
      effect: fault.keptLastGood ? 'picture-kept' : 'picture-replaced',
      productName: product.name,
      ...(product.variants[0] && { productId: product.variants[0].id }),
      path: pictureField,
      value: formatProblemValue(toSafeAddress(fault.url)),
      hint: `${fault.detail} ${fault.hint}`,
    } as const;
  });
}

/** Without user, password and query, which may be secret. */
function toSafeAddress(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname}` : '(not an address)';
}
