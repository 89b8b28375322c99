import type { StoreInput } from '#settings/store-schema.ts';
import { store as asItComes } from './store.ts';

/** A store that lists all that its rules let it list. */
export const store: StoreInput = {
  ...asItComes,
  listsSoldOut: true,
  listsDeactivated: true,
  zeroPrice: 'ask',
  productStructuredData: true,
};
