import type { StoreInput } from '../../../src/config/store-schema.ts';
import { store as demo } from '../../../src/sandbox/demo-store/settings.ts';

/** The demo store as `npm start` builds it. */
export const store: StoreInput = {
  ...demo,
  join: { intakeUrl: '/intake/', shopperTypes: ['adult', 'medical', 'medical-mmid'] },
};
