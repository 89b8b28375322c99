import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPreview } from '../../src/cli/preview-server.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

it('the server says that the site is being built until there is one, then serves it', async () => {
  const preview = await openPreview(0);
  onTestFinished(preview.close);
  const early = await fetch(`${preview.url}/menu/`);
  expect(early.status).toBe(503);
  expect(Object.fromEntries(early.headers)).toMatchObject({
    'retry-after': '1',
    'cache-control': 'no-store',
  });
  expect(await early.text()).toMatch(/http-equiv="refresh".*The site is being built/);
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, 'menu'));
  writeFileSync(join(directory, 'menu', 'index.html'), 'Our menu');
  preview.serve(directory);
  const answer = await fetch(`${preview.url}/menu/`);
  expect([answer.status, await answer.text()]).toEqual([200, 'Our menu']);
});

it('a port that is taken is reported before anything is built', async () => {
  const { url, close } = await openPreview(0);
  onTestFinished(close);
  await expect(openPreview(Number(new URL(url).port))).rejects.toMatchObject({ code: 'PORT_TAKEN' });
});
