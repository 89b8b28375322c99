import type { Random } from '#illustrations/drawing/random.ts';
import type { TreezWirePricing } from '../wire-product.ts';
import { getSizeSet, type Size } from './categories/size-sets.ts';
import { getPreCartPercent } from './discounts.ts';
import type { Line } from './line.ts';

/** Creates the prices of a line's sizes: a price break table, or one price a size. Showpieces cost what their assortment says. */
export function createPricing(line: Line, random: Random): (size: Size) => TreezWirePricing {
  const { tiers } = getSizeSet(line.sizes);
  const isShowpiece = line.description !== undefined;
  const dollars = isShowpiece ? line.dollars : varyPrice(line.dollars, random);
  const table = tiers?.tables[isShowpiece ? 0 : random.whole(0, tiers.tables.length - 1)];
  if (!tiers || !table)
    return ({ factor }) => createFlatPrice(roundToDollar(dollars * factor), getPreCartPercent(line));
  const method = tiers.method === 'UNIT' ? 'UNIT' : random.chance(0.8) ? 'WEIGHT_GRAMS' : 'WEIGHT';
  return () => ({
    price_type: 'TIER',
    price_sell: null,
    discounted_price: null,
    discount_amount: null,
    discount_percent: null,
    tier_name: `TIERBOOK-${tiers.method}-${Math.round(dollars * 100)}`,
    tier_method: method,
    tier_pricing_detail: table.map(([start_value, factor]) => ({
      start_value,
      price_per_value: roundToQuarter(dollars * factor),
    })),
  });
}

function createFlatPrice(price: number, preCartPercent: number): TreezWirePricing {
  const off = Number(((price * preCartPercent) / 100).toFixed(2));
  return {
    price_type: 'FLAT',
    price_sell: price,
    discounted_price: off > 0 ? price - off : null,
    discount_amount: off,
    discount_percent: preCartPercent,
    tier_name: null,
  };
}

/** Products of one assortment differ by a step or two. */
function varyPrice(dollars: number, random: Random): number {
  const step = dollars < 10 ? 0.5 : dollars < 30 ? 1 : 2;
  return dollars + step * random.whole(-1, 2);
}

function roundToDollar(price: number): number {
  return price < 10 ? Math.max(1, Math.round(price * 2) / 2) : Math.round(price);
}

function roundToQuarter(price: number): number {
  return Math.round(price * 4) / 4;
}
