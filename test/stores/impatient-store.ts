import type { StoreInput } from '../../src/config/store-schema.ts';
import { store as cornerStore } from './corner-store.ts';

/** The corner store, in a state that lets it show deals, which does not wait long for a feed that fails. */
export const store: StoreInput = {
  ...cornerStore,
  compliance: { profile: 'ca' },
  sync: { deadlineSeconds: 5, callTimeoutSeconds: 2 },
};
