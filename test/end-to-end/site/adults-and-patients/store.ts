import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../single/store.ts';

/** A store whose one menu is for adults and for patients, in two languages. */
export const store: StoreInput = {
  ...corner,
  name: 'Both Doors',
  url: 'https://both.example',
  alsoIn: ['es-US'],
  compliance: { profile: 'ca', audience: 'both' },
};
