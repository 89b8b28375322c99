import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDraftPath, removeDrafts } from '#run/draft.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

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
