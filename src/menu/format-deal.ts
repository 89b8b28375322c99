import { say } from '../messages/say.ts';
import { sayCount } from '../messages/say-count.ts';
import { type DealCut, type DealSchedule, type DealTerms, FULFILLMENT_WAYS } from './deal.ts';
import { formatMoney, formatPercent } from './format.ts';
import { getDateFormat } from './intl-formats.ts';
import type { Deal, DealCondition } from './menu.ts';
import { MINUTES_PER_DAY } from './wall-clock.ts';
import { addMinutes } from './wall-clock-text.ts';
import type { Words } from './words.ts';

/** A deal in plain words. */
export interface DealWords {
  /** What it takes off and what it asks, each a few words: `10% off`, `every Monday`, `pickup only`. */
  parts: string[];
  /** What could not be understood, in the store's own words. */
  quoted: DealCondition[];
}

/** A Monday, so that adding a day's number gives that day. */
const MONDAY = '2024-01-01T00:00';

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

function formatSchedule(schedule: DealSchedule, words: Words): string {
  const { deals } = words.menu;
  if (schedule.repeat === 'none') {
    const { startLocal, endLocal } = schedule;
    const time = (at: string) => formatTime(at, words, { dateStyle: 'medium', timeStyle: 'short' });
    if (startLocal && endLocal) return formatSpan(startLocal, endLocal, words);
    return startLocal
      ? say(deals.from, { time: time(startLocal) })
      : say(deals.until, { time: time(endLocal ?? '') });
  }
  const days = formatDays(schedule.days, words);
  const { startLocal, minutes } = schedule;
  if (minutes === MINUTES_PER_DAY && startLocal.endsWith('T00:00')) return say(deals.weekly, { days });
  const hours = { hour: 'numeric', minute: '2-digit' } as const;
  const from = formatTime(startLocal, words, hours);
  const to = formatTime(addMinutes(startLocal, minutes), words, hours);
  return say(deals.weeklyAt, { days, from, to });
}

/** Three days or more in a row are said by the first and the last. */
function formatDays(days: readonly number[], words: Words): string {
  const names = days.map((day) =>
    formatTime(addMinutes(MONDAY, day * MINUTES_PER_DAY), words, { weekday: 'long' }),
  );
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const isRow = days.length > 2 && last - first === days.length - 1;
  if (isRow) return say(words.menu.deals.days, { from: names[0] ?? '', to: names.at(-1) ?? '' });
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names);
}

/** The minute in which it ends belongs to it: what ends at 23:59 is said to be for the day. */
function formatSpan(startLocal: string, endLocal: string, words: Words): string {
  const { deals } = words.menu;
  const isOfDays = startLocal.endsWith('T00:00') && endLocal.endsWith('T23:59');
  const options = isOfDays
    ? ({ dateStyle: 'medium' } as const)
    : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const [from, to] = [formatTime(startLocal, words, options), formatTime(endLocal, words, options)];
  return from === to ? say(deals.onDay, { day: from }) : say(deals.span, { from, to });
}

function formatTime(wallClock: string, { locale }: Words, options: Intl.DateTimeFormatOptions): string {
  return getDateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${wallClock}Z`));
}

function listAlternatives(names: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
