import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeSpare } from '#platform/disk/spare-tree.ts';
import { createTreeWriter } from '#run/tree/tree-writer.ts';
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

it('a file that no other tree has is written over in its place', () => {
  const directory = createTemporaryDirectory();
  writeTree(directory, FIRST);
  const { ino } = statSync(join(directory, 'index.html'));
  writeTree(directory, { ...FIRST, 'index.html': 'another page' });
  expect(statSync(join(directory, 'index.html')).ino).toBe(ino);
});

it('a file that is too long to be sent at once is never written into', () => {
  const directory = createTemporaryDirectory();
  writeTree(directory, { 'menu.json': 'x'.repeat(200_000) });
  const sent = openSync(join(directory, 'menu.json'), 'r');
  onTestFinished(() => closeSync(sent));
  writeTree(directory, { 'menu.json': 'new' });
  expect(readFileSync(sent, 'utf8')).toBe('x'.repeat(200_000));
  expect(readTree(directory)).toEqual({ 'menu.json': 'new' });
});

it('a file that another tree has too is left to it, and a new one made', () => {
  const directory = createTemporaryDirectory();
  writeTree(directory, { 'menu.json': 'old' });
  const elsewhere = join(createTemporaryDirectory(), 'menu.json');
  linkSync(join(directory, 'menu.json'), elsewhere);
  writeTree(directory, { 'menu.json': 'new' });
  expect(readFileSync(elsewhere, 'utf8')).toBe('old');
  expect(readTree(directory)).toEqual({ 'menu.json': 'new' });
});

describe('a file that is linked', () => {
  it('is the same file, and is not touched again', () => {
    const [one, other] = [createTemporaryDirectory(), createTemporaryDirectory()];
    writeTree(one, FIRST);
    const link = () => createTreeWriter(other).link('index.html', join(one, 'index.html'));
    const stats = link();
    expect(stats.ino).toBe(statSync(join(one, 'index.html')).ino);
    expect(link()).toEqual(stats);
  });

  it('takes the place of another', () => {
    const [one, other] = [createTemporaryDirectory(), createTemporaryDirectory()];
    writeTree(one, FIRST);
    writeTree(other, { 'index.html': 'another' });
    createTreeWriter(other).link('index.html', join(one, 'index.html'));
    expect(readTree(other)).toEqual({ 'index.html': FIRST['index.html'] });
  });

  it('is never what a link leads to', () => {
    const [directory, foreign] = [createTemporaryDirectory(), createTemporaryDirectory()];
    writeFileSync(join(foreign, 'secret.txt'), 'secret');
    symlinkSync(join(foreign, 'secret.txt'), join(foreign, 'index.html'));
    expect(() => createTreeWriter(directory).link('index.html', join(foreign, 'index.html'))).toThrow(
      'not a file',
    );
  });
});

it.each(['write', 'link'] as const)(
  'what is there by %s is readable by all, whatever its mode was',
  (way) => {
    const [directory, source] = [createTemporaryDirectory(), createTemporaryDirectory()];
    writeTree(source, FIRST);
    chmodSync(join(source, 'products/kept/index.html'), 0o600);
    mkdirSync(join(directory, 'products/kept'), { recursive: true, mode: 0o700 });
    const tree = createTreeWriter(directory);
    if (way === 'write') tree.write('products/kept/index.html', 'one');
    else tree.link('products/kept/index.html', join(source, 'products/kept/index.html'));
    const modes = ['', 'products', 'products/kept', 'products/kept/index.html'].map(
      (name) => statSync(join(directory, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o755, 0o755, 0o755, 0o644]);
  },
);

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
});
