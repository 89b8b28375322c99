import { formatMoney, formatPercent } from '../format/format.ts';
import { say } from '../format/say.ts';
import { sayCount } from '../format/say-count.ts';
import type { Words } from '../format/words.ts';
import { type DealCut, type DealTerms, FULFILLMENT_WAYS } from '../model/deal.ts';
import type { Deal, DealCondition } from '../model/menu.ts';
import { formatSchedule } from './format-schedule.ts';

/** A deal in plain words. */
export interface DealWords {
  /** What it takes off and what it asks, each a few words: `10% off`, `every Monday`, `pickup only`. */
  parts: string[];
  /** What could not be understood, in the store's own words. */
  quoted: DealCondition[];
}

/** Puts into words what of a deal is understood; the rest is left to be quoted. */
export function formatDeal({ cut, conditions }: Pick<Deal, 'cut' | 'conditions'>, words: Words): DealWords {
  const said = conditions.map(({ terms }) => terms && formatTerms(terms, words));
  return {
    parts: [...(cut ? [formatCut(cut, words)] : []), ...said.flatMap((part) => part || [])],
    quoted: conditions.filter((_, index) => said[index] === undefined),
  };
}

function formatCut(cut: DealCut, words: Words): string {
  const { deals } = words.menu;
  const money = (cents: number) => formatMoney(cents, { ...words, decimals: 'if-any' });
  switch (cut.type) {
    case 'percent':
      return say(deals.off, { cut: formatPercent(cut.percent, cut.percent, words) });
    case 'dollar':
      return say(deals.off, { cut: money(cut.cents) });
    case 'price-at':
      return say(deals.priceAt, { price: money(cut.cents) });
  }
}

/** Nothing, where it asks nothing: goods that may be had in every way. */
function formatTerms(terms: DealTerms, words: Words): string {
  const { deals } = words.menu;
  switch (terms.type) {
    case 'groups':
      return say(deals.groups, { groups: listAlternatives(terms.groups, words) });
    case 'shoppers':
      return say(deals.groups, {
        groups: listAlternatives(
          terms.shoppers.map((type) => deals.shoppers[type]),
          words,
        ),
      });
    case 'ways':
      return formatWays(terms.ways, words);
    case 'minimum':
      return say(terms.isAfterTax ? deals.minimumAfterTax : deals.minimum, {
        price: formatMoney(terms.cents, { ...words, decimals: 'if-any' }),
      });
    case 'item-limit':
      return sayCount(deals.itemLimit, terms.itemCount, words.locale);
    case 'schedule':
      return formatSchedule(terms.schedule, words);
  }
}

function formatWays(ways: Extract<DealTerms, { type: 'ways' }>['ways'], words: Words): string {
  const { deals } = words.menu;
  if (FULFILLMENT_WAYS.every((way) => ways.includes(way))) return '';
  return say(deals.ways, {
    ways: listAlternatives(
      FULFILLMENT_WAYS.filter((way) => ways.includes(way)).map((way) => deals.wayNames[way]),
      words,
    ),
  });
}

function listAlternatives(names: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
