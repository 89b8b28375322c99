import { prepareProducts } from '#menu/compile/prepare-products.ts';
import { resolveClaimRules } from '#menu/compliance/find-claims.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { ReceivedProduct } from '#menu/source.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import type { KeptFeed } from './compiled-feed-file.ts';
import { toMenuRules } from './to-menu-rules.ts';

/** Works ahead on a feed while its other pages are waited for. */
export interface FeedPreparation {
  onProducts: (products: readonly ReceivedProduct[]) => void;
  /** Of all products that came. */
  digests: ReadonlySet<string>;
}

/**
 * Works ahead from the first product on that the run before did not have: until one comes, it may be that nothing has to be compiled.
 * @param keptFeed of the run before; products that come before it has been read count as known until then
 */
export function createFeedPreparation(
  keptFeed: Promise<KeptFeed | undefined>,
  settings: StoreSettings,
): FeedPreparation {
  const { compliance, minimumAge } = settings;
  const rules = toMenuRules(settings, new Date().toISOString());
  const { findSpans } = resolveClaimRules(resolveCompliance(compliance, minimumAge), compliance);
  const digests = new Set<string>();
  const waiting: FeedProduct[] = [];
  let isKnown: ((digest: string) => boolean) | undefined;
  let isCompiled = false;
  keptFeed.then(
    (kept) => {
      isKnown = kept ? kept.hasProduct : () => false;
    },
    () => undefined,
  );
  return {
    digests,
    onProducts: (received) => {
      for (const { digest } of received) digests.add(digest);
      waiting.push(...received.map(({ product }) => product));
      if (isKnown) isCompiled ||= received.some(({ digest }) => isKnown?.(digest) === false);
      if (isCompiled) prepareProducts(waiting.splice(0, PRODUCTS_AT_ONCE), rules, findSpans);
    },
  };
}

/** More than come at once, so that those that came before are caught up with, and few enough for a few milliseconds. */
const PRODUCTS_AT_ONCE = 100;
