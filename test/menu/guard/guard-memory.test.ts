import { describe, expect, it } from 'vitest';
import { createGuardMemory, findWithheld, rememberRun, withLiveMenu } from '#menu/guard/guard-memory.ts';
import { createWithheldLedger } from '#run/sync/ledgers/withheld-ledger.ts';
import { createSummary, rememberAll } from './summaries.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-25T00:00:00.000Z');
const atHour = (hour: number) => new Date(START + hour * HOUR_MS).toISOString();
const createRun = (hour: number, flower: number) =>
  createSummary({ feedAt: atHour(hour), listed: { flower } });
const rememberCounts = (counts: readonly number[]) =>
  rememberAll(counts.map((count, hour) => createRun(hour, count))).runs;

describe('the remembered runs', () => {
  it('end with the latest', () => {
    expect(rememberCounts([10, 20, 30]).map(({ listedCount }) => listedCount)).toEqual([10, 20, 30]);
  });

  it('are the latest and the fullest when there are many', () => {
    const runs = rememberCounts([500, ...Array.from({ length: 60 }, () => 300)]);
    expect(runs.length).toBeLessThanOrEqual(24);
    expect(runs[0]?.listedCount).toBe(500);
    expect(runs.at(-1)?.feedAt).toBe(createRun(60, 300).feedAt);
  });

  it('include the ones with the largest category and the largest feed', () => {
    const early = [
      createSummary({ feedAt: atHour(0), listed: { flower: 300, topical: 20 } }),
      createSummary({ feedAt: atHour(1), listed: { flower: 300 }, received: 5000 }),
    ];
    const later = Array.from({ length: 58 }, (_, index) => createRun(index + 2, 301));
    const { runs } = rememberAll([...early, ...later]);
    expect(runs.slice(0, 2).map(({ feedAt }) => feedAt)).toEqual([atHour(0), atHour(1)]);
  });

  it('drop runs from before the protection window', () => {
    const runs = rememberCounts([500, ...Array.from({ length: 80 }, () => 300)]);
    expect(runs.filter(({ listedCount }) => listedCount === 500)).toEqual([]);
  });
});

describe('the accepted prices', () => {
  const at = (hour: number, cents: number, count = 1) =>
    createSummary({ feedAt: atHour(hour), listed: { flower: count }, priceCents: () => cents });

  it('keep the first price of each size', () => {
    const { accepted } = rememberAll([at(0, 1000), at(1, 1300), at(2, 1600)]);
    expect([...accepted]).toEqual([['size-0', { payCents: 1000, seenAt: atHour(2) }]]);
  });

  it('keep a size that was away for up to a year', () => {
    const awayUntil = (days: number) =>
      rememberAll([at(0, 1000), at(24 * days, 1000, 0)]).accepted.has('size-0');
    expect(awayUntil(364)).toBe(true);
    expect(awayUntil(366)).toBe(false);
  });

  it('skip a price of 0', () => {
    expect(rememberAll([at(0, 0)]).accepted.size).toBe(0);
  });

  it('come from the live menu for sizes without one', () => {
    const live = withLiveMenu(createGuardMemory(createWithheldLedger()), at(0, 1000));
    expect(live.accepted.get('size-0')?.payCents).toBe(1000);
    expect(withLiveMenu(rememberAll([at(0, 700)]), at(1, 1000)).accepted.get('size-0')?.payCents).toBe(700);
  });
});

describe('the withheld products', () => {
  const hidden = { reason: 'hidden', stockQuantity: 4 } as const;
  const run = createSummary({ withheld: { 'secret-0001': hidden } });

  it('are stored as hashes with a salt for each store', () => {
    const [one, other] = [rememberAll([run]), rememberAll([run])];
    expect(findWithheld('secret-0001', one.withheld)).toEqual(hidden);
    expect(findWithheld('size-0', one.withheld)).toBeUndefined();
    const hashesOf = ({ withheld }: typeof one) => [...withheld.byHash.keys()].join();
    expect(hashesOf(one)).not.toContain('secret');
    expect(hashesOf(one)).not.toBe(hashesOf(other));
  });

  it('are those of the last run', () => {
    const memory = rememberRun(rememberAll([run]), createSummary(), { protectionHours: 72 });
    expect(memory.withheld.byHash.size).toBe(0);
  });
});
