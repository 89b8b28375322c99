import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '#platform/map-at-once.ts';

describe('work on many items', () => {
  it('is done once for each, never on more at once than may be, and answered in their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(3), { maxLength: 20 }),
        async (atOnce, turns) => {
          let running = 0;
          let most = 0;
          const results = await mapAtOnce([...turns.entries()], atOnce, async ([index, waits]) => {
            running += 1;
            most = Math.max(most, running);
            for (let turn = 0; turn <= waits; turn += 1) await new Promise(setImmediate);
            running -= 1;
            return index;
          });
          expect(results).toEqual([...turns.keys()]);
          expect(most).toBe(Math.min(atOnce, turns.length));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('begins nothing after the first failure, and throws it when what is under way has ended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
        async (atOnce, fails) => {
          fc.pre(fails.includes(true));
          const begun: number[] = [];
          let failedFirst: number | undefined;
          let running = 0;
          const work = async ([index, isFailing]: [number, boolean]) => {
            expect(failedFirst).toBeUndefined();
            begun.push(index);
            running += 1;
            await new Promise(setImmediate);
            running -= 1;
            if (!isFailing) return;
            failedFirst ??= index;
            throw new Error(`failed ${index}`);
          };
          const failure = await mapAtOnce([...fails.entries()], atOnce, work).catch(
            (error: unknown) => error,
          );
          expect(failure).toEqual(new Error(`failed ${failedFirst}`));
          expect(running).toBe(0);
          expect(begun).toEqual([...begun.keys()]);
          expect(begun.length).toBeLessThan((failedFirst ?? 0) + atOnce + 1);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('can end early by the signal that the first failure aborts', async () => {
    const stop = new AbortController();
    const failure = new Error('failed');
    const work = async (isFailing: boolean) => {
      if (isFailing) throw failure;
      const { promise, resolve } = Promise.withResolvers<void>();
      stop.signal.addEventListener('abort', () => resolve());
      await promise;
    };
    await expect(mapAtOnce([false, true, false], 2, work, stop)).rejects.toBe(failure);
    expect(stop.signal.reason).toBe(failure);
  });
});
