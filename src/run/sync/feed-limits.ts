import type { StoreSettings } from '#settings/store-schema.ts';

/** A store's time limits for reading the feed, in milliseconds. */
export function toFeedLimits({ sync }: Pick<StoreSettings, 'sync'>) {
  return { deadlineMs: sync.deadlineSeconds * 1000, callTimeoutMs: sync.callTimeoutSeconds * 1000 };
}
