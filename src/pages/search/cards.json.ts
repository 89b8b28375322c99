import type { APIRoute } from 'astro';
import { loadSite } from '../../site/site.ts';
import { toSiteCard } from '../../site/site-card.ts';

/** The cards of all products, in the order of the search index. */
export const GET: APIRoute = async () => {
  const { products, store } = await loadSite();
  return Response.json({ cards: products.map((product) => toSiteCard(product, store)) });
};
