import { live as enLive, type LiveMessages } from './en/live.ts';
import { menu as enMenu, type MenuMessages } from './en/menu.ts';
import { pages as enPages, type PageMessages } from './en/pages.ts';
import { live as esLive } from './es/live.ts';
import { menu as esMenu } from './es/menu.ts';
import { pages as esPages } from './es/pages.ts';
import { type Language, toLanguage } from './language.ts';

/** Everything that pages and cards say in one language. */
export interface Messages {
  menu: MenuMessages;
  pages: PageMessages;
  live: LiveMessages;
}

const MESSAGES: Record<Language, Messages> = {
  en: { menu: enMenu, pages: enPages, live: enLive },
  es: { menu: esMenu, pages: esPages, live: esLive },
};

/** The messages for a locale (BCP 47): in its language, or in English where there are none in it. */
export function getMessages(locale: string): Messages {
  return MESSAGES[toLanguage(locale)];
}
