import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../single/store.ts';

/** A store for adults, in a state that lets it show what things cost and hold. */
export const store: StoreInput = {
  ...corner,
  name: 'Shelf',
  url: 'https://shelf.example',
  compliance: { profile: 'ca' },
};
