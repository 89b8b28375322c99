import { toLanguage } from '#menu/format/language.ts';
import type { LiveMessages } from './en/live.ts';

/** What scripts say, in the language of a locale (BCP 47): only that language is loaded. */
export async function loadLiveMessages(locale: string): Promise<LiveMessages> {
  const { live } = toLanguage(locale) === 'es' ? await import('./es/live.ts') : await import('./en/live.ts');
  return live;
}
