import type { Random } from '#illustrations/drawing/random.ts';
import { createWireProduct } from '../../treez/wire-product.ts';

interface Good {
  id: string;
  name: string;
  priceDollars: number;
  isHidden: boolean;
  stock: number;
}

/** What a shop has at an instant. */
export interface Stock {
  /** As Treez sends them. */
  products: Record<string, unknown>[];
  /** What must be on its menu: prices in cents by id, as one text that tells it from all others. */
  menu: string;
  /** Ids that must be nowhere, and of what is hidden the words by which it is known. */
  unlisted: string[];
}

/** A shop whose stock moves by chance, but never so much at a time that it would be suspicious. */
export interface Shop {
  move(): Stock;
}

const GOODS = 30;
const MOVES = 3;
const FEWEST_LISTED = 20;
/** A shop that goes on for hundreds of runs does not become dear: what has risen so far is sold at its old price again. */
const HIGHEST_DOLLARS = 75;
const LOWEST_DOLLARS = 20;

export function createShop(random: Random): Shop {
  let made = 0;
  const create = (): Good => {
    made += 1;
    const number = String(made).padStart(4, '0');
    return {
      id: toId(made),
      name: `GOOD ${number} OF THE SHOP`,
      priceDollars: LOWEST_DOLLARS + random.whole(0, 39),
      isHidden: random.chance(1 / 6),
      stock: 5,
    };
  };
  let goods = Array.from({ length: GOODS }, create);
  /** A shop that has little left puts something out. */
  const isShort = () => goods.filter(isListed).length < FEWEST_LISTED;
  const changes: ((good: Good) => Good)[] = [
    (good) => ({ ...good, isHidden: !isShort() && !good.isHidden }),
    (good) => ({ ...good, stock: isShort() || good.stock === 0 ? 5 : 0 }),
    raise,
    (good) => ({ ...good, name: good.name.endsWith(' X') ? good.name.slice(0, -2) : `${good.name} X` }),
    () => create(),
  ];
  return {
    move: () => {
      for (let move = 0; move < MOVES; move += 1) {
        const at = random.whole(0, goods.length - 1);
        const change = changes[random.whole(0, changes.length - 1)];
        if (change) goods = goods.map((good, index) => (index === at ? change(good) : good));
      }
      // Two menus one after the other are never the same.
      goods = goods.map((good, index) =>
        index === 0 ? raise({ ...good, isHidden: false, stock: 5 }) : good,
      );
      return toStock(goods);
    },
  };
}

/** @param number up to 12 digits */
export function toId(number: number): string {
  return `5c6b1d2e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function raise(good: Good): Good {
  const priceDollars = good.priceDollars >= HIGHEST_DOLLARS ? LOWEST_DOLLARS : good.priceDollars + 1;
  return { ...good, priceDollars };
}

const isListed = ({ isHidden, stock }: Good) => !isHidden && stock > 0;

function toStock(goods: readonly Good[]): Stock {
  const listed = goods.filter(isListed);
  const unlisted = goods.filter((good) => !isListed(good));
  return {
    products: goods.map(({ id, name, priceDollars, isHidden, stock }) =>
      createWireProduct(id, {
        sellable_quantity: stock,
        pricing: { price_type: 'FLAT', price_sell: priceDollars },
        e_commerce: { all_images: [], minimum_visible_inventory_level: 0, hide_from_menu: isHidden },
        product_configurable_fields: { name },
      }),
    ),
    menu: formatMenu(listed.map(({ id, priceDollars }) => [id, priceDollars * 100])),
    unlisted: [
      ...unlisted.map(({ id }) => id),
      // The page of what is sold out may be left as one that says so.
      ...goods.filter(({ isHidden }) => isHidden).map(({ name }) => name.slice(0, 'GOOD 0001'.length)),
    ],
  };
}

/** A menu as one text, whatever its order. */
export function formatMenu(prices: readonly (readonly [id: string, cents: number])[]): string {
  return prices
    .map(([id, cents]) => `${id}=${cents}`)
    .sort()
    .join(' ');
}
