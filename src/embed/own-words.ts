import type { Language } from '#menu/format/language.ts';

interface OwnWords {
  unreachable: string;
  newer: string;
  unreadable: string;
  toMenu: string;
  retry: string;
  loading: string;
}

/** What is said where the menu's own words did not come. */
const WORDS: Record<Language, OwnWords> = {
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
};

const BY_LANGUAGE: Readonly<Record<string, OwnWords>> = WORDS;

/** @param locale BCP 47, or whatever a page has in its place: English for what nobody knows */
export function getOwnWords(locale: string): OwnWords {
  const [language = ''] = locale.toLowerCase().split('-');
  return BY_LANGUAGE[language] ?? WORDS.en;
}
