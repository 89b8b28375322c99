import type { StoreInput } from '#settings/store-schema.ts';
import { store as californiaStore } from '../../stores/california-store.ts';

/** A store that draws few link cards, and answers those who ask for a run after a second. */
export const store: StoreInput = {
  ...californiaStore,
  linkCards: 'categories',
  schedule: { quietSeconds: 1 },
};
