import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDealChange, findDealChangeAt, findDealNewsAt } from '#menu/deals/deal-change.ts';

const deal = (startsLocal?: string) => ({
  title: 'Mondays',
  path: '/deals/',
  conditions: [],
  productSlugs: ['a'],
  slug: 'mondays',
  ...(startsLocal && { startsLocal }),
});
const find = (starts: (string | undefined)[], now: string) => {
  const ms = findDealChange({ deals: starts.map(deal) }, 'America/Los_Angeles', Date.parse(now));
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe('a deal begins', () => {
  it.each<[string, (string | undefined)[], string, string | undefined]>([
    [
      'at its minute by the store’s clock',
      ['2026-11-25T12:00'],
      '2026-11-25T18:30:20Z',
      '2026-11-25T20:00:00.000Z',
    ],
    [
      'the first of several',
      ['2026-11-25T14:00', '2026-11-25T12:00'],
      '2026-11-25T18:30:00Z',
      '2026-11-25T20:00:00.000Z',
    ],
    ['no more once it has', ['2026-11-25T12:00'], '2026-11-25T20:00:00Z', undefined],
    ['not within a day', ['2026-11-27T12:00'], '2026-11-25T20:00:00Z', undefined],
    ['never where none is scheduled', [undefined], '2026-11-25T20:00:00Z', undefined],
    [
      'with the first minute there is where clocks skip its own',
      ['2026-03-08T02:30'],
      '2026-03-08T09:00:00Z',
      '2026-03-08T10:00:00.000Z',
    ],
  ])('%s', (_, starts, now, start) => {
    expect(find(starts, now)).toBe(start);
  });
});

describe('a deal is over', () => {
  it.each([
    [
      'with the minute after its last',
      '2026-11-25T23:59',
      '2026-11-26T07:00:00Z',
      '2026-11-26T08:00:00.000Z',
    ],
    ['no more once it is', '2026-11-25T11:59', '2026-11-25T20:00:00Z', undefined],
    ['not within a day', '2026-11-27T12:00', '2026-11-25T20:00:00Z', undefined],
    [
      'in an hour that comes twice, when it first comes',
      '2026-11-01T01:29',
      '2026-11-01T08:00:00Z',
      '2026-11-01T08:30:00.000Z',
    ],
  ])('%s', (_, endsLocal, now, end) => {
    const ms = findDealChange({ deals: [{ ...deal(), endsLocal }] }, 'America/Los_Angeles', Date.parse(now));
    expect(ms === undefined ? undefined : new Date(ms).toISOString()).toBe(end);
  });
});

describe('in the night in which an hour comes twice', () => {
  const findNightly = (minutes: number, now: string) => {
    const schedule = { repeat: 'daily' as const, startLocal: '2026-10-01T00:00', minutes };
    const conditions = [
      { kind: 'schedule' as const, text: 'Nightly', terms: { type: 'schedule' as const, schedule } },
    ];
    const ms = findDealChange({ deals: [{ ...deal(), conditions }] }, 'America/Los_Angeles', Date.parse(now));
    return ms === undefined ? undefined : new Date(ms).toISOString();
  };

  it('a deal that was over by half past one begins again with the second hour', () => {
    expect(findNightly(90, '2026-11-01T08:00:00Z')).toBe('2026-11-01T08:30:00.000Z');
    expect(findNightly(90, '2026-11-01T08:45:00Z')).toBe('2026-11-01T09:00:00.000Z');
    expect(findNightly(90, '2026-11-01T08:59:30Z')).toBe('2026-11-01T09:00:00.000Z');
    expect(findNightly(90, '2026-11-01T07:59:30Z')).toBe('2026-11-01T08:30:00.000Z');
    expect(findNightly(30, '2026-11-01T07:59:30Z')).toBe('2026-11-02T08:00:00.000Z');
    expect(findNightly(90, '2026-11-01T09:00:00Z')).toBe('2026-11-01T09:30:00.000Z');
  });

  it('nothing changes with the second hour where the deal holds in both, or in neither', () => {
    expect(findNightly(180, '2026-11-01T08:45:00Z')).toBe('2026-11-01T11:00:00.000Z');
    expect(findNightly(60, '2026-11-01T08:45:00Z')).toBe('2026-11-02T08:00:00.000Z');
  });
});

describe('until its news, a menu says the same of each deal', () => {
  const timeZone = 'America/Los_Angeles';
  const minute = (base: string, minutes: number) =>
    new Date(Date.parse(base) + minutes * 60_000).toISOString();
  const days = fc.integer({ min: 0, max: 30 * 24 * 60 });

  it('at any time, whatever begins when', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 4 }), days, fc.nat(24 * 60), (starts, at, wait) => {
        const deals = starts.map((start) => deal(minute('2026-11-01T00:00:00Z', start).slice(0, 16)));
        const takenAt = minute('2026-10-25T00:00:20Z', at);
        const later = minute(takenAt, wait);
        fc.pre(later < findDealNewsAt({ deals }, timeZone, takenAt));
        const sayAll = (time: string) =>
          deals.map((each) => findDealChangeAt({ deals: [each] }, timeZone, time));
        expect(sayAll(later)).toEqual(sayAll(takenAt));
      }),
    );
  });

  it('which come when a change is near enough to be told', () => {
    const deals = [deal('2026-11-20T00:00')];
    const news = findDealNewsAt({ deals }, timeZone, '2026-11-11T00:00:00Z');
    expect(findDealChangeAt({ deals }, timeZone, minute(news, -1))).toBe('never');
    expect(findDealChangeAt({ deals }, timeZone, news)).not.toBe('never');
  });

  it('which never come where nothing is scheduled', () => {
    expect(findDealNewsAt({ deals: [deal()] }, timeZone, '2026-11-11T00:00:00Z')).toBe('never');
  });
});
