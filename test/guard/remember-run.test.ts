import { expect, it } from 'vitest';
import { rememberRun } from '../../src/guard/remember-run.ts';
import type { RunSummary } from '../../src/guard/run-summary.ts';
import { createSummary } from './summaries.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-25T00:00:00.000Z');
const createRun = (hour: number, flower: number) =>
  createSummary({ feedAt: new Date(START + hour * HOUR_MS).toISOString(), listed: { flower } });

function rememberAll(counts: readonly number[]): RunSummary[] {
  let runs: RunSummary[] = [];
  counts.forEach((count, hour) => {
    runs = rememberRun(runs, createRun(hour, count), { protectionHours: 72 });
  });
  return runs;
}

it('the latest run is the last', () => {
  expect(rememberAll([10, 20, 30]).map(({ listedCount }) => listedCount)).toEqual([10, 20, 30]);
});

it('of many runs the latest are remembered, and the fullest', () => {
  const runs = rememberAll([500, ...Array.from({ length: 60 }, () => 300)]);
  expect(runs.length).toBeLessThanOrEqual(24);
  expect(runs[0]?.listedCount).toBe(500);
  expect(runs.at(-1)?.feedAt).toBe(createRun(60, 300).feedAt);
});

it('of many runs those are remembered that had the most of a category, or of what Treez sent', () => {
  const early = [
    createSummary({ feedAt: new Date(START).toISOString(), listed: { flower: 300, topical: 20 } }),
    { ...createRun(1, 300), receivedCount: 5000 },
  ];
  let runs = early;
  for (let hour = 2; hour < 60; hour += 1) {
    runs = rememberRun(runs, createRun(hour, 301), { protectionHours: 72 });
  }
  expect(runs.slice(0, 2)).toEqual(early);
});

it('what was before the time of protection is forgotten', () => {
  const runs = rememberAll([500, ...Array.from({ length: 80 }, () => 300)]);
  expect(runs.filter(({ listedCount }) => listedCount === 500)).toEqual([]);
});
