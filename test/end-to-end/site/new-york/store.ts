import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../single/store.ts';

/** A store in a state that lets a menu show hardly anything but names, prices and warnings. */
export const store: StoreInput = {
  ...corner,
  name: 'Orchard',
  licenceNumber: 'OCM-RETL-26-000001',
  address: { street: '1 Orchard Street', city: 'New York', region: 'NY', postalCode: '10002', country: 'US' },
  timeZone: 'America/New_York',
  url: 'https://orchard.example',
  linkCards: 'categories',
  compliance: { profile: 'ny' },
};
