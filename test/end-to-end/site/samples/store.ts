import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../single/store.ts';

/** A store with the rules as they come, in a state that lets it show effects. */
export const store: StoreInput = {
  ...corner,
  name: 'Samples',
  url: 'https://samples.example',
  compliance: { profile: 'ca' },
};
