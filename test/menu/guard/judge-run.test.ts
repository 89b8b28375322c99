import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUARD_DEFAULTS, type GuardLimits } from '#menu/guard/guard-limits.ts';
import { createGuardMemory, type GuardMemory, withLiveMenu } from '#menu/guard/guard-memory.ts';
import { GUARD_RULES } from '#menu/guard/guard-rules.ts';
import { isProtected, judgeRun } from '#menu/guard/judge-run.ts';
import type { JudgedRun, WithheldReason } from '#menu/guard/run-summary.ts';
import { createWithheldLedger } from '#run/sync/ledgers/withheld-ledger.ts';
import { createSummary, NOON, rememberAll } from './summaries.ts';

const USUAL = rememberAll([createSummary()]);

const judge = (run: JudgedRun, memory: GuardMemory = USUAL, limits: GuardLimits = GUARD_DEFAULTS) =>
  judgeRun(run, memory, limits).map(({ code }) => code);

const hoursBefore = (hours: number) => new Date(Date.parse(NOON) - hours * 3_600_000).toISOString();
const listIds = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

/** The first so many sizes are other than they were, and the rest as usual. */
const changeFirst = (count: number, facts: NonNullable<ReturnType<typeof toFacts>>) =>
  createSummary({ change: (index) => (index < count ? facts : {}) });
const toFacts = (facts: ReturnType<NonNullable<Parameters<typeof createSummary>[0]>['change'] & object>) =>
  facts;

/** So many were withheld, of whom some are listed now with so much stock. */
function bringBack(
  reason: WithheldReason,
  { before, now, stock = 4 }: { before: number; now: number; stock?: number },
) {
  const ids = listIds(before, 'withheld');
  const earlier = createSummary({
    withheld: Object.fromEntries(ids.map((id) => [id, { reason, stockQuantity: 4 }])),
  });
  const run = createSummary();
  const returned = createSummary({ idPrefix: 'withheld', listed: { flower: now } });
  const sizes = new Map([...run.sizes, ...returned.sizes]);
  return judge(
    {
      ...run,
      sizes,
      listedCount: sizes.size,
      receivedCount: earlier.receivedCount,
      stockById: new Map([...sizes.keys(), ...ids].map((id) => [id, id.startsWith('withheld') ? stock : 10])),
    },
    rememberAll([earlier]),
  );
}

/** For each rule a menu that just passes, and one that is just held by it. */
const EDGES: Readonly<Record<string, [passes: () => string[], holds: () => string[]]>> = {
  'feed-dropped': [
    () => judge(createSummary({ listed: { flower: 20, edible: 10 }, received: 30 })),
    () => judge(createSummary({ listed: { flower: 19, edible: 10 }, received: 29 })),
  ],
  'menu-dropped': [
    () => judge(createSummary({ listed: { flower: 20, edible: 10 }, received: 60 })),
    () => judge(createSummary({ listed: { flower: 19, edible: 10 }, received: 60 })),
  ],
  'products-merged': [() => judge(merge(16)), () => judge(merge(17))],
  'feed-foreign': [() => judge(mixWithForeign(30)), () => judge(mixWithForeign(29))],
  'feed-cut-off': [
    () => judge(createSummary({ listed: { flower: 34, edible: 20 }, isCounted: false })),
    () => judge(createSummary({ listed: { flower: 40, edible: 13 }, isCounted: false })),
  ],
  'category-gone': [
    () => judgeAfter({ flower: 40, topical: 10 }, { flower: 40 }),
    () => judgeAfter({ flower: 40, topical: 11 }, { flower: 40 }),
  ],
  'category-dropped': [
    () => judgeAfter({ flower: 60, topical: 25 }, { flower: 60, topical: 5 }),
    () => judgeAfter({ flower: 60, topical: 25 }, { flower: 60, topical: 4 }),
  ],
  'menu-rose': [
    () => judge(createSummary({ listed: { flower: 100, edible: 20 } })),
    () => judge(createSummary({ listed: { flower: 101, edible: 20 } })),
  ],
  'withheld-returned': [
    () => bringBack('hidden', { before: 10, now: 5 }),
    () => bringBack('hidden', { before: 10, now: 6 }),
  ],
  'problems-many': [
    () => judge(createSummary({ problems: 15 })),
    () => judge(createSummary({ problems: 16 })),
  ],
  'prices-changed': [
    () => judge(changeFirst(30, { listCents: 4000 })),
    () => judge(changeFirst(31, { listCents: 4000 })),
  ],
  'prices-leaped': [
    () => judge(changeFirst(12, { payCents: 1 })),
    () => judge(changeFirst(13, { payCents: 1 })),
  ],
  'prices-drifted': [() => drift(12), () => drift(13)],
  'names-changed': [
    () => judge(changeFirst(30, { name: 'Placeholder' })),
    () => judge(changeFirst(31, { name: 'Placeholder' })),
  ],
  'categories-changed': [
    () => judge(changeFirst(12, { category: 'topical' })),
    () => judge(changeFirst(13, { category: 'topical' })),
  ],
  'sizes-changed': [
    () => judge(changeFirst(12, { measure: '3.5 oz flat' })),
    () => judge(changeFirst(13, { measure: '3.5 oz flat' })),
  ],
};

