import { listDealPrices, withoutDealPrices } from '../deals/variant-deals.ts';
import type { Deal, Product, Variant } from '../model/menu.ts';
import type { CompiledMenu } from './compile-menu.ts';

/** A compiled menu as if some of its deals were not: the products that they are on stay. */
export function withoutDeals(compiled: CompiledMenu, slugs: ReadonlySet<string>): CompiledMenu {
  const isKept = ({ slug }: { slug: string }) => !slugs.has(slug);
  const { menu } = compiled;
  return {
    ...compiled,
    menu: {
      ...menu,
      deals: menu.deals.filter(isKept),
      products: menu.products.map((product) => withoutDealsOf(product, isKept)),
    },
  };
}

function withoutDealsOf(product: Product, isKept: (deal: Deal) => boolean): Product {
  const deals = product.deals.filter(isKept);
  if (deals.length === product.deals.length) return product;
  const isLowered = ({ price }: Variant) =>
    listDealPrices(price).some(
      ({ slugs }) => !slugs.every((slug) => deals.some((deal) => deal.slug === slug)),
    );
  return {
    ...product,
    deals,
    variants: product.variants.map((variant) => (isLowered(variant) ? withoutDealPrices(variant) : variant)),
  };
}
