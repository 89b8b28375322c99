import { type Language, toLanguage } from '#menu/format/language.ts';
import type { ShortlistMessages } from './en/shortlist.ts';

/** Apart from the other messages that scripts load: only the page of the shortlist needs these. */
const LOADERS: Record<Language, () => Promise<{ shortlist: ShortlistMessages }>> = {
  en: () => import('./en/shortlist.ts'),
  es: () => import('./es/shortlist.ts'),
};

/** What the page of the shortlist says, in the language of a locale (BCP 47). */
export async function loadShortlistMessages(locale: string): Promise<ShortlistMessages> {
  const { shortlist } = await LOADERS[toLanguage(locale)]();
  return shortlist;
}
