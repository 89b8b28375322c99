/** The languages that pages are written in. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a locale (BCP 47): its own, or English where there are no messages in it. */
export function toLanguage(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
