import type { CategoryId } from '#menu/model/category.ts';
import type { MenuCategory, Product } from '#menu/model/menu.ts';
import type { Picture, PictureSource } from '#menu/model/picture.ts';
import type { StrainType } from '#menu/model/strain.ts';
import { shortHash } from '#menu/names/short-hash.ts';
import type { PlateOptions } from '../illustration.ts';
import { toPlateOptions } from '../illustration-path.ts';
import { layOutCard } from './pixels/card-layout.ts';

/** Where the site serves link cards, as a folder of its root. */
export const LINK_CARDS_FOLDER = 'link-cards';

/** Raised whenever another picture is drawn for the same words, also by a change to the plates: a card of one name never changes. */
const DESIGN_VERSION = 2;

/** All that stands on the picture for link previews (Open Graph) of a page, and nothing else. */
export interface CardSpec {
  /** Colours as `#rrggbb`. */
  look: { paper: string; accent: string; type: 'fraunces' | 'sans' };
  /** Above the title, in capitals, e.g. the brand. */
  eyebrow?: string;
  title: string;
  /** Under the title, parted by points, e.g. the category. */
  facts: string[];
  /** A strain type by shape and word, before the facts. */
  strain?: { type: StrainType; label: string };
  /** At the foot, e.g. the store's name; absent where it is the title. */
  signature?: string;
  /** Under the signature, parted by points, e.g. the city. */
  imprint: string[];
  /** The photograph on the sheet. */
  picture?: CardPicture;
  /** The drawings that stand there where there is no photograph: one, or a sheet each. */
  plates: PlateOptions[];
}

export interface CardPicture {
  /** Site path of the smallest WebP that is as wide as its place on the card, or of the largest. */
  path: string;
  /** Of the largest. */
  widthPx: number;
  heightPx: number;
}

/** What of a store its cards depend on. */
export interface CardStore {
  name: string;
  address: { city: string };
  tagline?: string | undefined;
  look: CardSpec['look'];
}

/** Words that stand on a card, in the store's language. */
export interface CardWords {
  /** The category's name, as the store calls it. */
  categoryName: string;
  strainLabel?: string | undefined;
  /** e.g. `Licence C10-0000001-LIC`; absent where cards shall not have it. */
  licence?: string | undefined;
}

/** @param product of any store; no price of it stands on the card, because a shared card outlives it */
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
    plates: [toPlateOptions(product)],
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
    plates: [toCategoryPlate(category.id)],
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
  const plates = categories.slice(0, STORE_SHEETS).map(({ id }) => toCategoryPlate(id));
  return {
    ...card,
    eyebrow: menuWord,
    title: signature,
    facts: store.tagline ? [store.tagline] : [],
    plates: plates.length === STORE_SHEETS ? plates : plates.slice(0, 1),
  };
}

/** The site path of a card, e.g. `/link-cards/1a2b3c4d5e6f.jpg`: another spec has another one. */
export function linkCardPath(spec: CardSpec): string {
  return `/${LINK_CARDS_FOLDER}/${linkCardName(spec)}`;
}

/** The name of a card's file. */
export function linkCardName(spec: CardSpec): string {
  const text = JSON.stringify([DESIGN_VERSION, spec]);
  // One short hash would give two of 5,000 cards the same name in about six menus of a thousand.
  const backwards = text.split('').reverse().join('');
  return `${shortHash(text)}${shortHash(backwards)}.jpg`;
}

function toSignedCard({ name, address, look }: CardStore, licence: string | undefined) {
  const { paper, accent, type } = look;
  return {
    look: { paper, accent, type },
    signature: name,
    imprint: [address.city, ...(licence ? [licence] : [])],
  };
}

function toCategoryPlate(id: CategoryId): PlateOptions {
  return { category: id, seed: id, ground: 'paper' };
}