/** So many of sixty products have become one: that many pages but one are missing. */
function merge(count: number): JudgedRun {
  return { ...createSummary(), productCount: 60 - (count - 1) };
}

/** Of sixty sizes so many are in the feed still, and forty others are listed. */
function mixWithForeign(sharedCount: number): JudgedRun {
  return createSummary({
    idPrefix: 'foreign',
    listed: { flower: 20, edible: 20 },
    alsoSent: [...createSummary().sizes.keys()].slice(0, sharedCount),
  });
}

function judgeAfter(
  before: Parameters<typeof createSummary>[0] & object extends { listed?: infer Listed } ? Listed : never,
  now: typeof before,
): string[] {
  const listed = before ?? {};
  const sent = createSummary({ listed });
  return judge(createSummary({ listed: now ?? {}, alsoSent: [...sent.sizes.keys()] }), rememberAll([sent]));
}

/** So many prices have become three times as much in two steps, of which neither is a leap. */
function drift(count: number): string[] {
  const at = (hours: number, cents: number) =>
    createSummary({ feedAt: hoursBefore(hours), priceCents: (index) => (index < count ? cents : 3500) });
  return judge(at(0, 10_500), rememberAll([at(2, 3500), at(1, 6000)]));
}

describe('each rule', () => {
  it.each(GUARD_RULES.map(({ code }) => code))('%s holds a menu over its limit, and none at it', (code) => {
    const [passes, holds] = EDGES[code] ?? [];
    expect(passes?.()).toEqual([]);
    expect(holds?.()).toContain(code);
  });

  it('is off when its limit is 101 or the maximum', () => {
    const off = Object.fromEntries(Object.keys(GUARD_DEFAULTS).map((limit) => [limit, 101]));
    const limits = { ...GUARD_DEFAULTS, ...off, categoryMinimum: 10_000, largestRisePercent: 10_000 };
    const run = createSummary({
      listed: { flower: 1, edible: 1 },
      problems: 500,
      priceCents: () => 0,
      change: () => ({ name: 'x', measure: 'y', category: 'topical' }),
      isCounted: false,
    });
    expect(judge(run, USUAL, limits)).toEqual([]);
  });
});

