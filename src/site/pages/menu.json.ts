import type { APIRoute } from 'astro';
import { loadSites } from '../data/site.ts';
import { toPublicMenu } from '../snapshot/public-menu.ts';
import { SNAPSHOT_SCHEMA_VERSION } from '../snapshot/snapshot.ts';

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
