// What whole runs of the command line cost beside Hugo and Eleventy, which make the same product pages and plain lists of sixty
// from the same products, and beside a project from which Hugo makes as many files and bytes as Herbarium.
//   npm run bench:rebuild -- [products…, default 1000 5600 22400] [--rounds 3]
// Needs Hugo (`apt-get install hugo`); Eleventy is fetched with npm. In each round every generator builds once, one after the
// other: ratios are those of one round, and what is printed is their median. The store is a sandbox in a process of its own, with
// Treez's limit of ten calls a second and a thousand products a call; no pictures, one language. What a run waits for its feed is
// measured at the sandbox, from the first call until the last byte of the last answer: what the run does meanwhile counts only as
// CPU seconds. Memory and CPU are those of all processes of a run. Uploads are the paths with other bytes than before:
// bench:uploads counts what a bucket is sent. The guard would hold a menu with every price changed: that run has `--accept-drop`.
// A store's first run finds the pages compiled, as by an earlier store.
import { parseArgs } from 'node:util';
import { measureRebuilds } from './runs/measure-rebuilds.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const counts = positionals.length > 0 ? positionals.map(Number) : [1000, 5600, 22_400];
for (const count of counts) console.log(await measureRebuilds(count, Number(values.rounds)));
