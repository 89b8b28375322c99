import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLabValue } from '#menu/format/format.ts';
import { mergeLabResults, toLabResults } from '#menu/lab/lab-results.ts';
import { toLabTypeName } from '#menu/lab/lab-type-name.ts';
import type { FeedFact, FeedLabResult } from '#menu/model/feed-product.ts';
import type { LabResult } from '#menu/model/menu.ts';

type End = FeedLabResult['min'];

const UNREADABLE: FeedFact = {
  code: 'lab-value-unreadable',
  path: 'x',
  value: '"<LOQ"',
  hint: 'Enter a number.',
};

function percent(type: string, min: End, max: End = min): FeedLabResult {
  return { type, unit: 'percent', min, max };
}

function mg(type: string, min: End, max: End = min): FeedLabResult {
  return { type, unit: 'mg', min, max };
}

function ofFlower(...labResults: FeedLabResult[]) {
  return toLabResults({ category: 'flower', labResults });
}

function ofEdible(...labResults: FeedLabResult[]) {
  return toLabResults({ category: 'edible', labResults });
}

describe('a lab result', () => {
  it.each<[sentence: string, given: FeedLabResult, min: number, max: number]>([
    ['with both ends is a range', percent('CBG', 1.1, 1.4), 1.1, 1.4],
    ['with one end has one value', percent('CBG', 1.1, undefined), 1.1, 1.1],
    ['with the other end has one value', percent('CBG', undefined, 1.4), 1.4, 1.4],
    ['whose minimum is not set has its maximum', percent('CBG', 0, 1.4), 1.4, 1.4],
    ['whose maximum is not set has its minimum', percent('CBG', 1.1, 0), 1.1, 1.1],
    ['of 100 percent is possible', percent('CBG', 100), 100, 100],
    ['of 100,000 mg is possible', mg('CBG', 100_000), 100_000, 100_000],
  ])('%s', (_, given, min, max) => {
    const { results, problems } = ofEdible(given);
    expect(results).toEqual([{ type: 'CBG', unit: given.unit, min, max }]);
    expect(problems).toEqual([]);
  });

  it.each<[sentence: string, given: FeedLabResult, code: string]>([
    ['of zero is left out and reported', percent('THC', 0), 'lab-zero'],
    ['of zero at its only end is left out and reported', percent('THC', undefined, 0), 'lab-zero'],
    ['that would read zero is left out and reported', percent('THC', 0.004), 'lab-zero'],
    ['below zero is left out and reported', percent('THC', -1, 20), 'lab-negative'],
    ['over 100 percent is left out and reported', percent('THC', 20, 215), 'lab-too-high'],
    ['over 100,000 mg is left out and reported', mg('THC', 100_001), 'lab-too-high'],
    ['that runs backwards is left out and reported', percent('THC', 22, 20), 'lab-range-reversed'],
    ['that is no number is left out and reported', percent('THC', Number.NaN, 20), 'lab-not-a-number'],
    [
      'without end is left out and reported',
      percent('THC', 20, Number.POSITIVE_INFINITY),
      'lab-not-a-number',
    ],
    [
      'with an end that could not be read is left out and reported',
      percent('THC', 20, UNREADABLE),
      'lab-value-unreadable',
    ],
    [
      'with a start that could not be read is left out and reported',
      percent('THC', UNREADABLE, 20),
      'lab-value-unreadable',
    ],
  ])('%s', (_, given, code) => {
    const { results, problems } = ofFlower(given);
    expect(results).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('of zero for every compound is one problem, which names them', () => {
    const { results, problems } = ofFlower(percent('THC', 0), percent('THCA', 0), mg('CBD', 0));
    expect(results).toEqual([]);
    expect(problems).toMatchObject([{ code: 'lab-zero', path: 'labResults', value: '["THC","THCA","CBD"]' }]);
  });

  it('without any value is no result and no problem', () => {
    expect(ofFlower(percent('THC', undefined))).toEqual({ results: [], problems: [] });
  });

  it('names the place and the value of what was left out', () => {
    const { problems } = ofFlower(percent('CBD', 1), percent('THC', 215));
    expect(problems[0]).toMatchObject({
      path: 'labResults.THC',
      value: '{"type":"THC","unit":"percent","min":215,"max":215}',
    });
  });
});

describe('total THC and CBD', () => {
  function totalsOf(...given: FeedLabResult[]): LabResult[] {
    return ofFlower(...given).results.filter(({ basis }) => basis === 'calculated');
  }

  it('is THC + 0.877 × THCA, end by end, and is said to be calculated', () => {
    expect(totalsOf(percent('THC', 0.5, 0.8), percent('THCA', 20.1, 24.3))).toEqual([
      { type: 'Total THC', unit: 'percent', min: 18.1277, max: 22.1111, basis: 'calculated' },
    ]);
  });

  it('is worked out for CBD likewise', () => {
    expect(totalsOf(percent('CBD', 1), percent('CBDA', 10))).toEqual([
      { type: 'Total CBD', unit: 'percent', min: 9.77, max: 9.77, basis: 'calculated' },
    ]);
  });

  it('takes THC that is not given, or given as zero, for none', () => {
    const expected = [{ type: 'Total THC', unit: 'percent', min: 17.54, max: 17.54, basis: 'calculated' }];
    expect(totalsOf(percent('THCA', 20))).toEqual(expected);
    expect(totalsOf(percent('THC', 0), percent('THCA', 20))).toEqual(expected);
  });

  it.each<[sentence: string, given: FeedLabResult[]]>([
    ['where the acid is not given', [percent('THC', 20)]],
    ['where a total is given', [percent('THC', 1), percent('THCA', 20), percent('TOTAL_THC', 18)]],
    ['where THC cannot be trusted', [percent('THC', 215), percent('THCA', 20)]],
    ['where THC could not be read', [percent('THC', UNREADABLE), percent('THCA', 20)]],
    ['from milligrams', [mg('THC', 1), mg('THCA', 20)]],
    ['where it would read zero', [percent('THCA', 0.005)]],
    ['where it would be over 100 percent', [percent('THC', 60), percent('THCA', 60)]],
  ])('is not worked out %s', (_, given) => {
    expect(totalsOf(...given)).toEqual([]);
  });

  it('is rounded once, when it is shown', () => {
    const [total] = totalsOf(percent('THC', 0.6), percent('THCA', 24));
    expect(total).toMatchObject({ min: 21.648, max: 21.648 });
    expect(total && formatLabValue(total, { locale: 'en-US' })).toBe('21.6%');
  });

  it.each<[sentence: string, given: FeedLabResult[], code: string]>([
    [
      'the total was entered as THC',
      [percent('THC', 25.1), percent('THCA', 28.3)],
      'lab-total-entered-as-part',
    ],
    ['the total was entered as CBD', [percent('CBD', 10), percent('CBDA', 11)], 'lab-total-entered-as-part'],
    ['it is more than flower can hold', [percent('THC', 12), percent('THCA', 33)], 'lab-total-too-high'],
  ])('is left out and reported where %s; what was given stays', (_, given, code) => {
    const { results, problems } = ofFlower(...given);
    expect(results.map(({ type }) => type)).toEqual(given.map(({ type }) => type));
    expect(problems).toMatchObject([{ code, path: `labResults.${given[0]?.type}` }]);
  });

  it('that is given and more than flower can hold is left out and reported, and none is worked out', () => {
    const { results, problems } = ofFlower(percent('THCA', 28), percent('TOTAL_THC', 49.9));
    expect(results.map(({ type }) => type)).toEqual(['THCA']);
    expect(problems).toMatchObject([{ code: 'lab-total-too-high', path: 'labResults.TOTAL_THC' }]);
  });

  it.each(['extract', 'cartridge'] as const)('of %s may be as much as there is', (category) => {
    const { results, problems } = toLabResults({
      category,
      labResults: [percent('THC', 1), percent('THCA', 88)],
    });
    expect(results[0]).toMatchObject({ type: 'THC' });
    expect(results.at(-1)).toMatchObject({ type: 'Total THC', max: 78.176 });
    expect(problems).toEqual([]);
  });

  it('does not mix percent with milligrams', () => {
    expect(totalsOf(mg('THC', 5), percent('THCA', 20))).toMatchObject([{ min: 17.54 }]);
  });

  it.each(['preroll', 'cartridge', 'extract'] as const)('is worked out for %s', (category) => {
    const { results } = toLabResults({ category, labResults: [percent('THCA', 20)] });
    expect(results.map(({ type }) => type)).toContain('Total THC');
  });

  it.each(['edible', 'topical', 'tincture', 'pill', 'plant', 'other'] as const)(
    'is not worked out for %s',
    (category) => {
      const { results } = toLabResults({ category, labResults: [percent('THCA', 20)] });
      expect(results.map(({ type }) => type)).toEqual(['THCA']);
    },
  );
});

describe('the results of several sizes', () => {
  const result = (
    type: string,
    min: number,
    max: number,
    unit: LabResult['unit'] = 'percent',
  ): LabResult => ({
    type,
    unit,
    min,
    max,
  });

  it('are one range over all batches', () => {
    expect(mergeLabResults([result('THC', 20, 22), result('THC', 19, 21)])).toEqual([result('THC', 19, 22)]);
  });

  it('keep percent and milligrams apart, percent first', () => {
    const merged = mergeLabResults([result('THC', 100, 100, 'mg'), result('THC', 20, 20)]);
    expect(merged).toEqual([result('THC', 20, 20), result('THC', 100, 100, 'mg')]);
  });

  it('say that a total is calculated where that of any size is', () => {
    const merged = mergeLabResults([
      result('Total THC', 20, 20),
      { ...result('Total THC', 22, 22), basis: 'calculated' },
    ]);
    expect(merged).toEqual([{ ...result('Total THC', 20, 22), basis: 'calculated' }]);
  });

  it('stand in the order a customer asks for them', () => {
    const types = [
      'Limonene',
      'CBG',
      'CBD',
      'THCA',
      'Total CBD',
      'THC',
      'Beta-Myrcene',
      'Total THC',
      'CBDA',
      'CBN',
    ];
    expect(mergeLabResults(types.map((type) => result(type, 1, 1))).map(({ type }) => type)).toEqual([
      ...['Total THC', 'THC', 'THCA', 'Total CBD', 'CBD', 'CBDA', 'CBG', 'CBN'],
      ...['Beta-Myrcene', 'Limonene'],
    ]);
  });
});

describe('the name of a compound', () => {
  it.each([
    ['THC', 'THC'],
    ['thca', 'THCA'],
    ['THC-A', 'THCA'],
    ['CBD_A', 'CBDA'],
    ['TOTAL_THC', 'Total THC'],
    ['TOTAL THC', 'Total THC'],
    ['TotalTHC', 'Total THC'],
    ['THC Total', 'Total THC'],
    ['TOTAL_CBD', 'Total CBD'],
    ['TOTAL_TERPENES', 'Total Terpenes'],
    ['THCV', 'THCV'],
    ['CBDVA', 'CBDVA'],
    ['BETA_MYRCENE', 'Beta-Myrcene'],
    ['β-Myrcene', 'Beta-Myrcene'],
    ['D-LIMONENE', 'D-Limonene'],
    ['ALPHA PINENE', 'Alpha-Pinene'],
    ['TRANS_NEROLIDOL', 'Trans-Nerolidol'],
    ['DELTA_3_CARENE', 'Delta-3-Carene'],
    ['DELTA_9_THC', 'Delta-9 THC'],
    ['CARYOPHYLLENE_OXIDE', 'Caryophyllene Oxide'],
    ['  LINALOOL ', 'Linalool'],
    ['', ''],
  ])('%j is %j', (feedType, name) => {
    expect(toLabTypeName(feedType)).toBe(name);
  });
});

describe('any lab result', () => {
  const end = fc.oneof(
    fc.double({ min: -5, max: 250 }),
    fc.constantFrom<End>(0, undefined, UNREADABLE, Number.NaN, Number.NEGATIVE_INFINITY),
  );
  const given = fc.record({
    type: fc.constantFrom('THC', 'THCA', 'CBD', 'CBDA', 'TOTAL_THC', 'BETA_MYRCENE'),
    unit: fc.constantFrom('percent' as const, 'mg' as const),
    min: end,
    max: end,
  });

  it('is above 0, possible, in order, and there once', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 8 }), (labResults) => {
        const results = mergeLabResults(ofFlower(...labResults).results);
        expect(new Set(results.map(({ type, unit }) => `${type} ${unit}`)).size).toBe(results.length);
        for (const { min, max, unit } of results) {
          expect(min).toBeGreaterThan(0);
          expect(max).toBeGreaterThanOrEqual(min);
          expect(max).toBeLessThanOrEqual(unit === 'percent' ? 100 : 100_000);
        }
      }),
    );
  });
});
