import type { APIRoute } from 'astro';
import { buildSearchIndex } from '../../search/build-search-index.ts';
import { loadSite } from '../../site/site.ts';

export const GET: APIRoute = async () => {
  const { products, categories, brands, store } = await loadSite();
  const aliases = Object.entries(store.search.aliases).map(([alias, means]) => ({ alias, means }));
  return Response.json(buildSearchIndex(products, categories, { brands, aliases }));
};
