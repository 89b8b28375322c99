import { findDealChange } from '#menu/deals/deal-change.ts';
import { listDeals } from '#menu/deals/variant-deals.ts';
import type { ShopperType } from '#menu/model/deal.ts';
import type { Deal, Price, Variant } from '#menu/model/menu.ts';
import type { Problem } from '#menu/model/problem.ts';
import { takesOnlyPercents } from '#menu/price/price.ts';
import { formatPriceSource, type PriceSource, parsePriceSource } from '#menu/price/price-source.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import { parseStore } from '#settings/load-store.ts';
import { createPricer } from '#site/features/deals/reprice.ts';
import { listShopperGroups, toDealData } from '#site/features/deals/to-deal-data.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWords } from '../menu/words.ts';
import { store } from '../stores/corner-store.ts';
import { createWireProduct } from '../treez/wire-product.ts';
import type { Visitor } from './read-deals.ts';
import type { WireProduct } from './wire.ts';

/** The weights that the store quotes, in grams. */
export const QUOTED_GRAMS = [1, 3.5, 7, 14, 28];

/** One price of the menu, as a page has it. */
export interface ShownPrice {
  quantity: number;
  /** Before any deal. */
  listCents: number;
  /** When the page was built. */
  cents: number;
  /** What the browser works out from now on; undefined where the price never changes. */
  source: PriceSource | undefined;
  savedCents: number | undefined;
}

export interface ShownProduct {
  hasOnePrice: boolean;
  prices: ShownPrice[];
  dealTitles: string[];
}

const SHOPPER_TYPES: Record<NonNullable<Visitor['type']>, ShopperType> = {
  Adult: 'adult',
  Medical: 'medical',
};

/** Herbarium, from what Treez sends to what the browser shows, as one who asks for prices. */
export function askMenu(products: readonly WireProduct[], feedMs: number, timeZone: string) {
  const feedAt = new Date(feedMs).toISOString();
  const parsed = products.map((wire) => parseProduct(createWireProduct(wire.product_id, { ...wire })));
  const { compiled, store: publicStore } = compileFeed(
    { products: parsed.flatMap(({ product }) => product ?? []), feedAt },
    parseStore({ ...store, timeZone, quotedWeightsGrams: QUOTED_GRAMS }, ''),
  );
  const { menu } = compiled;
  const words = createWords();
  const site = { ...menu, feedAt, store: publicStore, words, messages: getMessages(words.locale) };
  const data = toDealData(site);
  const groups = listShopperGroups(site);
  const shown = new Map<string, ShownProduct>(
    menu.products.flatMap((product) =>
      product.variants.map(
        (variant) => [variant.id, toShown(variant, listDeals(product, variant.id))] as const,
      ),
    ),
  );
  const slugs = new Map(menu.deals.map(({ slug, title }) => [title.toUpperCase(), slug]));
  const problems: Problem[] = [...parsed.flatMap((each) => each.problems), ...compiled.problems];
  return {
    problems,
    find: (productId: string) => shown.get(productId),
    /** @param local on the store's clock, `YYYY-MM-DDTHH:mm` */
    reprice: (visitor: Visitor, local: string) => {
      const shopper = {
        ...(visitor.type && { type: SHOPPER_TYPES[visitor.type] }),
        groups: groups.filter((group) => visitor.groups.includes(group.toUpperCase())),
      };
      const pricer = createPricer(data, shopper, local);
      return {
        show: ({ source, listCents, cents }: ShownPrice) =>
          source ? (pricer.findDeal(source)?.cents ?? listCents) : cents,
        /** Of a price that only one deal lowers; undefined where the menu does not tell of the deal. */
        showWith: (title: string, listCents: number) => {
          const slug = slugs.get(title);
          return slug && (pricer.findDeal({ listCents, slugs: [slug] })?.cents ?? listCents);
        },
      };
    },
    findChange: (nowMs: number) => findDealChange(menu, timeZone, nowMs),
  };
}

function toShown(variant: Variant, deals: readonly Deal[]): ShownProduct {
  const { price } = variant;
  return {
    hasOnePrice: price.type === 'flat',
    dealTitles: deals.map(({ title }) => title.toUpperCase()),
    prices: listAmounts(price).map(({ amount, priceCents, deal, savedCents }) => ({
      quantity: amount,
      listCents: priceCents,
      cents: deal?.cents ?? priceCents,
      source: parsePriceSource(formatPriceSource(priceCents, variant, deals, takesOnlyPercents(price)) ?? ''),
      savedCents,
    })),
  };
}

function listAmounts(price: Price) {
  return price.type === 'tier' ? price.quotes : [{ ...price, amount: 1, savedCents: undefined }];
}
