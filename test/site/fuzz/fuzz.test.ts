import { expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { ROOT } from '../run-herbarium.ts';

it('no mutated product fails a run, from the feed to a checked site', async () => {
  const directory = createTemporaryDirectory();
  const run = fuzz({ seed: 7, products: 60, batch: 60, root: ROOT, directory, log: () => undefined });
  await expect(run).resolves.toBeUndefined();
});
