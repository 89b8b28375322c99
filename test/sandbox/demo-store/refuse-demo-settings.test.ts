import { expect, it } from 'vitest';
import { refuseDemoSettings } from '#sandbox/demo-store/refuse-demo-settings.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { parseStore } from '#settings/parse-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../../stores/corner-store.ts';
import { catchError } from '../../treez/catch-error.ts';

const check = async (changes: Partial<StoreInput>) =>
  refuseDemoSettings(parseStore({ ...corner, ...changes }, ''), 'my-store.ts');
const at = (changes: Partial<StoreInput['address']>) => ({ address: { ...corner.address, ...changes } });

/** Settings of a store of its own but for what is left of the demo's, and how the error names it. */
const LEFT: [path: string, changes: Partial<StoreInput>][] = [
  ['licenceNumber', { licenceNumber: 'C10-0000000-LIC' }],
  ['licenceNumber', { licenceNumber: ' c10 0000000 lic' }],
  ['licenceNumber', { licenceNumber: 'Lic. No. C10–0000000–LIC (retail)' }],
  ['licenceNumber', { licenceNumber: 'C10-000\u200b0000-ＬＩＣ' }],
  ['address', at({ street: '12 Mill Lane' })],
  ['address', at({ street: '12  MILL lane, Suite 3', postalCode: '90001' })],
  ['address', at({ street: 'Unit 3, 12 Mill Lane', city: 'Los Angeles', postalCode: '94607-1234' })],
  ['address', { name: 'FERNWOOD', ...at({ street: '12 Mill Lane', city: 'Reno', postalCode: '89501' }) }],
  ['url', { url: 'https://menu.fernwood.example' }],
  ['url', { url: 'http://MENU.Fernwood.example./' }],
  ['url', { url: 'https://www.fernwood.example:8443' }],
  ['phone', { phone: '+1 510-555-0142' }],
  ['tagline', { tagline: 'a neighborhood dispensary in west oakland.' }],
  ['about', { about: `${demo.about} Come in!` }],
];

it.each(LEFT)('%s of the demo store is refused on a real one: %j', async (path, changes) => {
  const error = await catchError(check(changes));
  expect(error.code).toBe('SETTINGS_INVALID');
  expect(error.message.split('\n')).toEqual([
    'my-store.ts has settings of the demo store:',
    `  store.${path}: this is the demo store’s; write your own`,
  ]);
});

it('all that is left of the demo store is named in one error', async () => {
  const { message } = await catchError(check(demo));
  for (const path of ['licenceNumber', 'address', 'url', 'phone', 'tagline', 'about'])
    expect(message).toContain(`  store.${path}: `);
});

it.each<[words: string, changes: Partial<StoreInput>]>([
  ['a store of its own', {}],
  ['another store of that name', { name: 'Fernwood' }],
  ['a Mill Lane in another town', at({ street: '12 Mill Lane', city: 'Bury', postalCode: '01001' })],
  ['another number of the street', at({ street: '112 Mill Lane' })],
  ['a license with more digits', { licenceNumber: 'C10-0000001-LIC' }],
  ['a domain that ends alike', { url: 'https://menu.myfernwood.example' }],
])('%s is not the demo store', async (_, changes) => {
  await expect(check(changes)).resolves.toBeUndefined();
});
