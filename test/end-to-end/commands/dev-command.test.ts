import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreInput } from '#settings/store-schema.ts';
import { FEED_CREDENTIALS, type FeedServer, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/california-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
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
  /** Saves any text. */
  write(text: string): void;
  /** Saves a module beside the settings. */
  writeBeside(name: string, text: string): void;
  remove(): void;
  end(): Promise<Outcome>;
}

const toModule = (settings: StoreInput) => `export const store = ${JSON.stringify(settings)};\n`;

async function startDev(): Promise<DevServer> {
  const directory = createTemporaryDirectory();
  const file = join(directory, 'store.ts');
  const write = (path: string, settings: StoreInput) => writeFileSync(path, toModule(settings));
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
    write: (text) => writeFileSync(file, text),
    writeBeside: (name, text) => writeFileSync(join(directory, name), text),
    remove: () => rmSync(file),
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
  it('a saved setting shows without another sync, and one that is wrong or cannot be read is reported and changes nothing until it is fixed', async () => {
    const { url, feed, save, write, writeBeside, remove, readErrors, end } = await startDev();
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

    const title = async () => /<title>[^<·|,–-]*/.exec(await (await fetch(url)).text())?.[0].trim();
    write(toModule({ ...store, name: 'Corner Shop' }).replace(',', ' '));
    await expect.poll(readErrors).toMatch(/store\.ts:1 can’t be read as a module/);
    expect(await title()).toBe('<title>Corner Store');
    save({ ...store, name: 'Corner Shop' });
    await expect.poll(title).toBe('<title>Corner Shop');

    write('throw new Error("Not today");');
    await expect.poll(readErrors).toContain('Not today');
    remove();
    await expect.poll(readErrors).toContain('[SETTINGS_MISSING]');
    expect(await title()).toBe('<title>Corner Shop');
    save({ ...store, name: 'Corner Stand' });
    await expect.poll(title).toBe('<title>Corner Stand');

    save({ ...store, licenceNumber: 'c10-0000000-lic' });
    await expect.poll(readErrors).toContain('store.licenceNumber: this is the demo store’s');
    expect(await title()).toBe('<title>Corner Stand');

    writeBeside('base.ts', toModule({ ...store, name: 'Corner Base' }));
    write("import { store as base } from './base.ts';\nexport const store = { ...base };\n");
    await expect.poll(title).toBe('<title>Corner Base');
    writeBeside('base.ts', toModule({ ...store, name: 'Corner Cellar' }));
    await expect.poll(title).toBe('<title>Corner Cellar');
    expect(readErrors()).not.toContain('    at ');

    expect(feed.requests).toHaveLength(asked);
    expect((await end()).exitCode).toBe(0);
    expect(readErrors()).not.toContain(FEED_CREDENTIALS.apiKey);
  });
});
