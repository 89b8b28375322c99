import type { BrowseIndex } from '#menu/browse/browse-index.ts';
import { isCertain } from '#menu/deals/shopper.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import { loadDataPath } from '#site/components/data-path.ts';
import { fetchDealData } from './reprice.ts';
import { readShopper } from './shopper-memory.ts';

/** The products of an index whose price a deal lowers for this visitor now; those of the build where the deals do not come. */
export async function findProductsOnDeal(index: IndexPlace & Pick<BrowseIndex, 'deals'>): Promise<number[]> {
  try {
    return await listCurrent(index);
  } catch {
    return index.deals;
  }
}

type IndexPlace = Pick<BrowseIndex, 'firstPosition' | 'productCount'>;

async function listCurrent({ firstPosition, productCount }: IndexPlace): Promise<number[]> {
  const { deals, timeZone } = await fetchDealData(await loadDataPath());
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
