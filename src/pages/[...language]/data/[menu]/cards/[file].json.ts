import type { APIRoute, GetStaticPaths } from 'astro';
import { CARDS_PER_FILE } from '../../../../../components/card-store.ts';
import type { Product } from '../../../../../menu/menu.ts';
import type { Words } from '../../../../../menu/words.ts';
import { loadSites } from '../../../../../site/site.ts';
import { toSiteCard } from '../../../../../site/site-card.ts';

interface Props {
  products: Product[];
  words: Words;
}

export const getStaticPaths = (async () => {
  return (await loadSites()).flatMap(({ edition, menuId, products, words }) =>
    Array.from({ length: Math.ceil(products.length / CARDS_PER_FILE) }, (_, file) => ({
      params: { language: edition.parameter, menu: menuId, file: String(file) },
      props: { products: products.slice(file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE), words },
    })),
  );
}) satisfies GetStaticPaths;

/** The cards of the menu in its order, some in each file; without previews, which only what is in the page needs. */
export const GET: APIRoute<Props> = ({ props: { products, words } }) =>
  Response.json({ cards: products.map((product) => withoutPreview(toSiteCard(product, words))) });

function withoutPreview(card: ReturnType<typeof toSiteCard>) {
  return card.picture ? { ...card, picture: { ...card.picture, preview: '' } } : card;
}
