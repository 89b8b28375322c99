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
      products: menu.products.map((product) => ({ ...product, deals: product.deals.filter(isKept) })),
    },
  };
}
