import { toLanguage } from '#menu/format/language.ts';
import type { ShortlistMessages } from './en/shortlist.ts';

/** What the page of the shortlist says, in the language of a locale (BCP 47): only that language is loaded. */
export async function loadShortlistMessages(locale: string): Promise<ShortlistMessages> {
  const isSpanish = toLanguage(locale) === 'es';
  const { shortlist } = isSpanish ? await import('./es/shortlist.ts') : await import('./en/shortlist.ts');
  return shortlist;
}
