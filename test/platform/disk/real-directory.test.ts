import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeDirectory } from '#platform/disk/real-directory.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

it('a directory that is removed may be missing', async () => {
  const parent = createTemporaryDirectory();
  mkdirSync(join(parent, 'tree', 'menu'), { recursive: true });
  writeFileSync(join(parent, 'tree', 'menu', 'index.html'), 'old');
  await removeDirectory(join(parent, 'tree'));
  await removeDirectory(join(parent, 'tree'));
  expect(readdirSync(parent)).toEqual([]);
});
