import { type Language, toLanguage } from '#menu/format/language.ts';
import type { LiveMessages } from './en/live.ts';
import type { ShortlistMessages } from './en/shortlist.ts';

interface Loaders {
  live: () => Promise<{ live: LiveMessages }>;
  shortlist: () => Promise<{ shortlist: ShortlistMessages }>;
}

/** How scripts load what they say. Each file is a script of its own, so a page loads one language. */
const LOADERS: Record<Language, Loaders> = {
  en: { live: () => import('./en/live.ts'), shortlist: () => import('./en/shortlist.ts') },
  es: { live: () => import('./es/live.ts'), shortlist: () => import('./es/shortlist.ts') },
};

/** What scripts say, in the language of a locale (BCP 47). */
export async function loadLiveMessages(locale: string): Promise<LiveMessages> {
  const { live } = await LOADERS[toLanguage(locale)].live();
  return live;
}

/** What the page of the shortlist says, in the language of a locale (BCP 47). */
export async function loadShortlistMessages(locale: string): Promise<ShortlistMessages> {
  const { shortlist } = await LOADERS[toLanguage(locale)].shortlist();
  return shortlist;
}
