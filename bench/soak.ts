// Whether rebuilds hold under whatever happens: a shop whose stock moves is rebuilt again and again, with troubles of all kinds, while
// its live site is read.
//   npm run soak -- [--runs 200] [--seed 1] [--only <regular expression for names of troubles>]
// Prints a line for each run, and ends with exit code 1 at the first site that is not whole, or shows what is hidden.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from '../test/end-to-end/soak/soak.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const only = values.only === undefined ? undefined : new RegExp(values.only);
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const directory = mkdtempSync(join(tmpdir(), 'herbarium-soak-'));
try {
  const { readCount, publishedCount, killCount } = await soak({
    runs,
    seed,
    only,
    directory,
    log: console.log,
  });
  const memoryMb = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${runs} rebuilds, seed ${seed}: ${publishedCount} menus went live, ${killCount} runs were killed. The live site was read ${readCount} times, and was always whole. This process took ${memoryMb} MB.`,
  );
  rmSync(directory, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`Again: npm run soak -- --runs ${runs} --seed ${seed}. What it left is in ${directory}.`);
  process.exitCode = 1;
}
