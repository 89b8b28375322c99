import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreInput } from '../../src/config/store-schema.ts';
import { FEED_CREDENTIALS, type FeedServer, serveFeed } from '../serve-feed.ts';
import { store } from '../stores/california-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { createWireProduct } from '../treez/wire-product.ts';
import { type Outcome, startCommand } from './run-command.ts';

const PRODUCTS = [
  createWireProduct('p1', { product_configurable_fields: { name: 'BLUE DREAM' } }),
  createWireProduct('p2', {
    category_type: 'EDIBLE',
    product_configurable_fields: { name: 'GINGER CHEW' },
  }),
];
const EDIBLE = '/products/marsh-ginger-chew/';

interface DevServer {
  url: string;
  feed: FeedServer;
  /** All that it has written to its standard error. */
  readErrors(): string;
  /** Saves settings: over the old file, or as a new one in its place. */
  save(settings: StoreInput, how?: 'in place' | 'by renaming'): void;
  end(): Promise<Outcome>;
}

async function startDev(): Promise<DevServer> {
  const directory = createTemporaryDirectory();
  const file = join(directory, 'store.ts');
  const write = (path: string, settings: StoreInput) =>
    writeFileSync(path, `export const store = ${JSON.stringify(settings)};\n`);
  write(file, store);
  const feed = await serveFeed(PRODUCTS);
  onTestFinished(feed.close);
  const run = startCommand(['dev', '--store', file, '--data', 'data', '--port', '0'], {
    directory,
    environment: feed.environment,
  });
  onTestFinished(() => void run.process.kill('SIGKILL'));
  let errors = '';
  run.process.stderr?.on('data', (chunk) => (errors += chunk));
  if (!run.process.stdout) throw new Error('It says nothing.');
  let url = '';
  for await (const line of createInterface(run.process.stdout)) {
    url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';
    if (url) break;
  }
  return {
    url,
    feed,
    readErrors: () => errors,
    save: (settings, how = 'in place') => {
      if (how === 'in place') return write(file, settings);
      write(`${file}.new`, settings);
      renameSync(`${file}.new`, file);
    },
    end: () => {
      run.process.kill('SIGINT');
      return run.outcome;
    },
  };
}

describe('while pages are edited', () => {
  it('a saved setting shows without another sync, and a wrong one is reported and changes nothing', async () => {
    const { url, feed, save, readErrors, end } = await startDev();
    const read = async (path: string) => (await fetch(`${url}${path}`)).text();
    const answer = async (path: string) => (await fetch(`${url}${path}`)).status;
    expect(await read('/')).toContain('<title>Corner Store');
    expect(await answer(EDIBLE)).toBe(200);
    await expect.poll(() => feed.requests.filter((each) => each.includes('page=1')).length).toBe(2);
    const asked = feed.requests.length;

    save({ ...store, name: 'Corner Shop' });
    await expect.poll(() => read('/')).toContain('<title>Corner Shop');

    save({ ...store, categories: { hidden: ['edible'] } }, 'by renaming');
    await expect.poll(() => answer(EDIBLE)).toBe(404);
    expect(await read('/')).toContain('<title>Corner Store');

    save({ ...store, url: 'nowhere' });
    await expect.poll(readErrors).toContain('store.url');
    expect(await answer(EDIBLE)).toBe(404);

    save(store);
    await expect.poll(() => answer(EDIBLE)).toBe(200);
    expect(feed.requests).toHaveLength(asked);
    expect((await end()).exitCode).toBe(0);
    expect(readErrors()).not.toContain(FEED_CREDENTIALS.apiKey);
  });
});
