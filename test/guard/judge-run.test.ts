import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardLimits, judgeRun } from '../../src/guard/judge-run.ts';
import type { RunSummary } from '../../src/guard/run-summary.ts';
import { createSummary, NOON } from './summaries.ts';

const LIMITS: GuardLimits = {
  largestDropPercent: 50,
  categoryMinimum: 10,
  largestProblemPercent: 20,
  largestPriceChangePercent: 50,
  protectionHours: 72,
};

const judge = (run: RunSummary, published: readonly RunSummary[] = [createSummary()]) =>
  judgeRun(run, published, LIMITS).map(({ code }) => code);

const hoursBefore = (hours: number) => new Date(Date.parse(NOON) - hours * 3_600_000).toISOString();

describe('a menu is published', () => {
  it.each<[string, RunSummary]>([
    ['like the one before', createSummary()],
    ['with half of it', createSummary({ listed: { flower: 20, edible: 10 }, received: 30 })],
    ['with a fifth as problems', createSummary({ problems: 15 })],
    ['with half of its prices changed', createSummary({ priceCents: (index) => (index < 30 ? 4000 : 3500) })],
    ['with more on it', createSummary({ listed: { flower: 300, edible: 20, topical: 5 } })],
  ])('%s', (_, run) => {
    expect(judge(run)).toEqual([]);
  });

  it('whatever it holds where none was before', () => {
    expect(judge(createSummary({ listed: { flower: 1 }, problems: 500 }), [])).toEqual([]);
  });

  it('whatever it holds once the time of protection is over', () => {
    const almost = createSummary({ listed: { flower: 1 }, received: 1 });
    expect(judge(almost, [createSummary({ feedAt: hoursBefore(73) })])).toEqual([]);
    expect(judge(almost, [createSummary({ feedAt: hoursBefore(71) })])).not.toEqual([]);
  });

  it('of a shop so small that a share says nothing', () => {
    const three = createSummary({ listed: { flower: 3 } });
    expect(judge(createSummary({ listed: { flower: 1 } }), [three])).toEqual([]);
  });

  it('where a category ends that had ten products', () => {
    const before = createSummary({ listed: { flower: 40, topical: 10 } });
    expect(judge(createSummary({ listed: { flower: 40 } }), [before])).toEqual([]);
  });

  it('without a category that the last one was published without', () => {
    const steps = [
      createSummary({ feedAt: hoursBefore(2), listed: { flower: 40, topical: 20 } }),
      createSummary({ feedAt: hoursBefore(1), listed: { flower: 40 } }),
    ];
    expect(judge(createSummary({ listed: { flower: 40 } }), steps)).toEqual([]);
  });

  it('with as many problems as there always were', () => {
    expect(judge(createSummary({ problems: 30 }), [createSummary({ problems: 30 })])).toEqual([]);
  });
});

describe('a menu is held', () => {
  it.each<[string, RunSummary, string[]]>([
    [
      'when Treez sends less than half',
      createSummary({ listed: { flower: 19, edible: 10 }, received: 29 }),
      ['feed-dropped'],
    ],
    [
      'when Treez sends all, and less than half is listed',
      createSummary({ listed: { flower: 19, edible: 10 }, received: 60 }),
      ['menu-dropped'],
    ],
    [
      'when a category ends that had more than ten',
      createSummary({ listed: { flower: 40 }, received: 60 }),
      ['category-gone'],
    ],
    ['when more than a fifth cannot be trusted', createSummary({ problems: 16 }), ['problems-many']],
    [
      'when most prices have changed',
      createSummary({ priceCents: (index) => (index < 31 ? 4000 : 3500) }),
      ['prices-changed'],
    ],
    ['when most prices are 0', createSummary({ priceCents: () => 0 }), ['prices-changed']],
    [
      'for everything that is suspicious about it',
      createSummary({ listed: { flower: 12 }, received: 60, problems: 40, priceCents: () => 1 }),
      ['menu-dropped', 'category-gone', 'problems-many', 'prices-changed'],
    ],
  ])('%s', (_, run, codes) => {
    expect(judge(run)).toEqual(codes);
  });

  it('when it has bled away in small steps', () => {
    const steps = [60, 45, 34].map((count, index) =>
      createSummary({ feedAt: hoursBefore(3 - index), listed: { flower: count } }),
    );
    expect(judge(createSummary({ listed: { flower: 29 } }), steps)).toEqual(['feed-dropped']);
  });

  it('when a category has bled to its end in small steps', () => {
    const steps = [20, 9].map((count, index) =>
      createSummary({ feedAt: hoursBefore(2 - index), listed: { flower: 40, topical: count } }),
    );
    const [finding] = judgeRun(createSummary({ listed: { flower: 40 } }), steps, LIMITS);
    expect(finding?.message).toBe('Nothing is listed in topical any more, where 20 products were.');
  });

  it('says with numbers what is missing, and tells a fault from a decision', () => {
    const [fault] = judgeRun(
      createSummary({ listed: { flower: 12 }, received: 12 }),
      [createSummary()],
      LIMITS,
    );
    expect(fault?.message).toBe('Treez sent 12 products, and 60 before.');
    const [decision] = judgeRun(
      createSummary({ listed: { flower: 12 }, received: 60 }),
      [createSummary()],
      LIMITS,
    );
    expect(decision?.message).toBe('Of 60 products 12 may be listed, and 60 were before.');
    expect(decision?.hint).toContain('somebody has hidden products');
  });

  it('says how many prices are 0', () => {
    const [finding] = judgeRun(
      createSummary({ priceCents: (index) => (index % 2 ? 0 : 10) }),
      [createSummary()],
      LIMITS,
    );
    expect(finding?.message).toBe('The prices of 60 of 60 products have changed, 30 of them to 0.');
  });
});

describe('the guard', () => {
  it('never holds a menu for having lost less', () => {
    const anyCount = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(anyCount, anyCount, anyCount, (before, one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        const published = [createSummary({ listed: { flower: before } })];
        if (judge(createSummary({ listed: { flower: more } }), published).length > 0) {
          expect(judge(createSummary({ listed: { flower: fewer } }), published)).not.toEqual([]);
        }
      }),
    );
  });

  it('is silent where its limits are turned off', () => {
    const off = {
      ...LIMITS,
      largestDropPercent: 101,
      largestProblemPercent: 101,
      largestPriceChangePercent: 101,
    };
    const run = createSummary({ listed: { flower: 1, edible: 1 }, problems: 500, priceCents: () => 0 });
    expect(judgeRun(run, [createSummary()], off)).toEqual([]);
  });
});
