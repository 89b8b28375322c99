import { describe, expect, it } from 'vitest';
import type { ProfileId } from '#menu/compliance/get-profile.ts';
import type { Audience, Warning, WarningPlace } from '#menu/compliance/profiles/profile.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { listPrintWarnings, listProductWarnings, listWarnings, toTaxSentence } from '#site/data/warnings.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { store } from '../../stores/corner-store.ts';

const FEED_AT = '2026-11-22T16:40:00.000Z';

interface Facts {
  profile?: ProfileId;
  audience?: Audience;
  feedAt?: string;
  timeZone?: string;
  warnings?: string[];
}

function take({ profile = 'ny', audience = 'adult-use', feedAt = FEED_AT, ...store }: Facts = {}) {
  const compliance = resolveCompliance({ profile, audience, overrides: {} });
  return { feedAt, store: { compliance, timeZone: 'America/New_York', warnings: [], ...store } };
}

describe('every page warns', () => {
  it('in the words of the law, then in the store’s', () => {
    const ofTheLaw = listWarnings(take());
    expect(ofTheLaw.length).toBeGreaterThan(1);
    expect(listWarnings(take({ warnings: ['Keep it cool.', 'Keep it dry.'] }))).toEqual([
      ...ofTheLaw,
      'Keep it cool.',
      'Keep it dry.',
    ]);
  });

  it('with no text twice, though store and law both ask for it', () => {
    const [first = '', ...others] = listWarnings(take());
    expect(listWarnings(take({ warnings: ['Keep it cool.', first, 'Keep it cool.'] }))).toEqual([
      first,
      ...others,
      'Keep it cool.',
    ]);
  });

  it('with the one whose turn it is on the store’s own day', () => {
    const beforeMidnight = listWarnings(take({ feedAt: '2026-11-23T04:59:59.000Z' }));
    const afterMidnight = listWarnings(take({ feedAt: '2026-11-23T05:00:00.000Z' }));
    expect(beforeMidnight).toEqual(listWarnings(take()));
    expect(afterMidnight).not.toEqual(beforeMidnight);
    const inCalifornia = take({ feedAt: '2026-11-23T05:00:00.000Z', timeZone: 'America/Los_Angeles' });
    expect(listWarnings(inCalifornia)).toEqual(beforeMidnight);
  });
});

describe('the page of a product warns', () => {
  it('of what goods of its category do', () => {
    const [flower] = listProductWarnings(take({ profile: 'ca' }), 'flower');
    const [edible] = listProductWarnings(take({ profile: 'ca' }), 'edible');
    expect(flower).toContain('cancer');
    expect(edible).toBeDefined();
    expect(edible).not.toContain('cancer');
  });

  it('of nothing where goods are none that are taken', () => {
    expect(listProductWarnings(take({ profile: 'ca' }), 'merch')).toEqual([]);
  });
});

const SOURCE = { title: 'A law', url: 'https://law.example', readOn: '2026-11-22' };
const warning = (text: string, ...places: WarningPlace[]): Warning => ({
  id: text,
  text,
  places,
  source: SOURCE,
});

it('each place has the warnings that the law puts there, and print none of the store’s', () => {
  const { feedAt, store } = take({ warnings: ['Keep it cool.'] });
  const warnings = [
    warning('A', 'every-page'),
    warning('B', 'product'),
    warning('C', 'print'),
    warning('D', 'print', 'every-page', 'product'),
  ];
  const taken = { feedAt, store: { ...store, compliance: { ...store.compliance, warnings } } };
  expect(listWarnings(taken)).toEqual(['A', 'D', 'Keep it cool.']);
  expect(listProductWarnings(taken, 'flower')).toEqual(['B', 'D']);
  expect(listPrintWarnings(taken)).toEqual(['C', 'D']);
});

const say = (tax: StoreInput['tax'], locale = 'en-US') =>
  toTaxSentence(parseStore({ ...store, ...(tax && { tax }) }, ''), getMessages(locale).pages);

it('a store that says nothing about tax has no sentence about it', () => {
  expect(say(undefined)).toBe('');
});

it.each<[tax: StoreInput['tax'], sentence: string]>([
  [{ prices: 'not-included' }, 'Prices don’t include tax. '],
  [{ prices: 'included' }, 'Prices include tax. '],
  [{ prices: 'not-included', note: 'Add 15% excise.' }, 'Prices don’t include tax. Add 15% excise. '],
  [{ note: 'Tax is added at checkout.' }, 'Tax is added at checkout. '],
])('the settings %j say so', (tax, sentence) => {
  expect(say(tax)).toBe(sentence);
});

it('says so in Spanish, too', () => {
  expect(say({ prices: 'included' }, 'es-US')).toBe('Los precios incluyen impuestos. ');
});
