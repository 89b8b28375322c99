import type { Product } from '#menu/model/menu.ts';
import { sizeNamed } from '../../menu/words.ts';

/** A flower at $42.00, as the menu has it. */
export function createProduct(facts: Partial<Product> = {}): Product {
  const slug = facts.slug ?? 'blue-dream';
  return {
    slug,
    path: `/products/${slug}/`,
    name: 'Blue Dream',
    category: 'flower',
    effects: [],
    flavors: [],
    labResults: [],
    deals: [],
    variants: [
      {
        id: `${slug}-1`,
        size: sizeNamed('3.5 g'),
        weightGrams: 3.5,
        price: { type: 'flat', priceCents: 4200 },
      },
    ],
    ...facts,
  };
}

/** Of one size at a price. */
export function createProductAt(slug: string, priceCents: number, facts: Partial<Product> = {}): Product {
  const variants = [{ id: slug, size: sizeNamed('Each'), price: { type: 'flat' as const, priceCents } }];
  return createProduct({ slug, variants, ...facts });
}
