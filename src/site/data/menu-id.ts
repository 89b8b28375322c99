import { shortHash } from '#menu/names/short-hash.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * Names the folder of a menu's data files. It stands for the order of the products, because the files refer to products by their
 * place in it: files of two menus are never mixed up.
 */
export function toMenuId({ products }: Pick<Snapshot['menu'], 'products'>): string {
  return shortHash(products.map(({ slug }) => slug).join());
}
