import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesPath, loadAddresses, saveAddresses } from '#run/sync/ledgers/addresses-file.ts';
import { firstSeenPath, loadFirstSeen, saveFirstSeen } from '#run/sync/ledgers/first-seen-file.ts';
import { forgetFuture } from '#run/sync/ledgers/forget-future.ts';
import { loadPrices, savePrices } from '#run/sync/ledgers/price-drops-file.ts';
import { seenTimesPath } from '#run/sync/ledgers/seen-times-file.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';

const toInstant = (hours: number) => new Date(Date.UTC(2026, 10, 20) + hours * 3_600_000).toISOString();
const [FIRST, SECOND, THIRD] = [toInstant(0), toInstant(1), toInstant(2)];

type Row = readonly [id: string, seenAt: string];

const saveAll = async (rows: readonly Row[], directory: string) => {
  await saveFirstSeen(
    new Map(rows.map(([id, at]) => [id, { firstSeenAt: FIRST, lastSeenAt: at }])),
    directory,
  );
  await savePrices(new Map(rows.map(([id, seenAt]) => [id, { cents: 900, seenAt }])), directory);
  await saveAddresses(
    rows.map(([id, lastSeenAt]) => ({ id, path: '/products/a/', category: 'flower', lastSeenAt })),
    directory,
  );
};

/** As all three ledgers have it. */
const loadAll = async (directory: string): Promise<Row[]> => {
  const seen = [...(await loadFirstSeen(directory))].map(([id, { lastSeenAt }]) => [id, lastSeenAt] as const);
  const prices = [...(await loadPrices(directory))].map(([id, { seenAt }]) => [id, seenAt] as const);
  const addresses = (await loadAddresses(directory)).map(({ id, lastSeenAt }) => [id, lastSeenAt] as const);
  expect(prices).toEqual(seen);
  expect(addresses).toEqual(seen);
  return seen;
};

const inode = (path: string) => statSync(path).ino;

describe('a ledger', () => {
  it('whose sizes are all seen again is not written again, and has the new time', async () => {
    const directory = createTemporaryDirectory();
    await saveAll([['a', FIRST]], directory);
    const before = [firstSeenPath, addressesPath].map((toPath) => inode(toPath(directory)));
    await saveAll([['a', SECOND]], directory);
    await saveAll([['a', THIRD]], directory);
    expect([firstSeenPath, addressesPath].map((toPath) => inode(toPath(directory)))).toEqual(before);
    expect(await loadAll(directory)).toEqual([['a', THIRD]]);
    expect(statSync(seenTimesPath(directory)).size).toBeLessThan(500);
  });

  it('is loaded as it was saved, whatever came and left before', async () => {
    const run = fc.record({ skips: fc.nat(2), present: fc.subarray(['a', 'b', 'c', 'd']) });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 8 }), async (runs) => {
        const directory = createTemporaryDirectory();
        const known = new Map<string, string>();
        let hours = 0;
        for (const { skips, present } of runs) {
          hours += skips;
          for (const id of present) known.set(id, toInstant(hours));
          const rows = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
          await saveAll(rows, directory);
          expect(await loadAll(directory)).toEqual(rows);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('that was lost is written again, also where nothing has changed', async () => {
    const directory = createTemporaryDirectory();
    await saveAll([['a', FIRST]], directory);
    rmSync(firstSeenPath(directory));
    await saveAll([['a', SECOND]], directory);
    expect(await loadAll(directory)).toEqual([['a', SECOND]]);
  });

  it.each([
    ['lost', undefined],
    ['damaged', '{"schemaVersion":1,"files":[["first-seen.json","'],
    ['of another version', '{"schemaVersion":2,"files":[]}'],
  ])('is as old as it says itself where the new times are %s', async (_, text) => {
    const directory = createTemporaryDirectory();
    await saveAll([['a', FIRST]], directory);
    await saveAll([['a', SECOND]], directory);
    if (text === undefined) rmSync(seenTimesPath(directory));
    else writeFileSync(seenTimesPath(directory), text);
    expect(await loadAll(directory)).toEqual([['a', FIRST]]);
    await saveAll([['a', THIRD]], directory);
    expect(await loadAll(directory)).toEqual([['a', THIRD]]);
  });

  it('that was seen by a clock that was ahead is seen now', async () => {
    const directory = createTemporaryDirectory();
    await saveAll([['a', FIRST]], directory);
    await saveAll([['a', THIRD]], directory);
    await forgetFuture(directory, SECOND);
    expect(await loadAll(directory)).toEqual([['a', SECOND]]);
    await saveAll([['a', FIRST]], directory);
    expect(await loadAll(directory)).toEqual([['a', FIRST]]);
    expect(readFileSync(seenTimesPath(directory), 'utf8')).not.toContain(THIRD);
  });
});
