import type { StoreInput } from '#settings/store-schema.ts';

/**
 * The demo store's settings: those of a `--demo` run that names no settings file. A run on a real store refuses them.
 * The license number, the phone number and the address of the site are ones that nobody can have.
 */
export const store: StoreInput = {
  name: 'Fernwood',
  licenceNumber: 'C10-0000000-LIC',
  address: { street: '12 Mill Lane', city: 'Oakland', region: 'CA', postalCode: '94607', country: 'US' },
  phone: '(510) 555-0142',
  hours: {
    monday: ['09:00', '21:00'],
    tuesday: ['09:00', '21:00'],
    wednesday: ['09:00', '21:00'],
    thursday: ['09:00', '21:00'],
    friday: ['09:00', '22:00'],
    saturday: ['10:00', '22:00'],
    sunday: ['10:00', '19:00'],
  },
  timeZone: 'America/Los_Angeles',
  alsoIn: ['es-US'],
  url: 'https://menu.fernwood.example',
  tagline: 'A neighborhood dispensary in West Oakland',
  about:
    'We keep a small shop and a long shelf. Everything on this menu is in the building today; ask at the counter and we will open the jar for you.',
  compliance: { profile: 'ca' },
  warnings: ['For use only by adults 21 years of age and older. Keep out of reach of children and pets.'],
  tax: { prices: 'not-included' },
};
