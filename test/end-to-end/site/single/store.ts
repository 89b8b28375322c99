import type { StoreInput } from '#settings/store-schema.ts';

/** A store that sets nothing but what it must. */
export const store: StoreInput = {
  name: 'Corner',
  licenceNumber: 'C10-0000001-LIC',
  address: { street: '1 Short Street', city: 'Albany', region: 'CA', postalCode: '94706', country: 'US' },
  hours: {
    monday: 'closed',
    tuesday: ['10:00', '18:00'],
    wednesday: ['10:00', '18:00'],
    thursday: ['10:00', '18:00'],
    friday: ['10:00', '18:00'],
    saturday: ['10:00', '24:00'],
    sunday: 'closed',
  },
  timeZone: 'America/Los_Angeles',
  url: 'https://corner.example',
};
