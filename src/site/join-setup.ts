import type { ShopperType } from '../menu/deal.ts';
import type { Messages } from '../messages/english.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** What the form is, besides what stands in it: the same on the page and at the intake. */
export interface JoinSetup {
  t: Messages['join'];
  /** Where it is sent. */
  intakeUrl: string;
  /** BCP 47, of the page: what comes back is in it. */
  language: string;
  /** Years. */
  minimumAge: number;
  shopperTypes: readonly ShopperType[];
  requiresLicence: boolean;
  privacyUrl?: string | undefined;
}

/** The form of a store that has one; undefined for others. */
export function toJoinSetup(
  { join, minimumAge }: Pick<PublicStore, 'join' | 'minimumAge'>,
  { locale, t }: { locale: string; t: Messages['join'] },
): JoinSetup | undefined {
  return join && { ...join, t, language: locale, minimumAge };
}
