import { createRandom, type Random } from '../src/illustrations/drawing/random.ts';
import type { CategoryId } from '../src/menu/model/category.ts';
import type { Menu, MenuBrand, MenuCategory, Product } from '../src/menu/model/menu.ts';
import { createDemoStore } from '../src/sandbox/demo-store/create-demo-store.ts';
import {
  JOINED_BEGINNINGS,
  JOINED_ENDINGS,
  MAKER_ENDINGS,
  NAME_ENDINGS,
  STRAIN_WORDS,
} from './strain-words.ts';

const CATEGORIES = ['flower', 'preroll', 'cartridge', 'extract', 'edible', 'beverage'] as const;
const CATEGORY_NAMES: Record<(typeof CATEGORIES)[number], string> = {
  flower: 'Flower',
  preroll: 'Pre-rolls',
  cartridge: 'Cartridges',
  extract: 'Extracts',
  edible: 'Edibles',
  beverage: 'Beverages',
};
const STRAIN_TYPES = ['sativa', 'sativa-hybrid', 'hybrid', 'indica-hybrid', 'indica', 'cbd'] as const;
const EFFECTS = ['Relaxed', 'Happy', 'Creative', 'Sleepy', 'Focused', 'Euphoric', 'Calm', 'Uplifted'];
const FLAVOURS = [
  'Citrus',
  'Pine',
  'Diesel',
  'Earthy',
  'Sweet',
  'Berry',
  'Vanilla',
  'Mint',
  'Tropical',
  'Pepper',
];

/** How often a word of a strain is one joined of two. */
const JOINED_SHARE = 0.3;
const PRODUCTS_PER_MAKER = 80;
/** Flower, a pre-roll, a vape: a strain is sold in several forms. */
const PRODUCTS_PER_STRAIN = 3;

/**
 * A menu of products with names as strains have them, no two alike; the same for the same seed. As on a real menu a few
 * words are in very many names, and a strain comes in several forms, one a longer name than the other.
 * @param count at least 1
 */
export function createSearchMenu(count: number, seed: string): Menu {
  const random = createRandom(seed);
  const all = [...STRAIN_WORDS, ...listDemoWords()];
  const words = random.sample(all, all.length);
  const makers = createDistinct(Math.ceil(count / PRODUCTS_PER_MAKER), () =>
    [createWord(words, random), pickFrom(MAKER_ENDINGS, random)].join(' '),
  );
  const strains = createDistinct(Math.ceil(count / PRODUCTS_PER_STRAIN), () => createStrain(words, random));
  const names = createDistinct(count, () => {
    const ending = pickFrom(NAME_ENDINGS[random.pick(CATEGORIES)], random);
    return `${pickFrom(strains, random)} ${ending}`.trim();
  });
  const products = names.map((name, number) => createProduct(name, number, makers, random));
  return { products, categories: listCategories(products), brands: listBrands(products), deals: [] };
}

function listCategories(products: readonly Product[]): MenuCategory[] {
  return CATEGORIES.map((id) => ({
    id,
    name: CATEGORY_NAMES[id],
    path: `/menu/${id}/`,
    productCount: products.filter(({ category }) => category === id).length,
  }));
}

function listBrands(products: readonly Product[]): MenuBrand[] {
  return [...Map.groupBy(products, ({ brand = '' }) => brand)].map(([name, ofBrand]) => {
    const slug = name.toLowerCase().replaceAll(' ', '-');
    return { slug, name, path: `/brands/${slug}/`, productCount: ofBrand.length };
  });
}

/** The words of the demo store's names: English words, many of them short and near one another. */
function listDemoWords(): string[] {
  const { products } = createDemoStore({
    seed: 'bench',
    pictureOrigin: 'http://127.0.0.1',
    faultyPictures: false,
  });
  const names = products.map((product) => product.product_configurable_fields.name);
  return [...new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z]{3,}/g) ?? []))];
}

function createDistinct(count: number, create: () => string): string[] {
  const created = new Set<string>();
  while (created.size < count) created.add(create());
  return [...created];
}

function createProduct(name: string, number: number, makers: string[], random: Random): Product {
  const slug = `product-${number}`;
  return {
    slug,
    path: `/products/${slug}/`,
    name,
    brand: pickFrom(makers, random),
    category: findCategory(name),
    strainType: random.pick(STRAIN_TYPES),
    deals: [],
    effects: random.sample(EFFECTS, 2),
    flavors: random.sample(FLAVOURS, 2),
    labResults: [],
    variants: [{ id: slug, size: { kind: 'each' }, price: { type: 'flat', priceCents: 1000 } }],
  };
}

/** The form that the name ends on says the category. */
function findCategory(name: string): CategoryId {
  return (
    CATEGORIES.find((id) =>
      NAME_ENDINGS[id].some((ending) => ending !== '' && name.endsWith(` ${ending}`)),
    ) ?? 'flower'
  );
}

/** One to three words, most often two, at times with the number of a cut. */
function createStrain(words: readonly string[], random: Random): string {
  const count = random.pick([1, 2, 2, 2, 2, 3, 3]);
  const chosen = new Set(Array.from({ length: count }, () => createWord(words, random)));
  const cut = random.chance(0.05) ? [`#${random.whole(1, 44)}`] : [];
  return [...chosen, ...cut].join(' ');
}

/** The first words are drawn far more often than the last ones. */
function createWord(words: readonly string[], random: Random): string {
  if (random.chance(JOINED_SHARE)) {
    return pickFrom(JOINED_BEGINNINGS, random) + pickFrom(JOINED_ENDINGS, random);
  }
  return words[Math.floor(random.next() ** 2 * words.length)] ?? '';
}

function pickFrom(words: readonly string[], random: Random): string {
  return words[random.whole(0, words.length - 1)] ?? '';
}
