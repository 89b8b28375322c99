import type { StoreInput } from '#settings/store-schema.ts';

/** A store whose own texts are as hostile as its feed. */
export const store: StoreInput = {
  name: 'Herb & <b>Spice</b> "Co."',
  licenceNumber: '</footer><script>alert(1)</script>',
  address: { street: "1 O'Neil <i>St</i>", city: 'A&B', region: 'CA', postalCode: '94706', country: 'US' },
  phone: '+1 (510) 555-0100" onclick="alert(1)',
  hours: {
    monday: ['00:00', '24:00'],
    tuesday: ['10:00', '18:00'],
    wednesday: ['10:00', '18:00'],
    thursday: ['10:00', '18:00'],
    friday: ['18:00', '02:00'],
    saturday: 'closed',
    sunday: 'closed',
  },
  timeZone: 'America/Los_Angeles',
  url: 'https://hostile.example',
  tagline: '</script><script>alert(1)</script>',
  about: '<!-- <script> javascript:alert(1) {{herbarium::takenAt}}',
  compliance: { profile: 'ca' },
  warnings: ['<img src=x onerror=alert(1)>'],
  categories: { names: { flower: '</title><script>alert(1)</script>' } },
};
