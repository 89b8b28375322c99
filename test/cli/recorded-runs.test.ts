import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onStore, runCommand, startCommand } from '../end-to-end/commands/run-command.ts';
import { FEED_CREDENTIALS, serveFeed } from '../serve-feed.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { createWireProduct } from '../treez/wire-product.ts';

const readStatus = (directory: string) =>
  JSON.parse(readFileSync(join(directory, 'data', 'store-corner', 'status.json'), 'utf8'));

/** Gathers the texts that are sent to it. */
async function startHook(): Promise<{ url: string; texts: string[] }> {
  const texts: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      texts.push(JSON.parse(body).text);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/s3cret-hook`, texts };
}

async function startFeed(answers: { isDown: boolean }) {
  const feed = await serveFeed([createWireProduct('p1')], {
    intercept: (_, response) => {
      if (answers.isDown) response.writeHead(400).end(`no, ${FEED_CREDENTIALS.apiKey}`);
      return answers.isDown;
    },
  });
  onTestFinished(feed.close);
  return feed.environment;
}

describe('a store’s runs', () => {
  it('are written down, the owner is told when they fail and when they do no more, and no secret is in it', async () => {
    const directory = createTemporaryDirectory();
    const hook = await startHook();
    const answers = { isDown: true };
    const environment = { ...(await startFeed(answers)), HERBARIUM_ALERT_URL: hook.url };
    const sync = () => runCommand(onStore('sync'), { directory, environment });
    const printed: string[] = [];
    for (const isDown of [true, true, false, false]) {
      answers.isDown = isDown;
      const { stdout, stderr } = await sync();
      printed.push(stdout, stderr);
    }
    const { runs } = readStatus(directory);
    expect(runs.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'synced',
      'synced',
      'failed',
      'failed',
    ]);
    expect(runs[0]).toMatchObject({ command: 'sync', exitCode: 0, listedCount: 1 });
    expect(runs[0].steps[0][0]).toBe('Fetching products');
    expect(runs[2]).toMatchObject({ exitCode: 4, error: { hint: expect.any(String) } });
    expect(hook.texts.map((text) => text.slice(0, 44))).toEqual([
      'Corner Store: the menu was not renewed, the ',
      'Corner Store: the menu is renewed again (syn',
    ]);
    const all = [JSON.stringify(readStatus(directory)), ...hook.texts, ...printed].join('\n');
    expect(all).not.toContain(FEED_CREDENTIALS.apiKey);
    expect(all).not.toContain('s3cret-hook');
  });

  it('are printed by `status`, a run that was killed too', async () => {
    const directory = createTemporaryDirectory();
    const feed = await serveFeed([createWireProduct('p1')], {
      intercept: ({ url }) => Boolean(url?.includes('product_list')),
    });
    onTestFinished(feed.close);
    const run = startCommand(onStore('sync'), { directory, environment: feed.environment });
    await expect.poll(() => readStatusOr(directory, 'none')).toBe('running');
    run.process.kill('SIGKILL');
    await run.outcome;
    const next = await serveFeed([createWireProduct('p1')]);
    onTestFinished(next.close);
    await runCommand(onStore('sync'), { directory, environment: next.environment });
    const { stdout } = await runCommand(onStore('status'), { directory, environment: next.environment });
    expect(stdout).toMatch(
      /^\S+Z sync synced: 1 products, \d+\.\d s\n {2}This menu was compared with none: .+\n\S+Z sync killed\n$/,
    );
    const mail = await runCommand([...onStore('status'), '--mail'], {
      directory,
      environment: next.environment,
    });
    expect(mail.stdout).toMatch(/^Subject: Corner Store: synced\n/);
  });
});

function readStatusOr(directory: string, otherwise: string): string {
  try {
    return readStatus(directory).runs[0].outcome;
  } catch {
    return otherwise;
  }
}
