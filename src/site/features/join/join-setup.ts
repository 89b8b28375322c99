import { type MessageValues, say } from '#menu/format/say.ts';
import type { ShopperType } from '#menu/model/deal.ts';
import type { Edition } from '#site/data/edition.ts';
import type { Messages } from '#site/messages/get-messages.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';

/** What the form is, besides what stands in it: the same on the page and at the intake. */
export interface JoinSetup {
  /** What it says, with the store's name and age in it. */
  t: Messages['join'];
  /** Where it is sent. */
  intakeUrl: string;
  /** Names the site that the form is part of, where the browser does not say so. Everybody can read it. */
  site: string;
  /** BCP 47, of the page: what comes back is in it. */
  language: string;
  /** Years. */
  minimumAge: number;
  shopperTypes: readonly ShopperType[];
  requiresLicence: boolean;
  privacyUrl?: string | undefined;
}

/** The form of a store that has one, and all that it says about itself; undefined for others. */
export function toJoinSetup(
  { name, url, join, minimumAge }: Pick<PublicStore, 'name' | 'url' | 'join' | 'minimumAge'>,
  { words, messages }: Pick<Edition, 'words' | 'messages'>,
): JoinSetup | undefined {
  if (!join) return undefined;
  const { faults, ...others } = messages.join;
  const values = { age: minimumAge, store: name };
  const t = { ...sayAll(others, values), faults: sayAll(faults, values) };
  return { ...join, t, site: new URL(url).origin, language: words.locale, minimumAge };
}

/** Messages with values in their places. */
function sayAll<Said extends Record<string, string>>(messages: Said, values: MessageValues): Said {
  const said = { ...messages };
  for (const [key, message] of Object.entries(messages)) Reflect.set(said, key, say(message, values));
  return said;
}
