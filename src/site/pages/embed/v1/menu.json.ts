import type { APIRoute } from 'astro';
import { loadSites } from '#site/data/site.ts';
import { toEmbedData } from '#site/features/embedded-menu/to-embed-data.ts';

/** What a menu on a page of others begins with. */
export const GET: APIRoute = async () => Response.json(toEmbedData(await loadSites()));
