import type { APIRoute } from 'astro';
import { loadSites } from '#site/data/site.ts';
import { toEmbedData, toEmbedKey } from '#site/features/embedded-menu/to-embed-data.ts';

export async function getCacheKey(): Promise<string> {
  return toEmbedKey(await loadSites());
}

/** What a menu on a page of others begins with. */
export const GET: APIRoute = async () => Response.json(toEmbedData(await loadSites()));
