import {
  findGone,
  findMoved,
  type GoneAddress,
  type KnownAddress,
  type MovedAddress,
  recordAddresses,
} from '#menu/compile/former-addresses.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Feed } from '#menu/source.ts';
import { isKeptFromSight } from '#menu/visibility/visibility.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { loadAddresses, saveAddresses } from './addresses-file.ts';
import { dateProducts } from './date-products.ts';
import { saveFirstSeen } from './first-seen-file.ts';
import { recordPrices, withDrops } from './price-drops.ts';
import { loadPrices, savePrices } from './price-drops-file.ts';

/** What the feed does not say, and is remembered from run to run. */
export interface Ledgers {
  /** With since when each has been listed, and what it cost before. */
  products: Product[];
  /** Addresses that lead to another product now. */
  moved: MovedAddress[];
  /** Addresses of products that are listed no more. */
  gone: GoneAddress[];
  /** Where each size has been found, also in earlier runs. */
  known: KnownAddress[];
  /** Replaces the ledgers' files. A menu that is refused must not reach them. */
  save: () => Promise<void>;
}

/** Reads the ledgers of dates, prices and addresses, and adds this menu to them in memory. */
export async function updateLedgers(
  listed: readonly Product[],
  feed: Pick<Feed, 'products' | 'feedAt'>,
  { settings, directories }: { settings: StoreSettings; directories: { store: string } },
): Promise<Ledgers> {
  const { store } = directories;
  const { products: dated, firstSeen } = await dateProducts(listed, feed, store);
  const prices = recordPrices(await loadPrices(store), dated, feed.feedAt);
  const products = dated.map((product) => withDrops(product, prices));
  const hidden = feed.products.filter((product) => isKeptFromSight(product, settings.categories.hidden));
  const known = recordAddresses(await loadAddresses(store), products, {
    seenAt: feed.feedAt,
    hiddenIds: new Set(hidden.map(({ productId }) => productId)),
  });
  return {
    products,
    moved: findMoved(known, products),
    gone: findGone(known, products, { seenAt: feed.feedAt, days: settings.goneProductDays }),
    known,
    save: async () => {
      await saveFirstSeen(firstSeen, store);
      await savePrices(prices, store);
      await saveAddresses(known, store);
    },
  };
}
