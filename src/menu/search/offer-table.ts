import { groupBy } from '../names/group-by.ts';
import type { Amount, Wish } from './read-wishes.ts';
import type { SearchableIndex } from './search-index.ts';

/** What of a product answers what was asked for. */
export interface FittingOffers {
  /** The least that one of them costs, in whole units of the currency; Infinity where the price is asked for in the store. */
  price: number;
  /** Their sizes, as `formatAmounts` writes them; empty where neither a size nor a price was asked for. */
  sizes: string[];
  /** Whether the size is that of a package, not only of a piece in it. */
  isWhole: boolean;
}

/** Finds what of a product answers; undefined where nothing does. */
type FindOffers = (product: number) => FittingOffers | undefined;

/** What can be bought, laid out to be asked for. */
export interface OfferTable {
  /** @param level how far down the meanings of each size to go: 0 is the likeliest */
  ask(wishes: readonly Wish[], level: number): FindOffers;
}

interface Measured {
  unit: string;
  amount: number;
  isOfPiece: boolean;
}

const AMOUNT = /^([\d.]+)([a-z]+)$/;

export function layOutOffers({
  offers = { amounts: [], products: [] },
  deals = [],
}: Pick<SearchableIndex, 'offers' | 'deals'>): OfferTable {
  const measured = offers.amounts.map(parseAmounts);
  const onDeal = new Set(deals);
  return {
    ask: (wishes, level) => {
      const byUnit = groupByUnit(wishes, level);
      const fits = measured.map((amounts) => byUnit.every((wanted) => hasAny(amounts, wanted)));
      const fitsWhole = measured.map((amounts) => {
        const ofPackage = amounts.filter(({ isOfPiece }) => !isOfPiece);
        return byUnit.every((wanted) => hasAny(ofPackage, wanted));
      });
      const ranges = wishes.flatMap((wish) => (wish.kind === 'price' ? [wish] : []));
      const isAmongDeals = wishes.some(({ kind }) => kind === 'deal');
      const isMarked = byUnit.length + ranges.length > 0;
      const isPriced = (price: number) =>
        ranges.every(({ min, max }) => price > 0 && price >= min && price <= max);
      return (product) => {
        if (isAmongDeals && !onDeal.has(product)) return undefined;
        const found = listOffers(offers.products[product] ?? []).filter(
          ([place, price]) => fits[place] && isPriced(price),
        );
        if (found.length === 0) return undefined;
        return {
          price: Math.min(...found.map(([, price]) => price || Number.POSITIVE_INFINITY)),
          isWhole: found.some(([place]) => fitsWhole[place]),
          sizes: isMarked ? found.flatMap(([place]) => offers.amounts[place] || []) : [],
        };
      };
    },
  };
}

function parseAmounts(text: string): Measured[] {
  return text.split('/').flatMap((amounts, part) =>
    amounts.split(' ').flatMap((each) => {
      const [, amount, unit] = AMOUNT.exec(each) ?? [];
      return amount && unit ? [{ unit, amount: Number(amount), isOfPiece: part > 0 }] : [];
    }),
  );
}

/** Of the amounts in one unit any will do: an eighth or a quarter. Of several units all must hold: ten pieces with 100 mg. */
function groupByUnit(wishes: readonly Wish[], level: number): Amount[][] {
  const wanted = wishes.flatMap((wish) => {
    if (wish.kind !== 'size') return [];
    return wish.meanings[Math.min(level, wish.meanings.length - 1)] ?? [];
  });
  return [...groupBy(wanted, ({ unit }) => unit).values()];
}

function hasAny(amounts: readonly Measured[], wanted: readonly Amount[]): boolean {
  return wanted.some(({ unit, min, max }) =>
    amounts.some((each) => each.unit === unit && each.amount >= min && each.amount <= max),
  );
}

function listOffers(numbers: readonly number[]): [place: number, price: number][] {
  return Array.from({ length: numbers.length / 2 }, (_, offer) => [
    numbers[2 * offer] ?? 0,
    numbers[2 * offer + 1] ?? 0,
  ]);
}
