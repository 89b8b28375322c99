import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimiter } from '#run/sync/pictures/create-limiter.ts';

describe('tasks that take turns', () => {
  it('are all done, never more at once than may be, whether they fail or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (atOnce, fails) => {
          const limit = createLimiter(atOnce);
          let running = 0;
          let most = 0;
          const tasks = fails.map((isFailing, index) =>
            limit(async () => {
              running += 1;
              most = Math.max(most, running);
              await new Promise(setImmediate);
              running -= 1;
              if (isFailing) throw new Error('failed');
              return index;
            }),
          );
          const outcomes = await Promise.allSettled(tasks);
          expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(fails);
          expect(most).toBe(Math.min(atOnce, fails.length));
        },
      ),
      { numRuns: 30 },
    );
  });
});
