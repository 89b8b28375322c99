import { expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { soak } from './soak.ts';

it('a shop that is rebuilt again and again, whatever goes wrong, has a whole site at every moment', async () => {
  const directory = createTemporaryDirectory();
  const { publishedCount, readCount } = await soak({ runs: 10, seed: 4, directory, log: () => undefined });
  expect(publishedCount).toBeGreaterThan(2);
  expect(readCount).toBeGreaterThan(20);
}, 180_000);
