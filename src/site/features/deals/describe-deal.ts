import { formatDeal } from '#menu/deals/format-deal.ts';
import type { Words } from '#menu/format/words.ts';
import type { MenuDeal } from '#menu/model/menu.ts';

/** A deal as a line of text: what is understood, then what is quoted. */
export function describeDeal(deal: MenuDeal, words: Words): string {
  const { parts, quoted } = formatDeal(deal, words);
  return [...parts, ...quoted.map(({ text }) => `“${text}”`)].join(' · ');
}
