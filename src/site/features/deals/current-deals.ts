import type { BrowseIndex } from '#menu/browse/browse-index.ts';
import { isCertain } from '#menu/deals/shopper.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import { fetchDealData } from './reprice.ts';
import { readShopper } from './shopper-memory.ts';

/**
 * The products of an index whose price a deal lowers for this visitor now; those of the build where the deals do not come.
 * @param firstPosition the place in the menu of the index's first product
 */
export async function findProductsOnDeal(
  firstPosition: number,
  index: Pick<BrowseIndex, 'deals' | 'productCount'>,
): Promise<number[]> {
  try {
    return await listCurrent(firstPosition, index.productCount);
  } catch {
    return index.deals;
  }
}

async function listCurrent(firstPosition: number, productCount: number): Promise<number[]> {
  const { deals, timeZone } = await fetchDealData(document.documentElement.dataset['deals'] ?? '');
  const nowLocal = toWallClock(new Date().toISOString(), timeZone);
  const found = new Set<number>();
  for (const deal of deals) {
    if (!isCertain(deal, readShopper(), nowLocal)) continue;
    let position = -firstPosition;
    for (const step of deal.productSteps) {
      position += step;
      if (position >= 0 && position < productCount) found.add(position);
    }
  }
  return [...found];
}
