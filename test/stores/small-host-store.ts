import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from './california-store.ts';

/** On a host that takes fewer files than the smallest site has. */
export const store: StoreInput = { ...corner, hostFileLimit: 10 };
