import type { GoneAddress, MovedAddress } from '#menu/compile/former-addresses.ts';
import type { Compliance } from '#menu/compliance/compliance.ts';
import type { Menu } from '#menu/model/menu.ts';
import type { ShownOf } from '#settings/public-settings.ts';
import type { storeSchema } from '#settings/store-schema.ts';

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

/** What of a store's settings the public may know: those that the settings' schema marks as `shown`, and what follows from others. */
export type PublicStore = ShownOf<typeof storeSchema> & {
  /** Years; as `compliance` has it. */
  minimumAge: number;
  /** What the pages may show and have to say. */
  compliance: Compliance;
};
