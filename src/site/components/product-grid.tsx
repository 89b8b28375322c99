import type { Product } from '#menu/model/menu.ts';
import type { Site } from '../data/site.ts';
import { toCardMarkup } from './card-markup.tsx';

interface ProductGridProps {
  products: readonly Product[];
  /** How many of the first pictures load at once. Default: none. */
  eagerCount?: number;
  /** Of the headings that hold the names. Default: 3. */
  level?: 2 | 3 | 4;
  site: Site;
}

/** Products as cards, each drawn once for all the lists that it is on. */
export function ProductGrid({ products, eagerCount = 0, level = 3, site }: ProductGridProps) {
  let items = '';
  for (const [index, product] of products.entries())
    items += `<li>${toCardMarkup(product, site, { level, eager: index < eagerCount })}</li>`;
  return <ul class="card-grid" dangerouslySetInnerHTML={{ __html: items }} />;
}
