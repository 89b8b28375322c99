import { store as demo } from '#sandbox/demo-store/settings.ts';
import type { StoreInput } from '#settings/store-schema.ts';

/** A store that writes everything of its own in Greek letters: whatever is Latin on its pages is not the store's. */
export const store: StoreInput = {
  ...demo,
  directionsUrl: undefined,
  name: 'Φτέρη',
  licenceNumber: '10-0000001',
  address: { street: '1 Οδός', city: 'Αθήνα', region: 'ΑΤ', postalCode: '94607', country: 'GR' },
  holidays: [
    { date: '2026-12-25', hours: 'closed', name: 'Χριστούγεννα' },
    { date: '2027-01-01', hours: ['10:00', '16:00'] },
  ],
  url: 'https://pseudo.example',
  alsoIn: [],
  linkCards: 'categories',
  phone: '+30 210 555 0142',
  tagline: 'Βότανα',
  about: 'Ένα κατάστημα.',
  tax: { prices: 'not-included', note: 'Φόρος στο ταμείο.' },
  warnings: ['Προσοχή.'],
  categories: { names: {}, order: [], hidden: [] },
  compliance: { profile: 'ca', audience: 'both' },
  join: { intakeUrl: '/intake/', shopperTypes: ['adult', 'medical', 'medical-mmid'] },
};
