import type { APIRoute } from 'astro';
import { buildSearchIndex } from '../../search/build-search-index.ts';
import { loadSite } from '../../site/site.ts';

export const GET: APIRoute = async () => Response.json(buildSearchIndex((await loadSite()).products));