describe('a menu is published', () => {
  it.each<[string, JudgedRun]>([
    ['like the one before', createSummary()],
    ['where all is on sale', createSummary({ change: () => ({ payCents: 1750 }) })],
    ['with more on it', createSummary({ listed: { flower: 70, edible: 20, topical: 5 } })],
  ])('%s', (_, run) => {
    expect(judge(run)).toEqual([]);
  });

  it('when there is no earlier menu', () => {
    expect(
      judge(
        createSummary({ listed: { flower: 1 }, problems: 500 }),
        createGuardMemory(createWithheldLedger()),
      ),
    ).toEqual([]);
  });

  it('when a store with nine products sells out of four, or reprices two', () => {
    const nine = rememberAll([createSummary({ listed: { flower: 9 } })]);
    expect(judge(createSummary({ listed: { flower: 5 }, received: 9 }), nine)).toEqual([]);
    const repriced = createSummary({
      listed: { flower: 9 },
      priceCents: (index) => (index < 2 ? 100 : 3500),
    });
    expect(judge(repriced, nine)).toEqual([]);
  });

  it('without a category that the last one was published without', () => {
    const steps = rememberAll([
      createSummary({ feedAt: hoursBefore(2), listed: { flower: 40, topical: 20 } }),
      createSummary({ feedAt: hoursBefore(1), listed: { flower: 40 } }),
    ]);
    expect(judge(createSummary({ listed: { flower: 40 } }), steps)).toEqual([]);
  });

  it('when it has as many problems as before, or the earlier count is unknown', () => {
    const run = createSummary({ problems: 30 });
    expect(judge(run, rememberAll([run]))).toEqual([]);
    const { receivedCount: _, problemCount: __, ...live } = createSummary();
    expect(judge(run, withLiveMenu(createGuardMemory(createWithheldLedger()), live))).toEqual([]);
  });

  it.each<WithheldReason>(['deactivated', 'below-threshold', 'patients-only'])(
    'with all that was %s and has been delivered',
    (reason) => {
      expect(bringBack(reason, { before: 10, now: 10, stock: 5 })).toEqual([]);
      expect(bringBack(reason, { before: 10, now: 10 })).toEqual(['withheld-returned']);
    },
  );
});

describe('a menu is held', () => {
  it('for everything that is suspicious about it', () => {
    const run = createSummary({ listed: { flower: 12 }, received: 60, problems: 40, priceCents: () => 1 });
    expect(judge(run)).toEqual([
      'menu-dropped',
      'category-gone',
      'problems-many',
      'prices-changed',
      'prices-leaped',
      'prices-drifted',
    ]);
  });

  it('when it has bled away in small steps', () => {
    const steps = [60, 45, 34].map((count, index) =>
      createSummary({ feedAt: hoursBefore(3 - index), listed: { flower: count } }),
    );
    expect(judge(createSummary({ listed: { flower: 29 } }), rememberAll(steps))).toEqual(['feed-dropped']);
  });

  it('when a category has bled to its end in small steps', () => {
    const steps = [20, 9].map((count, index) =>
      createSummary({ feedAt: hoursBefore(2 - index), listed: { flower: 40, topical: count } }),
    );
    const [finding] = judgeRun(createSummary({ listed: { flower: 40 } }), rememberAll(steps), GUARD_DEFAULTS);
    expect(finding?.message).toBe('Nothing is listed in topical any more, where 20 products were.');
  });

  it('when a third of the prices grows tenfold in each run', () => {
    let memory = USUAL;
    let heldAt = 0;
    for (let run = 1; run <= 9 && heldAt === 0; run += 1) {
      const next = createSummary({
        priceCents: (index) => 3500 * 10 ** Math.floor((run + 2 - (index % 3)) / 3),
      });
      if (judge(next, memory).length > 0) heldAt = run;
      memory = rememberAll([next], memory);
    }
    expect(heldAt).toBe(1);
  });

  it('when prices drift up in steps too small to hold alone', () => {
    let memory = USUAL;
    const codes: string[] = [];
    for (let run = 1; run <= 12 && codes.length === 0; run += 1) {
      const next = createSummary({ priceCents: (index) => Math.round(3500 * (index < 15 ? 1.2 ** run : 1)) });
      codes.push(...judge(next, memory));
      memory = rememberAll([next], memory);
    }
    expect(codes).toEqual(['prices-drifted']);
  });

  it('when deals make everything cost a cent, even with nine products', () => {
    const nine = rememberAll([createSummary({ listed: { flower: 9 } })]);
    const run = createSummary({ listed: { flower: 9 }, change: () => ({ payCents: 1 }) });
    expect(judge(run, nine)).toEqual(['prices-leaped', 'prices-drifted']);
  });

  it('when all three hidden products are listed, but not when only some are', () => {
    expect(bringBack('hidden', { before: 3, now: 3 })).toEqual(['withheld-returned']);
    expect(bringBack('hidden', { before: 4, now: 3 })).toEqual([]);
    expect(bringBack('hidden', { before: 2, now: 2 })).toEqual([]);
  });

  it('when a tenth of it was hidden, however many were hidden in all', () => {
    expect(bringBack('hidden', { before: 500, now: 10 })).toEqual(['withheld-returned']);
    expect(bringBack('hidden', { before: 500, now: 6 })).toEqual([]);
  });

  it('when another store’s list shares a few products with it', () => {
    const run = createSummary({ idPrefix: 'foreign', alsoSent: listIds(7, 'size') });
    const [finding] = judgeRun(run, USUAL, GUARD_DEFAULTS);
    expect(finding?.code).toBe('feed-foreign');
    expect(finding?.message).toContain('Of 60 sizes on the last menu {source} has sent 7, and 60 others');
  });

  it('when most of a live menu is missing and nothing else is remembered', () => {
    const { receivedCount: _, problemCount: __, ...live } = createSummary({ listed: { flower: 19 } });
    const memory = withLiveMenu(createGuardMemory(createWithheldLedger()), live);
    expect(judge(createSummary({ listed: { flower: 10 } }), memory)).toEqual([]);
    expect(judge(createSummary({ listed: { flower: 9 } }), memory)).toEqual(['feed-dropped']);
  });

  it('says with numbers what is missing, and tells a fault from a decision', () => {
    const judgeFirst = (run: JudgedRun) => judgeRun(run, USUAL, GUARD_DEFAULTS)[0];
    expect(judgeFirst(createSummary({ listed: { flower: 12 }, received: 12 }))?.message).toBe(
      '{source} sent 12 products, and 60 before.',
    );
    const decision = judgeFirst(createSummary({ listed: { flower: 12 }, received: 60 }));
    expect(decision?.message).toBe('Of 60 products 12 may be listed, and 60 were before.');
    expect(decision?.hint).toContain('somebody has hidden products');
  });

  it('says how many prices are 0', () => {
    const run = createSummary({ change: (index) => ({ listCents: index % 2 ? 0 : 10 }) });
    const [finding] = judgeRun(run, USUAL, GUARD_DEFAULTS);
    expect(finding?.message).toBe('The prices of 60 of 60 products have changed, 30 of them to 0.');
  });
});

