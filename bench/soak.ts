// Whether rebuilds hold under whatever happens: a shop whose stock moves is rebuilt again and again, with troubles of all kinds, while
// its live site is read.
//   npm run soak -- [--runs 200] [--seed 1]
// Prints a line for each run, and ends with exit code 1 at the first site that is not whole, or shows what is hidden.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { soak } from '../test/soak/soak.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const directory = mkdtempSync(join(tmpdir(), 'herbarium-soak-'));
try {
  const { readCount, publishedCount } = await soak({ runs, seed, directory, log: console.log });
  console.log(
    `${runs} rebuilds, seed ${seed}: ${publishedCount} menus went live. The live site was read ${readCount} times, and was always whole.`,
  );
  rmSync(directory, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`Again: npm run soak -- --runs ${runs} --seed ${seed}. What it left is in ${directory}.`);
  process.exitCode = 1;
}
