import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moveDirectory, removeDirectory } from '#platform/disk/move-directory.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

function writeTree(directory: string, word: string): string {
  mkdirSync(join(directory, 'menu'), { recursive: true });
  writeFileSync(join(directory, 'menu', 'index.html'), word);
  return directory;
}

it('a directory is moved with all that is in it, over what was there', async () => {
  const parent = createTemporaryDirectory();
  const target = writeTree(join(parent, 'below', 'target'), 'old');
  writeFileSync(join(target, 'left-over.html'), 'old');
  await moveDirectory(writeTree(join(parent, 'source'), 'new'), target);
  expect(readdirSync(parent)).toEqual(['below']);
  expect(readdirSync(target)).toEqual(['menu']);
  expect(readFileSync(join(target, 'menu', 'index.html'), 'utf8')).toBe('new');
});

it('a directory that is removed may be missing', async () => {
  const parent = createTemporaryDirectory();
  await removeDirectory(writeTree(join(parent, 'tree'), 'old'));
  await removeDirectory(join(parent, 'tree'));
  expect(readdirSync(parent)).toEqual([]);
});
