import type { APIRoute } from 'astro';
import { buildSearchIndex } from '../../search/build-search-index.ts';
import { loadSite } from '../../site/site.ts';

export const GET: APIRoute = async () => {
  const { products, categories } = await loadSite();
  return Response.json(buildSearchIndex(products, categories));
};
