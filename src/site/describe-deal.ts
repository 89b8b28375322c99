import { formatDeal } from '../menu/format-deal.ts';
import type { MenuDeal } from '../menu/menu.ts';
import type { Words } from '../menu/words.ts';

/** A deal as a line of text: what is understood, then what is quoted. */
export function describeDeal(deal: MenuDeal, words: Words): string {
  const { parts, quoted } = formatDeal(deal, words);
  return [...parts, ...quoted.map(({ text }) => `“${text}”`)].join(' · ');
}
