import type { StoreInput } from '#settings/store-schema.ts';
import { store as soakStore } from './soak-store.ts';

/** For a feed that never answers: it is given up after five seconds. */
export const store: StoreInput = { ...soakStore, sync: { deadlineSeconds: 5, callTimeoutSeconds: 1 } };
