import { hash } from 'node:crypto';
import type { CategoryId } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import { findDealChange } from './deal-change.ts';
import { toSpansKey } from './lab-bars.ts';
import type { Site } from './site.ts';
import { SITE_CARD_FIELDS } from './site-card.ts';
import { listProductWarnings } from './warnings.ts';

/** What a page shows besides what is on every page. */
interface PageContent {
  /** Products of which it may show anything. */
  products?: readonly Product[];
  /** Products of which it shows the card. */
  cards?: readonly Product[];
  /** Products whose deals can change what it shows, as the page tells its layout. */
  deals?: readonly Product[];
  /** Anything else, as JSON. Not when the menu was taken: a page that says so says when it was printed. */
  around?: unknown;
}

/**
 * Stands for all that is on a page: the same key, the same page, apart from when it was printed. What pages are compiled from is not
 * in it.
 */
export function toPageKey(site: Site, content: PageContent): string {
  return digest(toFrameDigest(site) + toContentText(site, content));
}

/** The key of a file that stands in no frame, such as a file of data. */
export function toFileKey(site: Site, content: PageContent): string {
  return digest(toStoreDigest(site) + toContentText(site, content));
}

function toContentText(site: Site, { products = [], cards = [], deals = [], around }: PageContent): string {
  const facts = JSON.stringify([findDealChange(site, deals), around]);
  return [facts, ...products.map(digestProduct), ...cards.map(digestCard)].join();
}

/** The key of a product's page. @param related those whose cards it shows */
export function toProductPageKey(site: Site, product: Product, related: readonly Product[]): string {
  return toPageKey(site, {
    products: [product],
    cards: related,
    deals: [product, ...related],
    around: [
      toSpansKey(product, site.productsByCategory.get(product.category) ?? []),
      getWarnings(site, product.category),
    ],
  });
}

/** The key of a file that is already at hand. @param text without what says when it was printed */
export function toTextKey(text: string): string {
  return digest(text);
}

const menus = new WeakMap<Site, string>();

/** The key of a file that is made of the whole menu. */
export function toMenuKey(site: Site): string {
  const known = menus.get(site);
  if (known) return known;
  const { products, categories, brands } = site;
  const made = toFileKey(site, { products, around: [categories, brands] });
  menus.set(site, made);
  return made;
}

const frames = new WeakMap<Site, string>();

/** All that a page shows of the site around its own content. Of warnings that take turns it shows those of a day. */
function toFrameDigest(site: Site): string {
  const known = frames.get(site);
  if (known) return known;
  const { categories, deals, brands, questions, warnings, opening } = site;
  const links = [deals, brands, questions].map((list) => list.length > 0);
  // How many products a category has stands on few pages.
  const named = categories.map(({ id, name, path }) => [id, name, path]);
  const frame = digest(toStoreDigest(site) + JSON.stringify([named, links, warnings, opening]));
  frames.set(site, frame);
  return frame;
}

const stores = new WeakMap<Site, string>();

function toStoreDigest(site: Site): string {
  const known = stores.get(site);
  if (known) return known;
  const { isDemo, store, edition } = site;
  const made = digest(JSON.stringify([isDemo, store, edition.parameter]));
  stores.set(site, made);
  return made;
}

const warningsBySite = new WeakMap<Site, Map<CategoryId, string[]>>();

/** Those of the day, for a page of a product of a category. */
function getWarnings(site: Site, category: CategoryId): string[] {
  const known = warningsBySite.get(site) ?? new Map<CategoryId, string[]>();
  warningsBySite.set(site, known);
  const warnings = known.get(category) ?? listProductWarnings(site, category);
  known.set(category, warnings);
  return warnings;
}

const digests = new WeakMap<Product, string>();

function digestProduct(product: Product): string {
  const known = digests.get(product);
  if (known) return known;
  const made = digest(JSON.stringify(product));
  digests.set(product, made);
  return made;
}

const cardDigests = new WeakMap<Product, string>();

/** Of all that a card can depend on besides the store and its edition, which are in every key: drawing the card takes ten times as long. */
function digestCard(product: Product): string {
  const known = cardDigests.get(product);
  if (known) return known;
  const made = digest(JSON.stringify(SITE_CARD_FIELDS.map((field) => product[field])));
  cardDigests.set(product, made);
  return made;
}

/** As long as it takes that no two pages ever share one. */
function digest(text: string): string {
  return hash('sha256', text);
}
