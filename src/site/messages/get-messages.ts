import { type Language, toLanguage } from '#menu/format/language.ts';
import { live as enLive } from './en/live.ts';
import { menu as enMenu } from './en/menu.ts';
import * as enPages from './en/pages.ts';
import { shortlist as enShortlist } from './en/saved-list.ts';
import { live as esLive } from './es/live.ts';
import { menu as esMenu } from './es/menu.ts';
import * as esPages from './es/pages.ts';
import { shortlist as esShortlist } from './es/saved-list.ts';

const english = { ...enPages, live: enLive, menu: enMenu, shortlist: enShortlist };
const spanish = { ...esPages, live: esLive, menu: esMenu, shortlist: esShortlist };

/** What each language has to say. Scripts load `live` and `shortlist` by themselves, so those are files of their own. */
export type Messages = typeof english;

const MESSAGES: Record<Language, Messages> = { en: english, es: spanish };

/** The messages for a locale (BCP 47): in its language, or in English where there are none in it. */
export function getMessages(locale: string): Messages {
  return MESSAGES[toLanguage(locale)];
}
