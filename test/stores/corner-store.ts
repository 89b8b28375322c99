import type { StoreInput } from '#settings/store-schema.ts';

/** A store that decides nothing but what it must. */
export const store: StoreInput = {
  name: 'Corner Store',
  licenceNumber: 'C10-0000001-LIC',
  address: { street: '1 First Street', city: 'Oakland', region: 'CA', postalCode: '94607', country: 'US' },
  hours: {
    monday: ['09:00', '21:00'],
    tuesday: ['09:00', '21:00'],
    wednesday: ['09:00', '21:00'],
    thursday: ['09:00', '21:00'],
    friday: ['09:00', '02:00'],
    saturday: ['10:00', '24:00'],
    sunday: 'closed',
  },
  timeZone: 'America/Los_Angeles',
  url: 'https://menu.corner.example',
};
