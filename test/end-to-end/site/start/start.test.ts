import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { load } from 'cheerio';
import { expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';
import { startCommand } from '../../commands/run-command.ts';
import { TEST_DATA } from '../run-herbarium.ts';

/** With the pictures of the demo that earlier builds have made. */
function createProject(): string {
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, '.herbarium'));
  for (const folder of ['pictures', 'store-demo/link-cards'])
    cpSync(join(TEST_DATA, folder), join(directory, '.herbarium', folder), { recursive: true });
  return directory;
}

it('the demo is served before its link cards are there, and the line with its address stays the last one', async () => {
  const run = startCommand(['start', '--port', '0'], { directory: createProject() });
  onTestFinished(() => void run.process.kill('SIGKILL'));
  if (!run.process.stdout) throw new Error('It says nothing.');
  let url = '';
  for await (const line of createInterface(run.process.stdout)) {
    url = /^Open (http:\/\/localhost:\d+) and search/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  const home = await fetch(url);
  expect(home.status).toBe(200);
  const $ = load(await home.text());
  const card = new URL($('meta[property="og:image"]').attr('content') ?? '').pathname;
  await expect.poll(async () => (await fetch(`${url}${card}`)).status).toBe(200);
  expect((await fetch(`${url}/join/`)).status).toBe(200);
  run.process.kill('SIGINT');
  const { exitCode, stdout, stderr } = await run.outcome;
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toContain(url);
  expect(stderr).toMatch(/^Rendering pages: (\d+) of \1, \d+\.\d s$/m);
  expect(stderr).not.toMatch(/Drawing link cards|→/);
});
