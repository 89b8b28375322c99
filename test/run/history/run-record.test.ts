import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginRun, formatRun, type RunRecord } from '#run/history/run-record.ts';
import { loadRunStatus, saveRunStatus, statusPath } from '#run/history/run-records-file.ts';
import { timeSteps } from '#run/progress.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const RUN: RunRecord = {
  command: 'build',
  startedAt: '2026-11-25T08:00:00.000Z',
  outcome: 'running',
  steps: [],
};
const PUBLISHED: RunRecord = {
  ...RUN,
  outcome: 'published',
  exitCode: 0,
  finishedAt: '2026-11-25T08:00:12.400Z',
  feedAt: '2026-11-25T08:00:03.000Z',
  listedCount: 619,
  steps: [['Fetching products', 2100]],
};

describe('the history of runs', () => {
  it('begins with the latest, and holds no more than fifty', () => {
    let history: RunRecord[] = [];
    for (let count = 0; count < 60; count += 1)
      history = beginRun(history, { ...PUBLISHED, listedCount: count });
    expect(history.map(({ listedCount }) => listedCount).slice(0, 2)).toEqual([59, 58]);
    expect(history.length).toBe(50);
  });

  it('says of a run that was still running when the next began that it was killed', () => {
    expect(beginRun([RUN, PUBLISHED], RUN).map(({ outcome }) => outcome)).toEqual([
      'running',
      'killed',
      'published',
    ]);
  });

  it('is the same when it is read again', async () => {
    const directory = createTemporaryDirectory();
    const failed = { ...RUN, outcome: 'failed' as const, error: { code: 'A', message: 'B', hint: 'C' } };
    await saveRunStatus({ schemaVersion: 1, runs: [PUBLISHED, failed] }, directory);
    expect(await loadRunStatus(directory)).toEqual({ schemaVersion: 1, runs: [PUBLISHED, failed] });
  });

  it.each(['', '{', '[]', '{"schemaVersion":1,"runs":[{"command":"sing"}]}'])(
    'begins anew where its file is %j',
    async (text) => {
      const directory = createTemporaryDirectory();
      writeFileSync(statusPath(directory), text);
      expect(await loadRunStatus(directory)).toEqual({ schemaVersion: 1, runs: [] });
    },
  );
});

describe('a run in a line', () => {
  it('says what became of it', () => {
    expect(formatRun(PUBLISHED)).toBe('2026-11-25T08:00:00.000Z build published: 619 products, 12.4 s');
    expect(formatRun(RUN)).toBe('2026-11-25T08:00:00.000Z build running');
  });

  it('says why it failed', () => {
    const error = { code: 'TREEZ_DOWN', message: 'Treez is down.', hint: 'Wait.' };
    expect(formatRun({ ...RUN, outcome: 'failed', error })).toBe(
      '2026-11-25T08:00:00.000Z build failed\n  Treez is down. [TREEZ_DOWN]',
    );
  });
});

it('each step is passed on, and its time kept', () => {
  const titles: string[] = [];
  let nowMs = 0;
  const silent = {
    start: (title: string) => ({ update: () => undefined, stop: () => void titles.push(title) }),
  };
  const { progress, steps } = timeSteps(silent, () => nowMs);
  const step = progress.start('Fetching products');
  nowMs = 250;
  step.stop();
  progress.start('Rendering pages');
  expect(titles).toEqual(['Fetching products']);
  expect(steps).toEqual([
    ['Fetching products', 250],
    ['Rendering pages', 0],
  ]);
});
