import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../bench/runs/measure-command.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const BUSY_MS = 400;
/** Fills so many MiB, and is busy for a while. */
const toProgram = (mebibytes: number, then = '') =>
  `const bytes = Buffer.alloc(${mebibytes} * 1024 ** 2, 1); const until = performance.now() + ${BUSY_MS}; while (performance.now() < until) bytes[0] += 1; ${then}`;

function measure(program: string) {
  return measureCommand(process.execPath, ['-e', program], {
    directory: createTemporaryDirectory(),
    environment: process.env,
  });
}

describe.runIf(existsSync('/proc/self/stat'))('the cost of a command', () => {
  it('is its time, its processor time and its memory', async () => {
    const cost = await measure(toProgram(200));
    expect(cost.seconds).toBeGreaterThan(BUSY_MS / 1000);
    expect(cost.cpuSeconds).toBeGreaterThan(0);
    expect(cost.peakMebibytes).toBeGreaterThan(200);
    expect(cost.peakMebibytes).toBeLessThan(400);
  });

  it('is also that of the processes that it starts', async () => {
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(toProgram(300))}])`;
    const cost = await measure(toProgram(100, child));
    expect(cost.peakMebibytes).toBeGreaterThan(300);
    expect(cost.peakMebibytes).toBeLessThan(400);
    expect(cost.peakMebibytesInAll).toBeGreaterThan(400);
  });
});

it('a command that fails is an error with what it printed', async () => {
  await expect(measure('console.error("no disk"); process.exit(3)')).rejects.toThrow(
    /ended with 3:\nno disk/,
  );
});
