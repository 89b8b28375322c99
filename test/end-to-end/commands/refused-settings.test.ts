import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FEED_CREDENTIALS, type FeedServer, serveFeed } from '../../serve-feed.ts';
import { store } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, leaveSite, onStore, runCommand } from './run-command.ts';

async function startFeed(): Promise<FeedServer> {
  const feed = await serveFeed([createWireProduct('p1')]);
  onTestFinished(feed.close);
  return feed;
}

/** A working directory with yesterday's site in it. */
function createWorkplace(): string {
  const directory = createTemporaryDirectory();
  leaveSite(directory);
  return directory;
}

const LACKING: [words: string, kept: string[], missing: string][] = [
  ['no credentials', [], 'TREEZ_DISPENSARY, TREEZ_CLIENT_ID, TREEZ_API_KEY'],
  ['no API key', ['TREEZ_DISPENSARY', 'TREEZ_CLIENT_ID'], 'TREEZ_API_KEY'],
  ['only an API key', ['TREEZ_API_KEY'], 'TREEZ_DISPENSARY, TREEZ_CLIENT_ID'],
];

describe('a build of a store with', () => {
  it.each(LACKING)('%s is refused before any call, and the site stays', async (_, kept, missing) => {
    const directory = createWorkplace();
    const before = hashTree(directory);
    const feed = await startFeed();
    const environment = Object.fromEntries(
      Object.entries(feed.environment).filter(([name]) => name === 'TREEZ_BASE_URL' || kept.includes(name)),
    );
    const { exitCode, stdout, stderr } = await runCommand(onStore('build'), { directory, environment });
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`The environment lacks ${missing}.`);
    expect(stderr).toContain('npm run build -- --demo');
    expect(stdout + stderr).not.toContain(FEED_CREDENTIALS.apiKey);
    expect(feed.requests).toEqual([]);
    expect(hashTree(directory)).toBe(before);
  });
});

const ROOT = resolve(import.meta.dirname, '../../..');

it.each([
  ['as they come', 'src/store.config.ts', 'store.licenceNumber: empty; write your license number'],
  [
    'of the demo store',
    'src/sandbox/demo-store/settings.ts',
    'store.licenceNumber: this is the demo store’s',
  ],
])('real credentials with settings %s publish nothing and call nobody', async (_, settings, complaint) => {
  const directory = createWorkplace();
  const before = hashTree(directory);
  const { environment, requests } = await startFeed();
  const words = onStore('build', join(ROOT, settings));
  const { exitCode, stdout, stderr } = await runCommand(words, { directory, environment });
  expect(exitCode).toBe(3);
  expect(stderr).toContain(complaint);
  expect(stderr).toContain('[SETTINGS_INVALID]');
  expect(stderr).not.toContain('    at ');
  expect(stdout).toBe('');
  expect(requests).toEqual([]);
  expect(hashTree(directory)).toBe(before);
});

/** Words for a module, and what is said against it. */
const SETTINGS: [words: string, module: string, complaint: string][] = [
  [
    'a misspelt setting',
    `export const store = ${JSON.stringify({ ...store, curency: 'USD' })};`,
    '  store.curency: there is no such setting',
  ],
  [
    'a wrong time zone',
    `export const store = ${JSON.stringify({ ...store, timeZone: 'Pacific' })};`,
    '  store.timeZone: "Pacific" is no IANA time zone',
  ],
  ['no store', 'export const shop = {};', '  store: '],
  [
    'a missing comma',
    'export const store = {\n  name: "Corner"\n  url: "https://corner.example",\n};',
    'my-store.ts:3 can’t be read as a module',
  ],
];

describe('settings with', () => {
  it.each(SETTINGS)('%s are refused before any call, and the site stays', async (_, module, complaint) => {
    const directory = createWorkplace();
    writeFileSync(join(directory, 'my-store.ts'), module);
    const before = hashTree(directory);
    const { environment, requests } = await startFeed();
    const { exitCode, stderr } = await runCommand(onStore('build', 'my-store.ts'), {
      directory,
      environment,
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('[SETTINGS_INVALID]');
    expect(requests).toEqual([]);
    expect(hashTree(directory)).toBe(before);
  });

  it.each([
    ['for a store', ['build']],
    ['for the demo store where they are named', ['build', '--demo', '--store', 'src/store.config.ts']],
  ])('no file are refused %s', async (_, words) => {
    const directory = createWorkplace();
    const { exitCode, stderr } = await runCommand(words, { directory });
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`There is no settings file ${join(directory, 'src', 'store.config.ts')}.`);
  });
});

describe('an address of the feed', () => {
  it('that would send the credentials in clear text is refused', async () => {
    const directory = createWorkplace();
    const { environment } = await startFeed();
    const TREEZ_BASE_URL = 'http://feed.example/v2.0/dispensary';
    const { exitCode, stderr } = await runCommand(onStore('sync'), {
      directory,
      environment: { ...environment, TREEZ_BASE_URL },
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('which is not https');
  });
});

describe('a place for the site', () => {
  it.each([
    ['that holds other things', 'drawer', 'it holds other things than a menu site'],
    ['that is a file', 'drawer/diary.txt', 'it is a file'],
    ['that is below a file', 'drawer/diary.txt/dist', 'diary.txt is a file'],
    ['that holds the working directory', '..', 'is in it'],
  ])('%s is refused before any call, and what is there stays', async (_, out, reason) => {
    const directory = createWorkplace();
    const drawer = join(directory, 'drawer');
    mkdirSync(drawer);
    writeFileSync(join(drawer, 'diary.txt'), 'My diary');
    const before = hashTree(directory);
    const { environment, requests } = await startFeed();
    const words = [...onStore('build').slice(0, -1), out];
    const { exitCode, stderr } = await runCommand(words, { directory, environment });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(reason);
    expect(requests).toEqual([]);
    expect(hashTree(directory)).toBe(before);
  });
});

it('access may stand in a .env file of the working directory', async () => {
  const directory = createTemporaryDirectory();
  const { environment } = await startFeed();
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(directory, '.env'), lines.join(''));
  const { exitCode, stdout } = await runCommand(onStore('sync'), { directory });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 listed. 1 product page');
  expect(readdirSync(directory).sort()).toEqual(['.env', 'data']);
  expect(existsSync(join(directory, 'data', 'store-corner', 'snapshot.json'))).toBe(true);
});
