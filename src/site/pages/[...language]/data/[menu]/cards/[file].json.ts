import type { APIRoute, GetStaticPaths } from 'astro';
import type { Product } from '#menu/model/menu.ts';
import { CARDS_PER_FILE } from '#site/components/card-store.ts';
import { toFileKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';
import { toListedCard } from '#site/data/site-card.ts';

interface Props {
  products: Product[];
  site: Site;
}

export const getStaticPaths = (async () => {
  return (await loadSites()).flatMap((site) =>
    toFiles(site.products).map((products, file) => ({
      params: { language: site.edition.parameter, menu: site.menuId, file: String(file) },
      props: { products, site },
      cacheKey: toFileKey(site, { cards: products }),
    })),
  );
}) satisfies GetStaticPaths;

/** The cards of the menu in its order, some in each file; without previews, which only what is in the page needs. */
export const GET: APIRoute<Props> = ({ props: { products, site } }) =>
  Response.json({ cards: products.map((product) => withoutPreview(toListedCard(product, site))) });

function withoutPreview(card: ReturnType<typeof toListedCard>) {
  return card.picture ? { ...card, picture: { ...card.picture, preview: '' } } : card;
}

function toFiles(products: readonly Product[]): Product[][] {
  const count = Math.ceil(products.length / CARDS_PER_FILE);
  return Array.from({ length: count }, (_, file) =>
    products.slice(file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE),
  );
}
