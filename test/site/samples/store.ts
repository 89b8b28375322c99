import type { StoreInput } from '../../../src/config/store-schema.ts';
import { store as corner } from '../single/store.ts';

/** A store with the rules as they come. */
export const store: StoreInput = { ...corner, name: 'Samples', url: 'https://samples.example' };
