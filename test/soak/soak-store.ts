import type { StoreInput } from '../../src/config/store-schema.ts';
import { store as cornerStore } from '../stores/corner-store.ts';

/** The corner store, which waits for a feed, and for those who ask for a run, as long as one second at most. */
export const store: StoreInput = {
  ...cornerStore,
  compliance: { profile: 'ca' },
  linkCards: 'categories',
  sync: { deadlineSeconds: 5, callTimeoutSeconds: 1 },
  schedule: { quietSeconds: 1 },
};
