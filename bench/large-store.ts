import type { StoreInput } from '../src/settings/store-schema.ts';
import { store as benchStore } from './bench-store.ts';

/** The demo store without a card for each link: thousands of them would be drawn for a build that is opened once. */
export const store: StoreInput = { ...benchStore, alsoIn: [], linkCards: 'categories' };
