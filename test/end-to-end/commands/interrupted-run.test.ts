import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, leaveSite, onStore, runCommand, startCommand } from './run-command.ts';

/** A feed that keeps every run waiting for its products until it is let go. */
async function serveSlowFeed() {
  const { promise: waiting, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
  const answer = { resultCode: 'SUCCESS', data: { total_count: 1, product_list: [createWireProduct('p1')] } };
  const feed = await serveFeed([], {
    intercept: ({ url }, response) => {
      if (!url?.includes('product_list')) return false;
      arrive();
      released.then(() => response.end(JSON.stringify(answer)));
      return true;
    },
  });
  onTestFinished(feed.close);
  return { ...feed, waiting, letGo };
}

describe('while a run is at work', () => {
  it('a second one is refused, and the first is unharmed', async () => {
    const directory = createTemporaryDirectory();
    const { environment, requests, waiting, letGo } = await serveSlowFeed();
    const first = startCommand(onStore('sync'), { directory, environment });
    await waiting;
    const second = await runCommand(onStore('build'), { directory, environment });
    expect(second.exitCode).toBe(6);
    expect(second.stderr).toContain(`process ${first.process.pid}`);
    // The first may call for the list again while it waits; the second would sign in.
    expect(requests.filter((request) => request.includes('gettokens'))).toHaveLength(1);
    letGo();
    const outcome = await first.outcome;
    expect(outcome.stderr).not.toContain('[');
    expect(outcome.exitCode).toBe(0);
    expect(existsSync(join(directory, 'data', 'store-corner', 'snapshot.json'))).toBe(true);
    expect(existsSync(join(directory, 'data', 'store-corner', 'lock'))).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it, and nothing is changed', async (signal) => {
    const directory = createTemporaryDirectory();
    leaveSite(directory);
    const before = hashTree(join(directory, 'dist'));
    const storeDirectory = join(directory, 'data', 'store-corner');
    mkdirSync(storeDirectory, { recursive: true });
    writeFileSync(join(storeDirectory, 'snapshot.json'), 'yesterday');
    const { environment, waiting } = await serveSlowFeed();
    const run = startCommand(onStore('build'), { directory, environment });
    await waiting;
    run.process.kill(signal);
    const { exitCode, stderr } = await run.outcome;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('[INTERRUPTED]');
    expect(readFileSync(join(storeDirectory, 'snapshot.json'), 'utf8')).toBe('yesterday');
    expect(readdirSync(storeDirectory)).toEqual(['snapshot.json', 'status.json']);
    expect(existsSync(join(directory, 'data', 'store-corner', 'lock'))).toBe(false);
    expect(readdirSync(directory).sort()).toEqual(['data', 'dist']);
    expect(hashTree(join(directory, 'dist'))).toBe(before);
  });

  it('SIGTERM while the pages are rendered ends it before the swap, and nothing is left over', async () => {
    const directory = createTemporaryDirectory();
    leaveSite(directory);
    const before = hashTree(join(directory, 'dist'));
    const feed = await serveFeed([createWireProduct('p1')]);
    onTestFinished(feed.close);
    const run = startCommand(onStore('build'), { directory, environment: feed.environment });
    run.process.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('Rendering pages …')) run.process.kill('SIGTERM');
    });
    const { exitCode, stderr } = await run.outcome;
    expect(exitCode).toBe(130);
    expect(stderr).toContain('[INTERRUPTED]');
    expect(hashTree(join(directory, 'dist'))).toBe(before);
    expect(existsSync(join(directory, 'data', 'store-corner', 'lock'))).toBe(false);
    expect(readdirSync(directory).sort()).toEqual(['data', 'dist']);
  });

  it('that is killed, the next one takes over', async () => {
    const directory = createTemporaryDirectory();
    const { environment, waiting, letGo } = await serveSlowFeed();
    const run = startCommand(onStore('sync'), { directory, environment });
    await waiting;
    run.process.kill('SIGKILL');
    await run.outcome;
    expect(existsSync(join(directory, 'data', 'store-corner', 'lock'))).toBe(true);
    letGo();
    const { exitCode } = await runCommand(onStore('sync'), { directory, environment });
    expect(exitCode).toBe(0);
    expect(readdirSync(join(directory, 'data')).sort()).toEqual(['pictures', 'store-corner']);
  });
});
