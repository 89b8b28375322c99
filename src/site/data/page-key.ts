import { hash } from 'node:crypto';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from './site.ts';

const digests = new WeakMap<Product, string>();

/**
 * Stands for all that is on a page, or in a file of data: the same key, the same page. Stamps are not in it, nor what pages
 * are compiled from.
 * @param products all those that it shows something of
 * @param around what else it shows besides what is on every page
 */
export function toPageKey(site: Site, products: readonly Product[], around = ''): string {
  return digest([toFrameDigest(site), around, ...products.map(digestProduct)].join());
}

const menus = new WeakMap<Site, string>();

/** The key of a file of data that is made of the whole menu. */
export function toMenuKey(site: Site): string {
  const known = menus.get(site);
  if (known) return known;
  const made = toPageKey(site, site.products, JSON.stringify(site.brands));
  menus.set(site, made);
  return made;
}

const frames = new WeakMap<Site, string>();

/** All that a page shows of the site around its own product. Warnings and opening hours are those of a day. */
function toFrameDigest(site: Site): string {
  const known = frames.get(site);
  if (known) return known;
  const { isDemo, store, edition, categories, deals, brands, questions, warnings, opening, day } = site;
  const links = [deals, brands, questions].map((list) => list.length > 0);
  const frame = digest(
    JSON.stringify({ isDemo, store, edition: edition.parameter, categories, links, warnings, opening, day }),
  );
  frames.set(site, frame);
  return frame;
}

function digestProduct(product: Product): string {
  const known = digests.get(product);
  if (known) return known;
  const made = digest(JSON.stringify(product));
  digests.set(product, made);
  return made;
}

/** As long as it takes that no two pages ever share one. */
function digest(text: string): string {
  return hash('sha256', text);
}
