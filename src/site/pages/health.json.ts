import { hash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { getCurrentSnapshot } from '../snapshot/current-snapshot.ts';

const BUILD_ID_CHARACTERS = 16;

/** For those who watch the site: how old the menu is, and whether it is the one that was meant to be live. */
export const GET: APIRoute = () => {
  const { isDemo, feedAt, store, menu } = getCurrentSnapshot();
  return Response.json({
    schemaVersion: 1,
    buildId: hash('sha256', JSON.stringify({ store, menu }, withoutTimes)).slice(0, BUILD_ID_CHARACTERS),
    ...(isDemo && { isDemo }),
    feedAt,
    staleAfterHours: store.staleAfterHours,
    productCount: menu.products.length,
    categoryCount: menu.categories.length,
  });
};

/** A menu that is taken again without a change is the same one. */
function withoutTimes(key: string, value: unknown): unknown {
  return key.endsWith('At') ? undefined : value;
}
