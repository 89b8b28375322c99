import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDraftPath, recoverDirectory, removeDrafts, swapDirectory } from '#run/swap-directory.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const WATCH_TREE = fileURLToPath(new URL('./watch-tree.ts', import.meta.url));
const FILES = 20;
const SWAPS = 80;

/** A tree all of whose files hold one word. */
function writeTree(directory: string, word: string): string {
  mkdirSync(directory, { recursive: true });
  for (let file = 0; file < FILES; file++) writeFileSync(join(directory, `${file}.html`), word);
  return directory;
}

const createSpare = () => join(createTemporaryDirectory(), 'spare');

const readTree = (directory: string) => readFileSync(join(directory, '0.html'), 'utf8');

describe('a tree that is swapped in', () => {
  it('takes the place of the live one, and nothing else is left', async () => {
    const parent = createTemporaryDirectory();
    const live = writeTree(join(parent, 'dist'), 'old');
    const spare = createSpare();
    await swapDirectory(writeTree(join(parent, '.draft-dist'), 'new'), live, spare);
    expect(readTree(live)).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(readTree(spare)).toBe('old');
  });

  it('need have no predecessor', async () => {
    const parent = createTemporaryDirectory();
    const live = join(parent, 'dist');
    await swapDirectory(writeTree(join(parent, '.draft-dist'), 'new'), live, createSpare());
    expect(readTree(live)).toBe('new');
  });

  it('leaves the live one where it cannot be put in its place', async () => {
    const parent = createTemporaryDirectory();
    const live = writeTree(join(parent, 'dist'), 'old');
    await expect(swapDirectory(join(parent, 'no-draft'), live, createSpare())).rejects.toThrow('ENOENT');
    expect(readTree(live)).toBe('old');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is never seen half by another process', async () => {
    const parent = createTemporaryDirectory();
    const live = writeTree(join(parent, 'dist'), 'tree 0');
    const watcher = spawn(process.execPath, [WATCH_TREE, live, String(FILES)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      watcher.kill('SIGKILL');
    });
    const lines = createInterface(watcher.stdout)[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('watching');
    const spare = createSpare();
    for (let swap = 1; swap <= SWAPS; swap++) {
      await swapDirectory(writeTree(join(parent, '.draft-dist'), `tree ${swap}`), live, spare);
    }
    watcher.stdin.end();
    const { found, missing } = JSON.parse((await lines.next()).value ?? '{}');
    await once(watcher, 'exit');
    expect(missing).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });
});

describe('after a swap that was killed', () => {
  const retiredOf = (parent: string) => join(parent, '.retired-dist');

  it('between its two renames, the old tree is live again', async () => {
    const parent = createTemporaryDirectory();
    writeTree(retiredOf(parent), 'old');
    writeTree(join(parent, '.draft-dist'), 'new');
    await recoverDirectory(join(parent, 'dist'));
    expect(readTree(join(parent, 'dist'))).toBe('old');
    expect(existsSync(retiredOf(parent))).toBe(false);
  });

  it('after both, the new tree stays live and the old one is cleared away', async () => {
    const parent = createTemporaryDirectory();
    writeTree(retiredOf(parent), 'old');
    writeTree(join(parent, 'dist'), 'new');
    await recoverDirectory(join(parent, 'dist'));
    expect(readTree(join(parent, 'dist'))).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('while it cleared away, what is left of the old tree does not hinder the next', async () => {
    const parent = createTemporaryDirectory();
    mkdirSync(retiredOf(parent));
    const live = writeTree(join(parent, 'dist'), 'old');
    await swapDirectory(writeTree(join(parent, '.draft-dist'), 'new'), live, createSpare());
    expect(readTree(live)).toBe('new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('before it began, nothing changes', async () => {
    const parent = createTemporaryDirectory();
    writeTree(join(parent, 'dist'), 'old');
    await recoverDirectory(join(parent, 'dist'));
    expect(readTree(join(parent, 'dist'))).toBe('old');
  });
});

it('two runs never render into the same draft', () => {
  expect(createDraftPath('/srv/dist')).not.toBe(createDraftPath('/srv/dist'));
});

it('drafts of killed runs are removed, and nothing of another site', async () => {
  const directory = createTemporaryDirectory();
  const others = ['.draft-dist-2', '.draft-dist-old', 'dist', 'draft-dist'];
  const ofOther = createDraftPath(join(directory, 'dist-2'));
  const drafts = [createDraftPath(join(directory, 'dist')), join(directory, '.draft-dist')];
  for (const path of [...drafts, ofOther, ...others.map((name) => join(directory, name))]) {
    mkdirSync(join(path, 'menu'), { recursive: true });
    writeFileSync(join(path, 'menu', 'index.html'), 'The menu');
  }
  await removeDrafts(join(directory, 'dist'));
  const left = readdirSync(directory).map((name) => join(directory, name));
  expect(left.sort()).toEqual([ofOther, ...others.map((name) => join(directory, name))].sort());
});

it('without a directory there are no drafts to remove', async () => {
  await expect(removeDrafts(join(createTemporaryDirectory(), 'none', 'dist'))).resolves.toBeUndefined();
});
