import { toIllustrationPath } from '../../src/illustrations/illustration-path.ts';
import { toCard } from '../../src/menu/card.ts';
import { formatMoney, formatNumber } from '../../src/menu/format/format.ts';
import { formatLabel } from '../../src/menu/format/variant-label.ts';
import type { Words } from '../../src/menu/format/words.ts';
import type { Product } from '../../src/menu/model/menu.ts';
import { createWords } from '../../test/menu/words.ts';

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

const RELATED = 4;

export function toPeerPages(products: readonly Product[]): PeerPage[] {
  const words = createWords();
  const cards = new Map(products.map((product) => [product.slug, toPeerCard(product, words)]));
  const categories = Map.groupBy(products, ({ category }) => category);
  const places = new Map([...categories.values()].flatMap((each) => each.map(({ slug }, at) => [slug, at])));
  return products.map((product) => ({
    ...pickTexts(product),
    potency: cards.get(product.slug)?.potency ?? '',
    sizes: product.variants.flatMap((variant) =>
      variant.price.type === 'flat'
        ? [{ label: formatLabel(variant, words), price: formatMoney(variant.price.priceCents, words) }]
        : variant.price.quotes.map(({ amount, priceCents }) => ({
            label: `${formatNumber(amount, words)} g`,
            price: formatMoney(priceCents, words),
          })),
    ),
    labs: product.labResults.map(({ type, min, max }) => ({ type, value: `${min}–${max}` })),
    related: pickNext(categories.get(product.category) ?? [], places.get(product.slug) ?? 0).flatMap(
      ({ slug }) => cards.get(slug) ?? [],
    ),
  }));
}

function toPeerCard(product: Product, words: Words): PeerCard {
  const { path, name, brand = '', potency = '', prices } = toCard(product, words);
  return {
    path,
    name,
    brand,
    potency,
    picture: toIllustrationPath(product),
    prices: prices.map(({ label, price }) => ({ label, price })),
  };
}

function pickNext(products: readonly Product[], place: number): Product[] {
  const others = products.slice(place + 1, place + 1 + RELATED);
  return [...others, ...products.slice(0, Math.min(place, RELATED - others.length))];
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
