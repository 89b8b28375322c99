import type { Product } from '#menu/model/menu.ts';
import type { IllustrationOptions } from './illustration.ts';

/** The most drawings of a subtype: enough that neighbors differ, few enough to draw at every build. */
const VARIATIONS = 8;

type IllustrationSubject = Pick<Product, 'slug' | 'category' | 'subtype'>;

/** Which illustration stands in for a product's picture: the same one for the same product, wherever it is shown. */
export function toIllustrationOptions({ slug, category, subtype }: IllustrationSubject): IllustrationOptions {
  return {
    category,
    seed: String(sum(slug) % VARIATIONS),
    ground: 'paper',
    ...(subtype && { subtype: subtype.toUpperCase() }),
  };
}

/** The site path of a product's illustration, e.g. `/plates/edible-gummy-7.svg`. */
export function toIllustrationPath(product: IllustrationSubject): string {
  return `/plates/${toIllustrationName(product)}.svg`;
}

/** @returns the file's name without its ending */
export function toIllustrationName(product: IllustrationSubject): string {
  const stem = [product.category, product.subtype ?? ''].map(toFileWord).filter(Boolean).join('-');
  return `${stem}-${toIllustrationOptions(product).seed}`;
}

function toFileWord(text: string): string {
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return word.slice(0, 40);
}

function sum(text: string): number {
  let total = 0;
  for (const character of text) total = (total * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return total;
}
