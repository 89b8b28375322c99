import type { CompiledMenu } from '#menu/compile/compile-menu.ts';
import type { Product } from '#menu/model/menu.ts';
import { formatProblemValue, type Problem } from '#menu/model/problem.ts';
import type { MenuSource } from '#menu/source.ts';
import { type Progress, withStep } from '#run/progress.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { type GatheredPictures, gatherPictures } from './gather-pictures.ts';

export interface PicturesRequest {
  settings: Pick<StoreSettings, 'pictures'>;
  source: Pick<MenuSource, 'pictureOrigin' | 'pictureField'>;
  directories: { pictures: string };
  /** How long pictures may take in all, in milliseconds; the next run fetches the rest. Default: no limit. */
  picturesDeadlineMs?: number | undefined;
  progress: Progress;
  signal: AbortSignal;
}

/**
 * The products with the pictures that could be had, and what became of the others. No picture ends a run.
 * @throws HerbariumError `PICTURE_CACHE_UNUSABLE`
 */
export async function addPictures(
  compiled: CompiledMenu,
  request: PicturesRequest,
): Promise<{ products: Product[]; problems: Problem[] }> {
  const gathered = await gatherWithProgress(compiled, request);
  const products = compiled.menu.products.map((product) => {
    const image = gathered.picturesByUrl.get(findPictureUrl(product, compiled) ?? '');
    return image ? { ...product, image } : product;
  });
  return { products, problems: listPictureProblems(compiled, gathered, request.source) };
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
  { imageUrlsBySlug }: CompiledMenu,
  { settings, source, directories, picturesDeadlineMs, progress, signal }: PicturesRequest,
): Promise<GatheredPictures> {
  const urls = [...imageUrlsBySlug.values()].flatMap((list) => list.slice(0, 1));
  return withStep(progress, 'Preparing pictures', ({ update }) =>
    gatherPictures([...new Set(urls)], {
      allowedOrigins: [
        source.pictureOrigin,
        ...settings.pictures.extraHosts.map((host) => new URL(host).origin),
      ],
      cacheDirectory: directories.pictures,
      writesAvif: settings.pictures.avif,
      deadlineMs: picturesDeadlineMs,
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
