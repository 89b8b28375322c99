import { expect, it } from 'vitest';
import { formatProblemTable } from '#cli/format-report.ts';
import type { Problem } from '#menu/model/problem.ts';
import type { ProblemCode } from '#menu/model/problem-codes.ts';
import type { SyncReport } from '#run/sync/report.ts';

const COUNTS: SyncReport['counts'] = {
  received: 0,
  listed: 0,
  hidden: 0,
  belowThreshold: 0,
  soldOut: 0,
  deactivated: 0,
  deactivatedWithStock: 0,
  categoryHidden: 0,
  patientsOnly: 0,
  sameSize: 0,
  problems: 0,
  productPages: 0,
};

const problem = (
  code: ProblemCode,
  productName: string,
  effect: Problem['effect'] = 'product-left-out',
): Problem => ({
  code,
  effect,
  productName,
  path: 'price',
  value: 'null',
  hint: `Mend the ${code}.`,
});

const format = (problems: Problem[]) =>
  formatProblemTable({
    schemaVersion: 1,
    isDemo: false,
    feedAt: '',
    counts: COUNTS,
    problems,
    compliance: { profile: 'cautious', audience: 'adult-use', overridden: [] },
  }).split('\n');

it('problems of one kind are one row, the most frequent first, with an example', () => {
  expect(
    format([problem('price-zero', 'Jar'), problem('price-missing', 'Tin'), problem('price-missing', 'Box')]),
  ).toEqual([
    '   problem        effect            for instance  what to do',
    '2  price-missing  product-left-out  Tin           Mend the price-missing.',
    '1  price-zero     product-left-out  Jar           Mend the price-zero.',
  ]);
});

it('problems of one code but with another effect are another kind', () => {
  expect(
    format([
      problem('picture-missing', 'Jar', 'picture-kept'),
      problem('picture-missing', 'Tin', 'picture-replaced'),
    ]),
  ).toHaveLength(3);
});

it('a long name is cut, so that the table stays a table', () => {
  const [, row = ''] = format([problem('price-zero', 'Jar '.repeat(20))]);
  expect(row).toContain('Jar Jar Jar Jar Jar Jar Jar Jar…');
});

it('no more than twenty kinds are shown: the rest is in the report', () => {
  const effects = [
    'product-left-out',
    'deal-left-out',
    'fact-left-out',
    'price-reported',
    'picture-kept',
  ] as const;
  const codes = [
    'price-zero',
    'name-missing',
    'lab-zero',
    'lab-negative',
    'tier-empty',
    'picture-missing',
  ] as const;
  const kinds = effects.flatMap((effect) => codes.map((code) => problem(code, 'Jar', effect)));
  expect(kinds).toHaveLength(30);
  expect(format(kinds)).toHaveLength(21);
});
