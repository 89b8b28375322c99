import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeSpare } from '#platform/disk/spare-tree.ts';
import { openKeptPages } from '#run/render/kept-pages.ts';
import { createTreeWriter } from '#run/render/tree-writer.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

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

describe('a link that was planted in a tree', () => {
  const OWN = { 'index.html': 'own', 'products/own.html': 'own' };

  /** A directory of somebody else's, with the files that a site has. */
  function leaveForeign(): string {
    const directory = createTemporaryDirectory();
    for (const file of Object.keys(FIRST)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), 'somebody else’s');
    }
    return directory;
  }

  it.each<[string, (directory: string, foreign: string) => void]>([
    [
      'a file',
      (directory, foreign) => symlinkSync(join(foreign, 'index.html'), join(directory, 'index.html')),
    ],
    ['a folder', (directory, foreign) => symlinkSync(join(foreign, 'products'), join(directory, 'products'))],
    ['nothing', (directory) => symlinkSync('/nowhere/at/all', join(directory, 'index.html'))],
  ])('to %s is not followed', (_, plant) => {
    const [directory, foreign] = [createTemporaryDirectory(), leaveForeign()];
    const before = readTree(foreign);
    plant(directory, foreign);
    writeTree(directory, FIRST);
    expect(readTree(foreign)).toEqual(before);
    expect(readTree(directory)).toEqual(FIRST);
    expect(lstatSync(join(directory, 'index.html')).isFile()).toBe(true);
  });

  it('is removed, and not what it leads to, where nothing is written', () => {
    const [directory, foreign] = [createTemporaryDirectory(), leaveForeign()];
    const before = readTree(foreign);
    symlinkSync(foreign, join(directory, 'old'));
    writeTree(directory, OWN);
    expect(readTree(foreign)).toEqual(before);
    expect(readTree(directory)).toEqual(OWN);
  });

  it('in its place gives way to a tree', () => {
    const [parent, foreign] = [createTemporaryDirectory(), leaveForeign()];
    const before = readTree(foreign);
    symlinkSync(foreign, join(parent, 'draft'));
    writeTree(join(parent, 'draft'), OWN);
    expect(readTree(foreign)).toEqual(before);
    expect(readTree(join(parent, 'draft'))).toEqual(OWN);
  });

  it('in the place of a tree that was set aside is not taken for one', async () => {
    const [parent, foreign] = [createTemporaryDirectory(), leaveForeign()];
    symlinkSync(foreign, join(parent, 'spare'));
    await takeSpare(join(parent, 'spare'), join(parent, 'draft'));
    expect(readdirSync(parent)).toEqual([]);
    expect(existsSync(foreign)).toBe(true);
  });

  it('has no part in pages that were kept, nor what it leads to', async () => {
    const [parent, foreign] = [createTemporaryDirectory(), leaveForeign()];
    const before = readTree(foreign);
    symlinkSync(foreign, join(parent, 'printed'));
    const open = () => openKeptPages(join(parent, 'printed'), 'digest');
    (await open()).keep('index.html', 'key', 'page');
    const [name = ''] = readdirSync(join(parent, 'printed/digest'));
    rmSync(join(parent, 'printed/digest', name));
    symlinkSync(join(foreign, 'index.html'), join(parent, 'printed/digest', name));
    const kept = await open();
    kept.keep('index.html', 'key', 'page');
    await kept.prune();
    expect(kept.find('index.html', 'key')).toBe('page');
    expect(readTree(foreign)).toEqual(before);
  });
});
