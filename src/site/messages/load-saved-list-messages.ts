import { type Language, toLanguage } from '#menu/format/language.ts';
import type { ShortlistMessages } from './en/saved-list.ts';

/** Apart from the other messages that scripts load: only the page of the shortlist needs these. */
const LOADERS: Record<Language, () => Promise<{ shortlist: ShortlistMessages }>> = {
  en: () => import('./en/saved-list.ts'),
  es: () => import('./es/saved-list.ts'),
};

/** What the page of the shortlist says, in the language of a locale (BCP 47). */
export async function loadShortlistMessages(locale: string): Promise<ShortlistMessages> {
  const { shortlist } = await LOADERS[toLanguage(locale)]();
  return shortlist;
}
