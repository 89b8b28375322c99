/** What is said where the menu's own words did not come. */
const WORDS = {
  en: {
    unreachable: 'The menu could not be loaded.',
    newer: 'This menu is newer than the script on this page.',
    unreadable: 'The menu could not be read.',
    toMenu: 'Open the menu',
    retry: 'Try again',
    loading: 'Loading the menu…',
  },
  es: {
    unreachable: 'No se pudo cargar el menú.',
    newer: 'Este menú es más nuevo que el guion de esta página.',
    unreadable: 'No se pudo leer el menú.',
    toMenu: 'Abrir el menú',
    retry: 'Volver a intentar',
    loading: 'Cargando el menú…',
  },
} as const;

/** @param locale BCP 47 */
export function getOwnWords(locale: string): (typeof WORDS)['en' | 'es'] {
  return /^es\b/i.test(locale) ? WORDS.es : WORDS.en;
}
