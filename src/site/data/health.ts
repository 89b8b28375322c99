import { hash } from 'node:crypto';
import { digestMenu } from '../snapshot/digest-menu.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { toMenuId } from './menu-id.ts';

/** The one file of a site that is another in every run. */
export const HEALTH_FILE = 'health.json';

const BUILD_ID_CHARACTERS = 16;

/**
 * What `health.json` says, for monitoring and for every page's script: how old the menu is, and where its data files are. It is the
 * only file that changes when nothing but the time has.
 */
export function toHealth(snapshot: Snapshot) {
  const { isDemo, feedAt, store, menu } = snapshot;
  return {
    schemaVersion: 1,
    buildId: hash('sha256', digestMenu(snapshot)).slice(0, BUILD_ID_CHARACTERS),
    ...(isDemo && { isDemo }),
    feedAt,
    menuId: toMenuId(menu),
    staleAfterHours: store.staleAfterHours,
    productCount: menu.products.length,
    categoryCount: menu.categories.length,
  };
}
