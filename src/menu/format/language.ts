/** The languages that pages are written in. A new one is named here, and types then ask for its messages wherever they are missing. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a locale (BCP 47): its own, or English where there are no messages in it. */
export function toLanguage(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
