import type { CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import type { Picture, PictureSource } from '#menu/model/picture.ts';
import type { StrainType } from '#menu/model/strain.ts';
import { rememberByObject } from '#menu/names/remember.ts';
import { shortHash } from '#menu/names/short-hash.ts';
import type { IllustrationOptions } from '../illustration.ts';
import { toIllustrationOptions } from '../illustration-path.ts';
import { layOutCard } from './pixels/card-layout.ts';

/** Where the site serves link cards, as a folder of its root. */
export const LINK_CARDS_FOLDER = 'link-cards';

/**
 * Raise it whenever the same spec would draw another picture, also after a change to the illustrations: networks keep a card by its
 * address, so the file of one name must never change.
 */
const DESIGN_VERSION = 2;

/** Everything that is on the picture for a page's link previews (Open Graph), and nothing else: the file's name is made of it. */
export interface CardSpec {
  /** Colors as `#rrggbb`. */
  look: { paper: string; accent: string; type: 'fraunces' | 'sans' };
  /** Above the title, in capitals, e.g. the brand. */
  eyebrow?: string;
  title: string;
  /** Under the title, with dots between, e.g. the category. */
  facts: string[];
  /** A strain type by shape and word, before the facts. */
  strain?: { type: StrainType; label: string };
  /** At the foot, e.g. the store's name; absent where it is the title. */
  signature?: string;
  /** Under the signature, with dots between, e.g. the city. */
  imprint: string[];
  /** The photograph on the sheet. */
  picture?: CardPicture;
  /** Shown where there is no photograph: one, or one on each sheet. */
  plates: IllustrationOptions[];
}

export interface CardPicture {
  /** Site path of the smallest WebP that is as wide as its place on the card, or of the largest. */
  path: string;
  /** Of the largest. */
  widthPx: number;
  heightPx: number;
}

/** What a store's cards depend on. */
export interface CardStore {
  name: string;
  address: { city: string };
  tagline?: string | undefined;
  look: CardSpec['look'];
}

/** Words on a card, in the store's language. */
export interface CardWords {
  /** The category's name, as the store calls it. */
  categoryName: string;
  strainLabel?: string | undefined;
  /** e.g. `Licence C10-0000001-LIC`; absent where cards shall not have it. */
  licence?: string | undefined;
}

/** A card has no price: a shared link is seen long after the price has changed. */
export function toProductCardSpec(
  product: Pick<Product, 'slug' | 'name' | 'brand' | 'category' | 'subtype' | 'strainType' | 'image'>,
  store: CardStore,
  { categoryName, strainLabel, licence }: CardWords,
): CardSpec {
  const { name, brand, strainType, image } = product;
  const picture = image && toCardPicture(image);
  return {
    ...toSignedCard(store, licence),
    ...(brand && { eyebrow: brand }),
    title: name,
    facts: [categoryName],
    ...(strainType && strainLabel && { strain: { type: strainType, label: strainLabel } }),
    ...(picture && { picture }),
    plates: [toIllustrationOptions(product)],
  };
}

function toCardPicture({ sources, widthPx, heightPx }: Picture): CardPicture | undefined {
  const { photo } = layOutCard(1, { widthPx, heightPx });
  const isLargeEnough = (source: PictureSource) => photo !== undefined && source.widthPx >= photo.width;
  const source = sources.find(isLargeEnough) ?? sources.at(-1);
  return source && { path: source.path, widthPx, heightPx };
}

/** @param menuWord above the category's name, e.g. `Menu` */
export function toCategoryCardSpec(
  category: Pick<MenuCategory, 'id'>,
  store: CardStore,
  { categoryName, licence }: CardWords,
  menuWord: string,
): CardSpec {
  return {
    ...toSignedCard(store, licence),
    eyebrow: menuWord,
    title: categoryName,
    facts: [],
    plates: [toCategoryIllustration(category.id)],
  };
}

/** Sheets on the store's card: two rows of two. */
const STORE_SHEETS = 4;

/**
 * @param categories in the store's order; the first four show what the store has
 * @param menuWord above the store's name, e.g. `Menu`
 */
export function toStoreCardSpec(
  categories: readonly Pick<MenuCategory, 'id'>[],
  store: CardStore,
  { licence }: Pick<CardWords, 'licence'>,
  menuWord: string,
): CardSpec {
  const { signature, ...card } = toSignedCard(store, licence);
  const plates = categories.slice(0, STORE_SHEETS).map(({ id }) => toCategoryIllustration(id));
  return {
    ...card,
    eyebrow: menuWord,
    title: signature,
    facts: store.tagline ? [store.tagline] : [],
    plates: plates.length === STORE_SHEETS ? plates : plates.slice(0, 1),
  };
}

/** The site path of a card, e.g. `/link-cards/1a2b3c4d5e6f.jpg`: another spec has another path. */
export function linkCardPath(spec: CardSpec): string {
  return `/${LINK_CARDS_FOLDER}/${linkCardName(spec)}`;
}

/** The name of a card's file. */
export const linkCardName = rememberByObject((spec: CardSpec): string => {
  const text = JSON.stringify([DESIGN_VERSION, spec]);
  // One short hash would give two of 5,000 cards the same name in about six menus of a thousand.
  const backwards = text.split('').reverse().join('');
  return `${shortHash(text)}${shortHash(backwards)}.jpg`;
});

function toSignedCard({ name, address, look }: CardStore, licence: string | undefined) {
  const { paper, accent, type } = look;
  return {
    look: { paper, accent, type },
    signature: name,
    imprint: [address.city, ...(licence ? [licence] : [])],
  };
}

function toCategoryIllustration(id: CategoryId): IllustrationOptions {
  return { category: id, seed: id, ground: 'paper' };
}
