import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExclusionCounts } from '#menu/compile/compile-menu.ts';
import type { Problem } from '#menu/model/problem.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import { createReport } from '#run/sync/create-report.ts';
import { formatCompliance, formatCounts, reportPath, type SyncReport, saveReport } from '#run/sync/report.ts';
import { parseStore } from '#settings/parse-store.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { store } from '../../stores/california-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const NONE: ExclusionCounts = {
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
};

const COUNTS: [words: string, counts: Partial<ExclusionCounts>][] = [
  [
    '312 listed; 41 hidden, 18 below threshold, 3 sold out, 2 problems',
    { listed: 312, hidden: 41, belowThreshold: 18, soldOut: 3, problems: 2 },
  ],
  ['1 listed', { listed: 1 }],
  ['0 listed', {}],
  ['0 listed; 3 hidden', { hidden: 3 }],
  ['5 listed; 1 problem', { listed: 5, problems: 1 }],
  ['5 listed; 4 deactivated', { listed: 5, deactivated: 4 }],
  ['5 listed; 4 deactivated (2 with stock)', { listed: 5, deactivated: 4, deactivatedWithStock: 2 }],
  ['5 listed; 6 in hidden categories', { listed: 5, categoryHidden: 6 }],
];

it.each(COUNTS)('the counts read "%s"', (words, counts) => {
  expect(formatCounts({ ...NONE, ...counts })).toBe(words);
});

it.each<[words: string, compliance: SyncReport['compliance']]>([
  ['Rules of display: ca for adult-use', { profile: 'ca', audience: 'adult-use', overridden: [] }],
  [
    'Rules of display: ma for both; the store decides on showsDeals, saysSale',
    { profile: 'ma', audience: 'both', overridden: ['showsDeals', 'saysSale'] },
  ],
])('the rules read "%s"', (words, compliance) => {
  expect(formatCompliance(compliance)).toBe(words);
});

const ACCESS = {
  baseUrl: 'https://treez.example',
  dispensary: 'corner',
  clientId: 'cLiEnT-7f3a91',
  apiKey: 'aPi/KeY+52d0c8',
};

const PROBLEM: Problem = {
  code: 'picture-missing',
  effect: 'picture-replaced',
  productName: `Jar ${ACCESS.apiKey}`,
  path: 'image',
  value: `https://pictures.example/?key=${encodeURIComponent(ACCESS.apiKey)}`,
  hint: `The host did not know ${ACCESS.clientId.toLowerCase()}. Look for it in {source}.`,
};

function report(access = ACCESS): SyncReport {
  const feed = { products: [], problems: [PROBLEM], receivedCount: 1, feedAt: '2026-11-22T16:40:00.000Z' };
  const compiled = compileFeed(feed, parseStore(store, ''));
  return createReport(feed, compiled, { isDemo: false, source: createTreezSource(access) });
}

describe('a report', () => {
  it('never holds a credential that came in a product', () => {
    expect(report().problems).toMatchObject([
      {
        productName: 'Jar [redacted]',
        value: 'https://pictures.example/?key=[redacted]',
        hint: 'The host did not know [redacted]. Look for it in Treez.',
      },
    ]);
  });

  it('is otherwise told as it is', () => {
    const { problems, counts } = report({ ...ACCESS, apiKey: 'another-key', clientId: 'another-client' });
    expect(problems).toEqual([{ ...PROBLEM, hint: PROBLEM.hint.replace('{source}', 'Treez') }]);
    expect(counts).toMatchObject({ received: 1, problems: 1, productPages: 0 });
  });

  it('is saved where people can read it', async () => {
    const directory = createTemporaryDirectory();
    await saveReport(report(), directory);
    expect(JSON.parse(readFileSync(reportPath(directory), 'utf8'))).toEqual(report());
  });
});
