import type { GoneAddress, MovedAddress } from '#menu/compile/former-addresses.ts';
import type { Compliance } from '#menu/compliance/compliance.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import type { Menu } from '#menu/model/menu.ts';
import type { StoreSettings } from '#settings/store-schema.ts';

/** The version that `loadSnapshot` accepts; raised when the shape changes. */
export const SNAPSHOT_SCHEMA_VERSION = 2;

/** A validated menu at an instant: all that rendering reads. Nothing in it is private. */
export interface Snapshot {
  schemaVersion: typeof SNAPSHOT_SCHEMA_VERSION;
  /** True for the demo store: every page says so. */
  isDemo: boolean;
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  store: PublicStore;
  menu: Menu;
  /** Addresses of products that lead elsewhere now. */
  moved?: MovedAddress[] | undefined;
  /** Addresses of products that left the menu lately. */
  gone?: GoneAddress[] | undefined;
}

/** What of a store's settings the public may know: an allow-list. */
export type PublicStore = Pick<
  StoreSettings,
  | 'name'
  | 'licenceNumber'
  | 'address'
  | 'phone'
  | 'hours'
  | 'holidays'
  | 'timeZone'
  | 'locale'
  | 'alsoIn'
  | 'currency'
  | 'url'
  | 'tagline'
  | 'about'
  | 'look'
  | 'directionsUrl'
  | 'ageGate'
  | 'join'
  | 'warnings'
  | 'tax'
  | 'staleAfterHours'
  | 'search'
  | 'linkCards'
  | 'productStructuredData'
  | 'facetPages'
> & {
  /** Years; as `compliance` has it. */
  minimumAge: number;
  /** What the pages may show and have to say. */
  compliance: Compliance;
};

export function toPublicStore(settings: StoreSettings): PublicStore {
  const compliance = resolveCompliance(settings.compliance, settings.minimumAge);
  return {
    name: settings.name,
    licenceNumber: settings.licenceNumber,
    address: settings.address,
    hours: settings.hours,
    holidays: settings.holidays,
    timeZone: settings.timeZone,
    locale: settings.locale,
    alsoIn: settings.alsoIn,
    currency: settings.currency,
    url: settings.url,
    look: settings.look,
    minimumAge: compliance.minimumAge,
    compliance,
    ageGate: settings.ageGate,
    warnings: settings.warnings,
    tax: settings.tax,
    staleAfterHours: settings.staleAfterHours,
    search: settings.search,
    linkCards: settings.linkCards,
    productStructuredData: settings.productStructuredData,
    facetPages: settings.facetPages,
    ...(settings.join && { join: settings.join }),
    ...(settings.phone && { phone: settings.phone }),
    ...(settings.directionsUrl && { directionsUrl: settings.directionsUrl }),
    ...(settings.tagline && { tagline: settings.tagline }),
    ...(settings.about && { about: settings.about }),
  };
}
