import { describe, expect, it } from 'vitest';
import { toDealToday } from '#menu/deals/deal-today.ts';
import { listOfferKinds } from '#menu/deals/offer-kinds.ts';
import type { DealSchedule } from '#menu/model/deal.ts';
import type { DealCondition } from '#menu/model/menu.ts';
import { createWords } from '../words.ts';

const at = (schedule: DealSchedule): DealCondition => ({
  kind: 'schedule',
  text: 'As the store says',
  terms: { type: 'schedule', schedule },
});
const veterans: DealCondition = {
  kind: 'customer-group',
  text: 'Veterans',
  terms: { type: 'groups', groups: ['Veterans'] },
};
const quoted: DealCondition = { kind: 'schedule', text: 'By the phase of the moon' };
const happyHour: DealSchedule = { repeat: 'daily', startLocal: '2026-11-02T09:00', minutes: 120 };
const weekend: DealSchedule = { repeat: 'weekly', days: [4], startLocal: '2026-11-06T17:00', minutes: 3300 };
const tuesdays: DealSchedule = { repeat: 'weekly', days: [1], startLocal: '2026-11-03T00:00', minutes: 1440 };
const nights: DealSchedule = { repeat: 'weekly', days: [4], startLocal: '2026-11-06T22:00', minutes: 240 };

/** November 27, 2026 is a Friday. */
const say = (nowLocal: string, ...conditions: DealCondition[]) => {
  const { isToday, text } = toDealToday({ conditions }, nowLocal, createWords());
  return isToday ? (text?.replace(/[\u00a0\u202f]/g, ' ') ?? 'today') : 'another day';
};

describe('what is said of a deal today', () => {
  it.each<[string, string, DealCondition[]]>([
    ['2026-11-27T10:00', 'today', []],
    ['2026-11-27T10:00', 'today', [veterans]],
    ['2026-11-27T10:00', 'until 11:00 AM', [at(happyHour)]],
    ['2026-11-27T08:00', 'today, 9:00 AM to 11:00 AM', [at(happyHour)]],
    ['2026-11-27T11:00', 'another day', [at(happyHour)]],
    ['2026-12-01T10:00', 'all day', [at(tuesdays)]],
    ['2026-11-30T10:00', 'another day', [at(tuesdays)]],
    ['2026-11-27T10:00', 'from 5:00 PM today', [at(weekend)]],
    ['2026-11-27T18:00', 'through Sunday', [at(weekend)]],
    ['2026-11-29T18:00', 'all day', [at(weekend)]],
    ['2026-11-27T18:00', 'until midnight', [at({ ...weekend, minutes: 420 })]],
    ['2026-11-27T23:00', 'until 2:00 AM', [at(nights)]],
    ['2026-11-28T01:00', 'until 2:00 AM', [at(nights)]],
    ['2026-11-27T10:00', 'until Sunday, 6:00 PM', [at({ repeat: 'none', endLocal: '2026-11-29T17:59' })]],
    ['2026-11-27T10:00', 'through Dec 31', [at({ repeat: 'none', endLocal: '2026-12-31T23:59' })]],
    ['2026-11-27T10:00', 'today', [at({ repeat: 'none', startLocal: '2026-11-01T00:00' })]],
    [
      '2026-11-27T10:00',
      'through Sunday',
      [
        at({ ...happyHour, startLocal: '2026-11-27T10:00', minutes: 60 }),
        at({ repeat: 'none', endLocal: '2026-11-29T23:59' }),
      ],
    ],
    ['2026-11-27T10:00', 'another day', [quoted]],
  ])('at %s: %s', (nowLocal, words, conditions) => {
    expect(say(nowLocal, ...conditions)).toBe(words);
  });
});

describe('the kinds of deals that are not everyone’s today', () => {
  const cut = { type: 'percent' as const, percent: 10 };

  it.each<[string, Parameters<typeof listOfferKinds>[0], string[]]>([
    ['none for a deal that everyone gets', [{ cut, conditions: [] }], []],
    ['none for a deal of another hour of today', [{ cut, conditions: [at(happyHour)] }], []],
    ['members for a deal of a group', [{ cut, conditions: [veterans] }], ['members']],
    ['members for a deal that depends on the cart', [{ conditions: [] }], ['members']],
    ['other days for a deal of another day', [{ cut, conditions: [at(tuesdays)] }], ['other-days']],
    ['other days for a deal of unknown days', [{ cut, conditions: [quoted] }], ['other-days']],
    [
      'both for deals of both kinds',
      [
        { cut, conditions: [at(tuesdays), veterans] },
        { cut, conditions: [veterans] },
      ],
      ['members', 'other-days'],
    ],
  ])('are %s', (_, deals, kinds) => {
    expect(listOfferKinds(deals, '2026-11-27T08:00')).toEqual(kinds);
  });
});
