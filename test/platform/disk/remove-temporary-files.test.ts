import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeTemporaryFiles } from '#platform/disk/remove-temporary-files.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

it('what killed runs were writing is removed, and nothing else', async () => {
  const directory = createTemporaryDirectory();
  const kept = ['report.json', 'report.tmp', 'notes.tmp', 'a.0b1e.tmp'];
  for (const name of [...kept, 'report.json.0b1e5f0c-9a7d-4e2f-8c3b-6a1d0e9f7c5b.tmp'])
    writeFileSync(join(directory, name), '');
  await removeTemporaryFiles(directory);
  expect(readdirSync(directory).sort()).toEqual(kept.toSorted());
});

it('a directory that is not there, or in place of a file, is no error', async () => {
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, 'a.0b1e5f0c-9a7d-4e2f-8c3b-6a1d0e9f7c5b.tmp'));
  await removeTemporaryFiles(directory);
  await removeTemporaryFiles(join(directory, 'none'));
});
