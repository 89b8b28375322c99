import { expect, it } from 'vitest';
import { formatRebuilds, type Round, type ScenarioCost } from '../../bench/runs/format-rebuilds.ts';

const SITES = [{ name: 'Herbarium', productPages: 10, otherPages: 5, otherFiles: 3, bytes: 2_000_000 }];

function toScenario(seconds: number, feedSeconds: number): ScenarioCost {
  return {
    name: 'only the time',
    cost: {
      seconds,
      cpuSeconds: seconds * 2,
      peakMebibytes: seconds * 100,
      feed: { seconds: feedSeconds, calls: 2 },
    },
    written: { files: 1, bytes: 100 },
    writtenInAll: { files: 3, bytes: 1_500_000 },
    uploads: { files: 2, bytes: 300_000, deletions: 4 },
  };
}

function toRound(hugoSeconds: number, scenario: ScenarioCost): Round {
  return {
    peers: [
      { name: 'Hugo', cost: { seconds: hugoSeconds, cpuSeconds: hugoSeconds } },
      { name: 'Hugo, as many files and bytes', cost: { seconds: hugoSeconds * 2 } },
    ],
    scenarios: [scenario],
  };
}

const ROUNDS = [
  toRound(1, toScenario(3, 1)),
  // A round in which the machine was busy with something else.
  toRound(10, toScenario(31, 1)),
  toRound(2, toScenario(6, 2)),
];

function readRow(name: string): string[][] {
  const text = formatRebuilds({
    first: { ...toScenario(9, 1), name: 'the first run' },
    rounds: ROUNDS,
    feedCount: 20,
    sites: SITES,
  });
  const rows = text.split('\n').filter((line) => line.startsWith(`| ${name} |`));
  return rows.map((line) =>
    line
      .split(' | ')
      .slice(1)
      .map((cell) => cell.replace(' |', '')),
  );
}

it('ratios are those of one round, less what the feed took, and their median is printed', () => {
  const [costs] = readRow('only the time');
  expect(costs).toEqual(['6.00', '1.00', '2.00', '1.00', '12.00', '6.00', '3100', '–']);
});

it('what peers cost is printed in the same way, with a dash for what was not measured', () => {
  expect(readRow('Hugo, as many files and bytes')).toEqual([
    ['4.00', '–', '2.00', '1.00', '–', '–', '–', '–'],
  ]);
});

it('what was written and would be uploaded is printed', () => {
  const [, written] = readRow('only the time');
  expect(written).toEqual(['1', '1.5', '2', '0.3', '4', '2']);
});

it('what is compared is printed, with how large it is', () => {
  expect(readRow('Herbarium')).toEqual([['10', '5', '3', '2.0']]);
});