describe('the protection', () => {
  const almostNothing = createSummary({ listed: { flower: 1 }, received: 1 });
  const yearAgo = rememberAll([createSummary({ feedAt: hoursBefore(24 * 365) })]);

  it('does not expire', () => {
    expect(judge(almostNothing, yearAgo)).toContain('feed-dropped');
  });

  it('expires after forgetAfterHours', () => {
    const limits = { ...GUARD_DEFAULTS, forgetAfterHours: 96 };
    const publishedBefore = (hours: number) => rememberAll([createSummary({ feedAt: hoursBefore(hours) })]);
    expect(judge(almostNothing, publishedBefore(96), limits)).toContain('feed-dropped');
    expect(judge(almostNothing, publishedBefore(97), limits)).toEqual([]);
    expect(isProtected(almostNothing, publishedBefore(97), limits)).toBe(false);
  });

  it('compares with the fullest menu before an outage', () => {
    const runs = [120, 118].map((hours, index) =>
      createSummary({ feedAt: hoursBefore(hours), listed: { flower: index === 0 ? 80 : 50 } }),
    );
    expect(judge(createSummary({ listed: { flower: 39 } }), rememberAll(runs))).toContain('feed-dropped');
  });

  it('never holds a menu for having lost less', () => {
    const anyCount = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (before, one, other) => {
        const [fewer, more] = [Math.min(one, other, before), Math.min(Math.max(one, other), before)];
        const memory = rememberAll([createSummary({ listed: { flower: before } })]);
        if (judge(createSummary({ listed: { flower: more } }), memory).length > 0) {
          expect(judge(createSummary({ listed: { flower: fewer } }), memory)).not.toEqual([]);
        }
      }),
    );
  });
});
