import { hash } from 'node:crypto';
import type { Product } from '../menu/menu.ts';
import type { Site } from './site.ts';

const digests = new WeakMap<Product, string>();

/**
 * Stands for all that is on a product's page: the same key, the same page. Stamps are not in it, nor what pages are
 * compiled from.
 * @param related the products that the page leads to besides
 */
export function toProductPageKey(site: Site, product: Product, related: readonly Product[]): string {
  return digest([toFrameDigest(site), ...[product, ...related].map(digestProduct)].join());
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
