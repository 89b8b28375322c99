import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHookQueue } from '#run/schedule/hook-queue.ts';
import { type Clock, type RunReason, startWatch } from '#run/schedule/watch.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A clock that goes on only when it is told to; who sleeps is woken at their time. */
function createClock() {
  let nowMs = 0;
  const sleepers = new Set<{ atMs: number; wake: () => void }>();
  const settle = () => new Promise((done) => setImmediate(done));
  const clock: Clock = {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise<unknown>((done) => {
        const sleeper = { atMs: nowMs + ms, wake: () => done(sleepers.delete(sleeper)) };
        sleepers.add(sleeper);
        if (signal.aborted) sleeper.wake();
        else signal.addEventListener('abort', sleeper.wake);
      }).then(() => undefined),
  };
  const advance = async (ms: number) => {
    const endMs = nowMs + ms;
    for (;;) {
      await settle();
      const [first] = [...sleepers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs);
      if (!first) break;
      nowMs = Math.max(nowMs, first.atMs);
      first.wake();
    }
    nowMs = endMs;
    await settle();
  };
  /** Time that goes by while the machine sleeps: nobody is woken on the way. */
  const oversleep = async (ms: number) => {
    nowMs += ms;
    await advance(0);
  };
  /** The clock is set while time goes on as before: who sleeps is woken when they would have been. */
  const setClock = (ms: number) => {
    nowMs += ms;
    for (const sleeper of sleepers) sleeper.atMs += ms;
  };
  return { clock, advance, oversleep, setClock };
}

interface Story {
  /** How long a run takes, in ms. */
  runMs?: number;
  dealMs?: number;
  failing?: boolean;
}

function startStory({ runMs = 0, dealMs }: Story = {}) {
  const { clock, advance, oversleep, setClock } = createClock();
  const interrupt = new AbortController();
  const runs: { atMs: number; reason: RunReason }[] = [];
  let atWork = 0;
  let mostAtWork = 0;
  const watch = startWatch({
    nextScheduledMs: (lastMs) => (lastMs === undefined ? 0 : Math.max(clock.now(), lastMs + 15 * MINUTE_MS)),
    nextDealMs: (lastMs) => (dealMs !== undefined && dealMs > lastMs ? dealMs : undefined),
    hooks: createHookQueue({ quietMs: 20_000, longestMs: 120_000 }),
    run: async (reason) => {
      runs.push({ atMs: clock.now(), reason });
      atWork += 1;
      mostAtWork = Math.max(mostAtWork, atWork);
      if (runMs > 0) await clock.sleep(runMs, new AbortController().signal);
      atWork -= 1;
    },
    clock,
    signal: interrupt.signal,
  });
  return { clock, advance, oversleep, setClock, interrupt, runs, watch, countMost: () => mostAtWork };
}

const listMinutes = (runs: { atMs: number }[]) => runs.map(({ atMs }) => atMs / MINUTE_MS);

