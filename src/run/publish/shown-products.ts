import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { SiteMenu } from './own-site.ts';
import { isCode, isData } from './site-files.ts';

/** A product of a release, and the files that show it. Kept with the release, in a bucket in public: so it names neither. */
export const shownProductSchema = z.object({
  /** One for each size, made of its id. */
  keys: z.array(z.string()),
  /** Its pictures and its link card, without width and ending: `pictures/3f9a8b7c6d5e4f30`. */
  files: z.array(z.string()),
  /** Its page, as far as that is named beside it. */
  page: z.string().optional(),
});

export type ShownProduct = z.output<typeof shownProductSchema>;

export type MenuProduct = SiteMenu['products'][number];

const KEY_CHARACTERS = 16;
const PRODUCT_PATH = /^\/(products\/[a-z0-9-]+\/)$/;
const LINK_CARD = /\/(link-cards\/[0-9a-z]+)\.jpg/g;

function toKeys({ variants }: MenuProduct): string[] {
  return variants.map(({ id }) => hash('sha256', id).slice(0, KEY_CHARACTERS));
}

/** The products of an earlier menu of which a new one does not list every size. */
export function listDeparted({ products }: SiteMenu, listed: ReadonlySet<string>): MenuProduct[] {
  return products.filter((product) => !toKeys(product).every((key) => listed.has(key)));
}

/** The keys of all that a menu lists. */
export function listKeys({ products }: SiteMenu): Set<string> {
  return new Set(products.flatMap(toKeys));
}

/**
 * Says which files of a site show which product.
 * @param readPage a page of the site as text, empty if it is missing or if its link card does not matter; or files of which the link
 *   card on it is one
 */
export async function findShownProducts(
  { products }: SiteMenu,
  readPage: (file: string, product: MenuProduct) => Promise<string | readonly string[]>,
): Promise<ShownProduct[]> {
  const shown: ShownProduct[] = [];
  for (const product of products) {
    const pictures = (product.image?.sources ?? []).map(({ src }) => toStem(src.slice(1)));
    const [, folder] = PRODUCT_PATH.exec(product.path) ?? [];
    const page = folder === undefined ? undefined : `${folder}index.html`;
    const cards = page === undefined ? [] : listCards(await readPage(page, product));
    shown.push({
      keys: toKeys(product),
      files: [...new Set([...pictures, ...cards])],
      ...(page !== undefined && { page }),
    });
  }
  return shown;
}

function listCards(page: string | readonly string[]): string[] {
  if (typeof page !== 'string') return page.filter((file) => file.startsWith('link-cards/'));
  return [...page.matchAll(LINK_CARD)].map(([, card = '']) => card);
}

/** The page of a product of a site in a directory; empty if it is missing. @param directory absolute */
export function readPageOf(directory: string): (file: string) => Promise<string> {
  return (file) => readFile(join(directory, file), 'utf8').catch(() => '');
}

/**
 * Which files of an earlier release may be kept for pages that are still open. Code always; data only while every product of that
 * release is on the new menu with all its sizes; a picture or link card only while a product that it shows is.
 * @param assets files of the release
 * @param products of the release; undefined where they are not known: then only code is kept
 * @param listed keys of all that the new menu lists
 */
export function selectCarried(
  assets: readonly string[],
  products: readonly ShownProduct[] | undefined,
  listed: ReadonlySet<string>,
): string[] {
  const isListed = ({ keys }: ShownProduct) => keys.every((key) => listed.has(key));
  const isWhole = products?.every(isListed) ?? false;
  const shown = new Set((products ?? []).filter(isListed).flatMap(({ files }) => files));
  return assets.filter((asset) => isCode(asset) || (isData(asset) ? isWhole : shown.has(toStem(asset))));
}

/** `pictures/3f9a8b7c6d5e4f30-640.webp` → `pictures/3f9a8b7c6d5e4f30` */
export function toStem(file: string): string {
  return file.replace(/(?:-\d+)?\.\w+$/, '');
}
