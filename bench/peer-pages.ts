import { formatMoney, formatNumber } from '../src/menu/format/format.ts';
import { formatLabel } from '../src/menu/format/variant-label.ts';
import type { Product } from '../src/menu/model/menu.ts';
import { fromPrice } from '../src/menu/price/price.ts';
import { findRelated } from '../src/site/data/related.ts';
import { toSiteCard } from '../src/site/data/site-card.ts';
import type { Snapshot } from '../src/site/snapshot/snapshot.ts';
import { createWords } from '../test/menu/words.ts';

/** What a page of a product shows, in plain texts: the same for every generator that is compared. */
export interface PeerPage {
  slug: string;
  title: string;
  brand: string;
  kind: string;
  potency: string;
  paragraphs: string[];
  sizes: { label: string; price: string }[];
  labs: { type: string; value: string }[];
  words: string[];
  related: PeerCard[];
}

export interface PeerCard {
  path: string;
  name: string;
  brand: string;
  picture: string;
  potency: string;
  prices: { label: string; price: string }[];
}

/** The frame of a page as Herbarium has printed it: what stands before and behind `<main>`, the same on all pages. */
export interface PeerFrame {
  before: string;
  after: string;
}

export function toPeerPages({ menu, store }: Snapshot): PeerPage[] {
  const words = createWords();
  const shelves = Map.groupBy(menu.products, ({ category }) => category);
  const toCard = (product: Product): PeerCard => {
    const card = toSiteCard(product, { words, store });
    return {
      path: card.path,
      name: card.name,
      brand: card.brand ?? '',
      picture: card.platePath,
      potency: card.potency ?? '',
      prices: card.prices.map(({ label, price }) => ({ label, price })),
    };
  };
  return menu.products.map((product) => ({
    ...pickTexts(product),
    potency: toCard(product).potency,
    sizes: product.variants.flatMap((variant) =>
      variant.price.type === 'flat'
        ? [{ label: formatLabel(variant, words), price: formatMoney(variant.price.priceCents, words) }]
        : variant.price.quotes.map(({ amount, priceCents }) => ({
            label: `${formatNumber(amount, words)} g`,
            price: formatMoney(priceCents, words),
          })),
    ),
    labs: product.labResults.map(({ type, min, max }) => ({ type, value: `${min}–${max}` })),
    related: findRelated(product, shelves.get(product.category) ?? [], 4).map(toCard),
  }));
}

function pickTexts({
  slug,
  name,
  brand = '',
  subtype,
  category,
  description = '',
  effects,
  flavors,
}: Product) {
  return {
    slug,
    title: name,
    brand,
    kind: subtype ?? category,
    paragraphs: description.split(/\n{2,}/).filter(Boolean),
    words: [...effects, ...flavors],
  };
}

/** A menu in which the prices of every so-many-th product have changed. */
export function changePrices(snapshot: Snapshot, every: number): Snapshot {
  const products = snapshot.menu.products.map((product, index) =>
    index % every === 0 && fromPrice(product) !== undefined ? withOtherPrice(product) : product,
  );
  return { ...snapshot, menu: { ...snapshot.menu, products } };
}

function withOtherPrice(product: Product): Product {
  const variants = product.variants.map((variant) =>
    variant.price.type === 'flat'
      ? { ...variant, price: { ...variant.price, priceCents: variant.price.priceCents + 100 } }
      : { ...variant, price: { ...variant.price, tiers: variant.price.tiers.map(raise) } },
  );
  return { ...product, variants };
}

function raise<T extends { unitPriceCents: number }>(tier: T): T {
  return { ...tier, unitPriceCents: tier.unitPriceCents + 1 };
}
