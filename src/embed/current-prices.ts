import { ANYONE } from '#menu/deals/shopper.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import { createPricer, fetchDealData, repriceCard } from '#site/features/deals/reprice.ts';

/**
 * Makes of a card what it is now: deals may have begun or ended since the menu was made.
 * @param url of the menu's `deals.json`
 * @throws Error if that does not come
 */
export async function loadCurrentPrices(url: string): Promise<(card: SiteCard) => SiteCard> {
  const data = await fetchDealData(url);
  const pricer = createPricer(data, ANYONE, toWallClock(new Date().toISOString(), data.timeZone));
  return (card) => repriceCard(card, pricer, data.words);
}
