import { ANYONE } from '#menu/deals/shopper.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import { createPricer, fetchDealData, repriceCard } from '#site/features/deals/reprice.ts';

/**
 * Makes of a card what it is now: deals may have begun or ended since the menu was made.
 * @param dataUrl of the folder with the menu's data, with its slash at the end
 * @throws Error if `deals.json` does not come
 */
export async function loadCurrentPrices(dataUrl: string): Promise<(card: SiteCard) => SiteCard> {
  const data = await fetchDealData(dataUrl);
  const pricer = createPricer(data, ANYONE, toWallClock(new Date().toISOString(), data.timeZone));
  return (card) => repriceCard(card, pricer, data.words);
}
