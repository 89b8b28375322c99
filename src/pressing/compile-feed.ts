import { checkClaims } from '../compliance/check-claims.ts';
import { resolveClaimRules } from '../compliance/find-claims.ts';
import type { StoreSettings } from '../config/store-schema.ts';
import { compileMenu } from '../menu/compile-menu.ts';
import { type PublicStore, toPublicStore } from '../snapshot/snapshot.ts';
import type { Feed } from '../treez/treez-feed.ts';
import { toMenuRules } from './to-menu-rules.ts';

/** The menu that a store's settings make of a feed, checked for phrases that its state forbids. */
export function compileFeed(
  feed: Pick<Feed, 'products' | 'feedAt'>,
  settings: StoreSettings,
): ReturnType<typeof checkClaims> & { store: PublicStore } {
  const store = toPublicStore(settings);
  const rules = resolveClaimRules(store.compliance, settings.compliance);
  const compiled = compileMenu(feed.products, toMenuRules(settings, feed.feedAt));
  return { ...checkClaims(compiled, rules, settings.compliance.claims), store };
}
