import { toLetterKey } from '#menu/names/text-key.ts';
import { createError } from '#platform/errors/error.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { store as demo } from './settings.ts';

/** What would put the demo store's name to a real store's stock. */
type Identity = Pick<
  StoreSettings,
  'name' | 'licenceNumber' | 'address' | 'url' | 'phone' | 'tagline' | 'about'
>;

/**
 * Refuses settings that are still the demo store's, in whatever letter case, spacing or punctuation: a real store's menu would be
 * published under an invented license and address.
 * @param source what the error message calls them, e.g. a file's path
 * @throws HerbariumError `SETTINGS_INVALID`, naming each of them
 */
export function refuseDemoSettings(settings: Identity, source: string): void {
  const paths = findDemoSettings(settings);
  if (paths.length === 0) return;
  const lines = paths.map((path) => `\n  store.${path}: this is the demo store’s; write your own`);
  throw createError('SETTINGS_INVALID', {
    message: `${source} has settings of the demo store:${lines.join('')}`,
    hint: 'Nothing was called. Only a run with --demo may use the demo store’s settings.',
  });
}

const TEXTS = ['licenceNumber', 'phone', 'tagline', 'about'] as const satisfies readonly (keyof Identity)[];
const DEMO_DOMAIN = 'fernwood.example';

function findDemoSettings(settings: Identity): string[] {
  const texts = TEXTS.filter((name) => holds(settings[name], demo[name]));
  return [
    ...texts,
    ...(isDemoAddress(settings) ? ['address'] : []),
    ...(isDemoHost(settings.url) ? ['url'] : []),
  ];
}

/** Other towns have a Mill Lane too, and this one has other numbers: the street alone is nobody's address. */
function isDemoAddress({ name, address }: Identity): boolean {
  if (!isDemoStreet(address.street)) return false;
  return (
    holds(address.city, demo.address.city) ||
    holds(address.postalCode, demo.address.postalCode) ||
    holds(name, demo.name)
  );
}

function isDemoStreet(street: string): boolean {
  const demoStreet = toLetterKey(demo.address.street);
  if (toLetterKey(street).startsWith(demoStreet)) return true;
  return [...street.matchAll(/(?<!\d)\d/g)].some(({ index }) =>
    toLetterKey(street.slice(index)).startsWith(demoStreet),
  );
}

/** With more around it too, such as "License" before the number, a country code, or a suite behind the street. */
function holds(text = '', demoText = ''): boolean {
  return toLetterKey(text).includes(toLetterKey(demoText));
}

/** Browsers find a host by its name with a dot at the end as well. */
function isDemoHost(url: string): boolean {
  const host = URL.parse(url)?.hostname.replace(/\.$/, '') ?? '';
  return host === DEMO_DOMAIN || host.endsWith(`.${DEMO_DOMAIN}`);
}
