import { hash } from 'node:crypto';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The one file of a site that is another in every run. */
export const HEALTH_FILE = 'health.json';

const BUILD_ID_CHARACTERS = 16;

/** For those who watch the site, and for its own scripts: how old the menu is, and whether it is the one that was meant to be live. */
export function formatHealth({ isDemo, feedAt, store, menu }: Snapshot): string {
  return JSON.stringify({
    schemaVersion: 1,
    buildId: hash('sha256', JSON.stringify({ store, menu }, withoutTimes)).slice(0, BUILD_ID_CHARACTERS),
    ...(isDemo && { isDemo }),
    feedAt,
    staleAfterHours: store.staleAfterHours,
    productCount: menu.products.length,
    categoryCount: menu.categories.length,
  });
}

/** A menu that is taken again without a change is the same one. */
function withoutTimes(key: string, value: unknown): unknown {
  return key.endsWith('At') ? undefined : value;
}
