import { toFact } from '../model/feed-problem.ts';
import type { FeedFact } from '../model/feed-product.ts';
import type { PriceBreak } from './tier-quotes.ts';

/** A ton of goods, or a million of them: beyond it stands a slip of the keyboard, and cents are no whole numbers any more. */
const MAX_START = 1_000_000;

/** Finds what makes a table of price breaks, in any order, impossible to read in one way only. */
export function findTierFault(breaks: readonly PriceBreak[]): FeedFact | undefined {
  if (breaks.length === 0) {
    return toFact('tier-empty', 'price', breaks, 'Give the tier at least one price break.');
  }
  const wrongStart = breaks.find(({ startValue }) => !(startValue >= 0 && startValue <= MAX_START));
  if (wrongStart) {
    return toFact(
      'tier-start-invalid',
      'price',
      wrongStart,
      'Let each price break start at 0 or more, and at a million at most.',
    );
  }
  const twofold = breaks.find((each) => breaks.some((other) => disagree(each, other)));
  if (twofold) {
    const hint = `Keep one price for ${twofold.startValue}: two breaks start there with different prices.`;
    return toFact('tier-breaks-conflict', 'price', breaks, hint);
  }
  return undefined;
}

function disagree(a: PriceBreak, b: PriceBreak): boolean {
  return a.startValue === b.startValue && !Object.is(a.unitPriceCents, b.unitPriceCents);
}
