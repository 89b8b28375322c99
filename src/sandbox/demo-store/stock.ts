import type { Random } from '#illustrations/drawing/random.ts';
import { MOST_SELLABLE, type TreezWireProduct, type TreezWireQuantity } from '../wire-product.ts';
import type { Line } from './line.ts';
import { createStableId } from './stable-id.ts';

/** What is there of a product, and from when on it leaves the menu. */
export type Stock = Pick<TreezWireProduct, 'sellable_quantity' | 'sellable_quantity_detail'> & {
  minimum: number;
};

const LOCATIONS = ['FRONT COUNTER', 'COLD CASE', 'BACKSTOCK-B7'] as const;

/** Creates a stock above the minimum; products sold by weight come in parts of a gram. */
export function createStock(line: Line, random: Random): Stock {
  const minimum = random.pick([0, 0, 1, 2, 3, 5]);
  const quantity = random.chance(0.3) ? MOST_SELLABLE : random.whole(minimum + 1, MOST_SELLABLE);
  const loose =
    line.sizes === 'loose' && quantity < MOST_SELLABLE ? quantity + random.decimal(0.1, 0.9, 1) : quantity;
  return createStockOf(loose, minimum, random);
}

/** Creates a stock of so many, spread over one or two places. */
function createStockOf(quantity: number, minimum: number, random: Random): Stock {
  const total = Number(quantity.toFixed(1));
  const sellable_quantity_detail = total === 0 ? [] : spread(total, random);
  return { sellable_quantity: total, sellable_quantity_detail, minimum };
}

function spread(total: number, random: Random): TreezWireQuantity[] {
  const medical = total >= 4 && random.chance(0.2) ? Math.floor(total / 4) : 0;
  const atTheFront = Number((total - medical).toFixed(1));
  const first: TreezWireQuantity = {
    ...placeIn(random.pick(LOCATIONS)),
    inventory_type: 'ADULT',
    sellable_quantity: atTheFront,
  };
  if (medical === 0) return [first];
  return [first, { ...placeIn('FRONT COUNTER'), inventory_type: 'MEDICAL', sellable_quantity: medical }];
}

function placeIn(location: string): Pick<TreezWireQuantity, 'location' | 'location_id'> {
  return { location, location_id: createStableId(`location/${location}`) };
}
