import type { APIRoute } from 'astro';
import { toMenuKey } from '../data/page-key.ts';
import { loadSites } from '../data/site.ts';
import { toPublicMenu } from '../snapshot/public-menu.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '../snapshot/snapshot.ts';

/** The file says itself when it was printed. */
export async function getCacheKey(): Promise<string> {
  return toMenuKey((await loadSites())[0]);
}

export const GET: APIRoute = async () => {
  const { isDemo, feedAt, store, categories, brands, deals, products } = (await loadSites())[0];
  const snapshot = {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo,
    feedAt,
    store,
    menu: { categories, brands, deals, products },
  } as const;
  return Response.json(toPublicMenu(snapshot, new Date().toISOString()));
};
