import type { StoreSettings } from '../config/store-schema.ts';
import type { Menu } from '../menu/menu.ts';

/** The version that `loadSnapshot` accepts; raised when the shape changes. */
export const SNAPSHOT_SCHEMA_VERSION = 1;

/** A validated menu at an instant: all that rendering reads. Nothing in it is private. */
export interface Snapshot {
  schemaVersion: typeof SNAPSHOT_SCHEMA_VERSION;
  /** True for the demo store: every page says so. */
  isDemo: boolean;
  /** When the feed was taken, ISO-8601 UTC. */
  feedAt: string;
  store: PublicStore;
  menu: Menu;
}

/** What of a store's settings the public may know: an allow-list. */
export type PublicStore = Pick<
  StoreSettings,
  | 'name'
  | 'licenceNumber'
  | 'address'
  | 'phone'
  | 'hours'
  | 'timeZone'
  | 'locale'
  | 'currency'
  | 'url'
  | 'tagline'
  | 'about'
  | 'look'
  | 'minimumAge'
  | 'warnings'
  | 'search'
  | 'productStructuredData'
>;

export function toPublicStore(settings: StoreSettings): PublicStore {
  return {
    name: settings.name,
    licenceNumber: settings.licenceNumber,
    address: settings.address,
    hours: settings.hours,
    timeZone: settings.timeZone,
    locale: settings.locale,
    currency: settings.currency,
    url: settings.url,
    look: settings.look,
    minimumAge: settings.minimumAge,
    warnings: settings.warnings,
    search: settings.search,
    productStructuredData: settings.productStructuredData,
    ...(settings.phone && { phone: settings.phone }),
    ...(settings.tagline && { tagline: settings.tagline }),
    ...(settings.about && { about: settings.about }),
  };
}
