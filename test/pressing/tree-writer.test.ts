import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTreeWriter } from '../../src/pressing/tree-writer.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

function writeTree(directory: string, files: Record<string, string>): void {
  const tree = createTreeWriter(directory);
  for (const [file, content] of Object.entries(files)) tree.write(file, content);
  tree.prune();
}

const readTree = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(directory, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );

const FIRST = {
  'index.html': 'a long page',
  'products/kept/index.html': 'one',
  'products/gone/index.html': 'two',
};

it('a tree that is written over another holds what was written, and nothing else', () => {
  const directory = createTemporaryDirectory();
  writeTree(directory, FIRST);
  const next = {
    'index.html': 'a page',
    'products/kept/index.html': 'one, and more',
    'products/new/index.html': 'ñ',
  };
  writeTree(directory, next);
  expect(readTree(directory)).toEqual(next);
  expect(existsSync(join(directory, 'products/gone'))).toBe(false);
});

it('a file is written over in its place', () => {
  const directory = createTemporaryDirectory();
  writeTree(directory, FIRST);
  const { ino } = statSync(join(directory, 'index.html'));
  writeTree(directory, { ...FIRST, 'index.html': 'another page' });
  expect(statSync(join(directory, 'index.html')).ino).toBe(ino);
});

it.each([
  ['that another tree has too', 'short'],
  ['that is too long to be sent at once', 'x'.repeat(200_000)],
])('a file %s is left to it, and a new one made', (_, content) => {
  const directory = createTemporaryDirectory();
  writeTree(directory, { 'menu.json': content });
  const elsewhere = join(createTemporaryDirectory(), 'menu.json');
  linkSync(join(directory, 'menu.json'), elsewhere);
  writeTree(directory, { 'menu.json': 'new' });
  expect(readFileSync(elsewhere, 'utf8')).toBe(content);
  expect(readTree(directory)).toEqual({ 'menu.json': 'new' });
});

it('a folder in the place of a file, and a file in that of a folder, give way', () => {
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, 'index.html/deep'), { recursive: true });
  writeFileSync(join(directory, 'products'), 'a file');
  writeTree(directory, FIRST);
  expect(readTree(directory)).toEqual(FIRST);
});
