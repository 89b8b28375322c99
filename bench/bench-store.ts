import type { StoreInput } from '../src/settings/store-schema.ts';
import { store as demoStore } from '../test/end-to-end/site/demo/store.ts';

/** The demo store under a name and address of its own: a run without `--demo` refuses the demo's. */
export const store: StoreInput = {
  ...demoStore,
  name: 'Bench Hill',
  licenceNumber: 'C10-0000009-LIC',
  address: { street: '9 Bench Hill', city: 'Oakland', region: 'CA', postalCode: '94607', country: 'US' },
  phone: '(510) 555-0149',
  url: 'https://menu.bench-hill.example',
  tagline: 'A neighborhood dispensary on the hill',
  about:
    'We run a small shop with a long shelf. All that is on this menu is in the building today; ask us at the counter and we will gladly open a jar for you.',
};
