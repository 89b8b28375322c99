import { type Language, toLanguage } from '#menu/format/language.ts';
import type { LiveMessages } from './en/live.ts';

/** Each file is a script of its own, so a page loads one language. */
const LOADERS: Record<Language, () => Promise<{ live: LiveMessages }>> = {
  en: () => import('./en/live.ts'),
  es: () => import('./es/live.ts'),
};

/** What scripts say, in the language of a locale (BCP 47). */
export async function loadLiveMessages(locale: string): Promise<LiveMessages> {
  const { live } = await LOADERS[toLanguage(locale)]();
  return live;
}
