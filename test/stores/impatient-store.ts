import type { StoreInput } from '#settings/store-schema.ts';
import { store as californiaStore } from './california-store.ts';

/** A store that does not wait long, for feeds that never come. */
export const store: StoreInput = {
  ...californiaStore,
  sync: { deadlineSeconds: 5, callTimeoutSeconds: 2 },
};