describe('a watch', () => {
  it('runs at once, and then by its schedule', async () => {
    const { advance, runs } = startStory();
    await advance(HOUR_MS);
    expect(listMinutes(runs)).toEqual([0, 15, 30, 45, 60]);
  });

  it('catches up once, however many runs the machine slept through', async () => {
    const { advance, oversleep, runs } = startStory();
    await advance(MINUTE_MS);
    await oversleep(9 * HOUR_MS);
    await advance(20 * MINUTE_MS);
    expect(listMinutes(runs)).toEqual([0, 541, 556]);
  });

  it.each([10 * MINUTE_MS, 9 * HOUR_MS, 731 * 24 * HOUR_MS])(
    'runs once when the clock is set ahead by %d ms, and goes on when it is set back',
    async (ms) => {
      const { advance, setClock, runs } = startStory();
      await advance(10 * MINUTE_MS);
      setClock(ms);
      await advance(MINUTE_MS);
      const runCount = runs.length;
      expect(runCount).toBeLessThanOrEqual(2);
      setClock(-ms);
      await advance(16 * MINUTE_MS);
      expect(runs.length - runCount).toBe(1);
      await advance(HOUR_MS);
      expect(runs.length - runCount).toBe(5);
    },
  );

  it('runs by its schedule where the clock is set back during a run', async () => {
    const { advance, setClock, runs } = startStory({ runMs: 2 * MINUTE_MS });
    await advance(MINUTE_MS);
    setClock(-731 * 24 * HOUR_MS);
    await advance(32 * MINUTE_MS);
    expect(runs).toHaveLength(3);
  });

  it('runs for a request that was made before the clock was set back', async () => {
    const { advance, setClock, runs, watch } = startStory();
    await advance(5 * MINUTE_MS);
    watch.ask();
    setClock(-731 * 24 * HOUR_MS);
    await advance(MINUTE_MS);
    expect(runs.map(({ reason }) => reason)).toEqual(['schedule', 'hook']);
  });

  it('begins no run while another is at work, and one afterwards', async () => {
    const { advance, runs, countMost } = startStory({ runMs: 40 * MINUTE_MS });
    await advance(2 * HOUR_MS);
    expect(listMinutes(runs)).toEqual([0, 40, 80, 120]);
    expect(countMost()).toBe(1);
  });

  it('makes of a hundred requests in a second one run, twenty seconds later', async () => {
    const { advance, runs, watch } = startStory();
    await advance(MINUTE_MS);
    for (let count = 0; count < 100; count += 1) {
      watch.ask();
      await advance(10);
    }
    await advance(5 * MINUTE_MS);
    expect(runs.slice(1).map(({ reason }) => reason)).toEqual(['hook']);
    expect((runs[1]?.atMs ?? 0) / 1000).toBeCloseTo(81, 0);
  });

  it('makes of a hundred requests during a run one more', async () => {
    const { advance, runs, watch } = startStory({ runMs: MINUTE_MS });
    await advance(10_000);
    for (let count = 0; count < 100; count += 1) watch.ask();
    await advance(5 * MINUTE_MS);
    expect(runs.map(({ reason }) => reason)).toEqual(['schedule', 'hook']);
  });

  it('does not wait for quiet for ever', async () => {
    const { advance, runs, watch } = startStory();
    await advance(1000);
    for (let count = 0; count < 60; count += 1) {
      watch.ask();
      await advance(5000);
    }
    expect(runs[1]?.atMs).toBeLessThanOrEqual(122_000);
  });

  it('runs at the very minute at which a deal begins', async () => {
    const { advance, runs } = startStory({ dealMs: 7 * MINUTE_MS });
    await advance(10 * MINUTE_MS);
    expect(runs).toEqual([
      { atMs: 0, reason: 'schedule' },
      { atMs: 7 * MINUTE_MS, reason: 'deal' },
    ]);
  });

  it('ends when it is told to, after the run that is at work', async () => {
    const { advance, runs, interrupt, watch } = startStory({ runMs: MINUTE_MS });
    await advance(1000);
    interrupt.abort();
    await advance(2 * HOUR_MS);
    await watch.ended;
    expect(runs.length).toBe(1);
  });

  it('never has two runs at work, and leaves no request without a run after it, whatever happens', async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 40 * MINUTE_MS }) }),
      fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: 1, max: 9 * HOUR_MS }) }),
      fc.record({ kind: fc.constant('ask' as const), ms: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 12 }),
        fc.integer({ min: 0, max: 30 * MINUTE_MS }),
        async (events, runMs) => {
          const { clock, advance, oversleep, runs, watch, interrupt, countMost } = startStory({ runMs });
          let askedMs = -1;
          for (const { kind, ms } of events) {
            if (kind === 'wait') await advance(ms);
            if (kind === 'sleep') await oversleep(ms);
            if (kind === 'ask') {
              askedMs = clock.now();
              watch.ask();
            }
          }
          await advance(2 * HOUR_MS);
          expect(countMost()).toBeLessThanOrEqual(1);
          if (askedMs >= 0) expect(runs.some(({ atMs }) => atMs >= askedMs)).toBe(true);
          interrupt.abort();
          await advance(HOUR_MS);
        },
      ),
      { numRuns: 40 },
    );
  });
});
