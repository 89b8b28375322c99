import * as z from 'zod';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import { toShownShape } from '#settings/public-settings.ts';
import { type StoreSettings, storeSchema } from '#settings/store-schema.ts';
import type { PublicStore } from './snapshot.ts';

const publicSettings = z.object(toShownShape(storeSchema, z.object));

/** Copies what of a store's settings the public may know. */
export function toPublicStore(settings: StoreSettings): PublicStore {
  const compliance = resolveCompliance(settings.compliance, settings.minimumAge);
  return { ...publicSettings.parse(settings), minimumAge: compliance.minimumAge, compliance };
}
