import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withLocks } from '#cli/with-locks.ts';
import { toDirectories } from '#run/directories.ts';
import { createOutTarget } from '#run/publish/out-target.ts';
import { createReleasesTarget } from '#run/publish/releases-target.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const nothing = async () => {};
const openData = (directory: string, data: string) => ({
  directories: toDirectories('/project', join(directory, data), 'corner'),
});

it.each([
  ['a directory', (directory: string) => createOutTarget(join(directory, 'dist'))],
  [
    'releases',
    (directory: string) => createReleasesTarget(join(directory, 'site'), { keep: 2, spare: '/unused' }),
  ],
])('two data directories never put a site into the same place at once: %s', async (_, createTarget) => {
  const directory = createTemporaryDirectory();
  const target = createTarget(directory);
  const [one, other] = [openData(directory, 'one'), openData(directory, 'other')];
  const error = await withLocks(one, target, () => catchError(withLocks(other, target, nothing)));
  expect(error.code).toBe('LOCKED');
  expect(error.hint).toContain(target.lock);
  expect(await withLocks(other, target, async () => 'done')).toBe('done');
});

it('two places never have a site put into them from the same data directory at once', async () => {
  const directory = createTemporaryDirectory();
  const store = openData(directory, 'data');
  const [one, other] = ['dist', 'out'].map((name) => createOutTarget(join(directory, name)));
  if (!one || !other) throw new Error('There are no targets.');
  const error = await withLocks(store, one, () => catchError(withLocks(store, other, nothing)));
  expect(error.hint).toContain(store.directories.lock);
});

it.each(['store', 'target'] as const)(
  'a run confirms that it still holds the lock of its %s',
  async (which) => {
    const directory = createTemporaryDirectory();
    const store = openData(directory, 'data');
    const target = createOutTarget(join(directory, 'dist'));
    const path = which === 'store' ? store.directories.lock : target.lock;
    const work = withLocks(store, target, async ({ confirm }) => {
      await confirm();
      writeFileSync(path ?? '', '{}');
      await confirm();
    });
    expect((await catchError(work)).code).toBe('LOCK_LOST');
  },
);
