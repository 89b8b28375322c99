// Whether any product can fail a run: products that Treez has sent, and those of the demo store, are changed at random and taken through
// everything from the feed to a verified site.
//   npm run fuzz -- [--seed 1] [--products 2000] [--batch 250]
// Ends with exit code 1 at the first site that is not as it should be, and prints the fewest products that make it so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from '../test/fuzz/fuzz.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    products: { type: 'string', default: '2000' },
    batch: { type: 'string', default: '250' },
  },
});
const [seed, products, batch] = [Number(values.seed), Number(values.products), Number(values.batch)];
const directory = mkdtempSync(join(tmpdir(), 'herbarium-fuzz-'));
try {
  const root = resolve(import.meta.dirname, '..');
  await fuzz({ seed, products, batch, root, directory: join(directory, 'site'), log: console.log });
  console.log(`${products} mutated products, seed ${seed}: every run went through.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`Again: npm run fuzz -- --seed ${seed} --products ${products} --batch ${batch}`);
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
