import { formatDeal } from '#menu/deals/format-deal.ts';
import { getDateFormat } from '#menu/format/intl-formats.ts';
import type { Words } from '#menu/format/words.ts';
import type { MenuDeal } from '#menu/model/menu.ts';

/** A deal as a line of text: what is understood, then what is quoted. */
export function describeDeal(deal: MenuDeal, words: Words): string {
  const { parts, quoted } = formatDeal(deal, words);
  return [...parts, ...quoted.map(({ text }) => `“${text}”`)].join(' · ');
}

/**
 * A time of the store's own clock, e.g. `Nov 27, 2026, 9:00 AM`, wherever it is read.
 * @param wallClock `YYYY-MM-DDTHH:mm`
 */
export function formatWallClock(wallClock: string, locale: string): string {
  const format = getDateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${wallClock}Z`));
}
