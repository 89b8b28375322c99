import type { StoreInput } from '#settings/store-schema.ts';
import { store as cornerStore } from './corner-store.ts';

/** The corner store, in a state that lets it show deals. It waits for a feed as long as stores do: a busy machine is no fault of it. */
export const store: StoreInput = { ...cornerStore, compliance: { profile: 'ca' } };
