import { describe, expect, it } from 'vitest';
import { createClockOffset } from '#treez/client/clock-offset.ts';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { AT_ONCE, json, startFakeTreez } from '../fake-treez.ts';
import { createWireProducts } from '../wire-product.ts';

const NOW_MS = Date.parse('2026-11-27T12:00:00Z');
const HOUR_MS = 3_600_000;

/** @param headers of each answer; all were asked for now and came two seconds later */
function findOffset(...headers: Record<string, string>[]): number | undefined {
  const offset = createClockOffset();
  for (const each of headers) {
    offset.add({ get: (name) => each[name] ?? null }, NOW_MS, NOW_MS + 2000);
  }
  return offset.find();
}

describe('the clock of a server', () => {
  it.each([
    ['agrees to the second', { date: 'Fri, 27 Nov 2026 12:00:00 GMT' }, 0],
    ['agrees while the answer was on its way', { date: 'Fri, 27 Nov 2026 12:00:02 GMT' }, 0],
    ['is an hour ahead', { date: 'Fri, 27 Nov 2026 13:00:03 GMT' }, HOUR_MS],
    ['is an hour behind', { date: 'Fri, 27 Nov 2026 10:59:59 GMT' }, -HOUR_MS],
    ['is two years ahead', { date: 'Mon, 27 Nov 2028 12:00:03 GMT' }, 731 * 24 * HOUR_MS],
    ['agrees where the answer is an hour old', { date: 'Fri, 27 Nov 2026 11:00:00 GMT', age: '3600' }, 0],
    ['agrees where an age makes no sense', { date: 'Fri, 27 Nov 2026 12:00:00 GMT', age: '-5' }, 0],
  ])('%s', (_, headers, offsetMs) => {
    expect(findOffset(headers)).toBe(offsetMs);
  });

  it.each([
    ['is missing', {}],
    ['is empty', { date: '' }],
    ['is no date', { date: 'yesterday' }],
    ['is in another form', { date: '2026-11-27T12:00:00Z' }],
    ['is a day that is none', { date: 'Fri, 99 Nov 2026 12:00:00 GMT' }],
    ['begins with the epoch', { date: 'Thu, 01 Jan 1970 00:00:00 GMT' }],
    ['is of the year 9999', { date: 'Fri, 31 Dec 9999 23:59:59 GMT' }],
  ])('says nothing where its date %s', (_, headers) => {
    expect(findOffset(headers)).toBeUndefined();
  });

  const RIGHT = { date: 'Fri, 27 Nov 2026 12:00:00 GMT' };
  const WRONG = { date: 'Fri, 27 Nov 2026 13:00:03 GMT' };
  it.each([
    ['one of many is wrong', [RIGHT, WRONG, RIGHT], 0],
    ['one of many is right', [WRONG, RIGHT, WRONG], HOUR_MS],
    ['there are two, and they disagree', [RIGHT, WRONG], HOUR_MS],
    ['there are two, and one makes no sense', [RIGHT, { date: 'soon' }], 0],
  ])('counts by the answer in the middle where %s', (_, headers, offsetMs) => {
    expect(findOffset(...headers)).toBe(offsetMs);
  });
});

describe('a feed', () => {
  const answer = (headers: Record<string, string>) =>
    json(
      { resultCode: 'SUCCESS', data: { total_count: 2, product_list: createWireProducts(2) } },
      200,
      headers,
    );
  const signIn = (headers: Record<string, string>) => () =>
    json({ resultCode: 'SUCCESS', access_token: 'a.b.c', expires_in: '7200' }, 200, headers);
  const fetchAnsweredWith = async (headers: Record<string, string>) => {
    const treez = await startFakeTreez({ page: () => answer(headers), signIn: signIn(headers) });
    return fetchFeed(treez.access, AT_ONCE);
  };

  it('says that Treez’s clock agrees with this machine’s', async () => {
    expect((await fetchAnsweredWith({})).clockOffsetMs).toBe(0);
  });

  it('says how far Treez’s clock is ahead', async () => {
    const { clockOffsetMs } = await fetchAnsweredWith({
      date: new Date(Date.now() + 2 * HOUR_MS).toUTCString(),
    });
    expect(clockOffsetMs).toBeGreaterThan(1.9 * HOUR_MS);
    expect(clockOffsetMs).toBeLessThan(2.1 * HOUR_MS);
  });

  it('says nothing where Treez gives no dates', async () => {
    expect((await fetchAnsweredWith({ date: 'soon' })).clockOffsetMs).toBeUndefined();
  });
});
