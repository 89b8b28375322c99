import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { onStore, runCommand } from './run-command.ts';

const SETTINGS = fileURLToPath(new URL('../../stores/small-host-store.ts', import.meta.url));

async function openStore(): Promise<{ directory: string; environment: Record<string, string> }> {
  const feed = await serveFeed([createWireProduct('p1')]);
  onTestFinished(feed.close);
  return { directory: createTemporaryDirectory(), environment: feed.environment };
}

it('a site that its host would not take is refused before its tool is called', async () => {
  const { directory, environment } = await openStore();
  const called = join(directory, 'called');
  writeFileSync(join(directory, 'npx'), `#!/bin/sh\ntouch "${called}"\n`);
  chmodSync(join(directory, 'npx'), 0o755);
  const { exitCode, stderr } = await runCommand(
    ['publish', '--to', 'cloudflare:corner', '--store', SETTINGS, '--data', 'data'],
    {
      directory,
      environment: {
        ...environment,
        PATH: `${directory}${delimiter}${process.env['PATH']}`,
        CLOUDFLARE_API_TOKEN: 'token',
        CLOUDFLARE_ACCOUNT_ID: 'account',
      },
    },
  );
  expect(stderr).toMatch(/The site has \d+ files; Cloudflare Pages takes 10\. Its files are \d+ /);
  expect(stderr).toMatch(
    /→ Nothing was uploaded, .*linkCards: 'categories' \(about \d+\).* \[SITE_TOO_LARGE\]/,
  );
  expect(exitCode).toBe(5);
  expect(existsSync(called)).toBe(false);
  const { stdout } = await runCommand(onStore('status', SETTINGS), { directory, environment });
  expect(stdout).toMatch(/publish failed: .*\n {2}The site has \d+ files;.*\[SITE_TOO_LARGE\]/);
});

it('a build into a directory warns of it, and so does the list of runs', async () => {
  const { directory, environment } = await openStore();
  const { exitCode, stdout } = await runCommand(onStore('build', SETTINGS), { directory, environment });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /The site has \d+ files; your host takes 10\. .*\n→ These settings make fewer files: /,
  );
  const status = await runCommand(onStore('status', SETTINGS), { directory, environment });
  expect(status.stdout).toMatch(
    /build published: .*\n {2}This menu was compared with none: .*\n {2}The site has \d+ files; your host takes 10\. .*\n {2}→ /,
  );
});
