import { type Language, toLanguage } from '#menu/format/language.ts';
import { english, type Messages } from './english.ts';
import { spanish } from './spanish.ts';

const MESSAGES: Record<Language, Messages> = { en: english, es: spanish };

/** The messages for a locale (BCP 47): in its language, or in English where there are none in it. */
export function getMessages(locale: string): Messages {
  return MESSAGES[toLanguage(locale)];
}
