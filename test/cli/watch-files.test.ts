import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles } from '#cli/watch-files.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

function watchOne() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const folder = join(createTemporaryDirectory(), 'settings');
  mkdirSync(folder);
  const file = join(folder, 'store.ts');
  writeFileSync(file, 'first');
  const stop = new AbortController();
  const watch = watchFiles(stop.signal);
  watch.add(file);
  let saves = 0;
  return {
    folder,
    file,
    stop: () => stop.abort(),
    follow: () => watch.follow(() => (saves += 1)),
    readSaves: () => saves,
  };
}

/** Time for the watch to look twice. */
const passTime = () => vi.advanceTimersByTime(200);

const WAYS: [words: string, save: (file: string, folder: string) => void][] = [
  ['is written over', (file) => writeFileSync(file, 'second')],
  [
    'gets another in its place',
    (file) => {
      writeFileSync(`${file}~`, 'the third');
      renameSync(`${file}~`, file);
    },
  ],
  ['is removed', (file) => rmSync(file)],
  ['is put there again', (file) => writeFileSync(file, 'the fourth')],
  ['is gone with its folder', (_, folder) => rmSync(folder, { recursive: true })],
  [
    'is back with its folder',
    (file, folder) => {
      mkdirSync(folder);
      writeFileSync(file, 'the fifth one');
    },
  ],
  [
    'is a link now',
    (file, folder) => {
      writeFileSync(join(folder, 'real.ts'), 'the sixth one of all');
      rmSync(file);
      symlinkSync(join(folder, 'real.ts'), file);
    },
  ],
  ['leads to what is written over', (_, folder) => writeFileSync(join(folder, 'real.ts'), 'seven')],
];

it('a file is known to have been saved in whatever way it is', () => {
  const { file, folder, follow, readSaves } = watchOne();
  follow();
  for (const [index, [words, save]] of WAYS.entries()) {
    save(file, folder);
    passTime();
    expect(readSaves(), words).toBe(index + 1);
  }
});

it('a save in several steps is told once, when it is done', () => {
  const { file, follow, readSaves } = watchOne();
  follow();
  for (const text of ['', 'half', 'whole of it']) {
    writeFileSync(file, text);
    vi.advanceTimersByTime(100);
    expect(readSaves()).toBe(0);
  }
  passTime();
  expect(readSaves()).toBe(1);
});

it('a save from before anybody followed is told once somebody does', () => {
  const { file, follow, readSaves } = watchOne();
  writeFileSync(file, 'second');
  passTime();
  expect(readSaves()).toBe(0);
  follow();
  expect(readSaves()).toBe(1);
  passTime();
  expect(readSaves()).toBe(1);
});

it('after the end nothing is told', () => {
  const { file, follow, readSaves, stop } = watchOne();
  follow();
  stop();
  writeFileSync(file, 'second');
  passTime();
  expect(readSaves()).toBe(0);
});
