import { store as demo } from '#sandbox/demo-store/settings.ts';
import type { StoreInput } from '#settings/store-schema.ts';

/** The demo store as `npm start` builds it. */
export const store: StoreInput = {
  ...demo,
  join: { intakeUrl: '/intake/', shopperTypes: ['adult', 'medical', 'medical-mmid'] },
};
