import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guardMemoryPath, saveGuardMemory } from '#run/sync/ledgers/guard-memory-file.ts';
import { createSummary, rememberAll } from '../../menu/guard/summaries.ts';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, leaveSite, onStore, runCommand } from './run-command.ts';

/** A directory with the site of a menu of sixty products that was published a moment ago, and a feed of a few of them. */
async function openStore() {
  const directory = createTemporaryDirectory();
  const store = join(directory, 'data', 'store-corner');
  mkdirSync(store, { recursive: true });
  leaveSite(directory);
  await saveGuardMemory(rememberAll([createSummary({ feedAt: new Date().toISOString() })]), store);
  const feed = await serveFeed(['p1', 'p2', 'p3'].map((id) => createWireProduct(id)));
  onTestFinished(feed.close);
  const run = (words: readonly string[]) => runCommand(words, { directory, environment: feed.environment });
  return { directory, store, feed, run, site: join(directory, 'dist') };
}

describe('a menu that is suddenly unlike the last', () => {
  it('is not built: the live site stays, and the owner is told why and how to override it', async () => {
    const { run, site } = await openStore();
    const before = hashTree(site);
    const { exitCode, stderr } = await run(onStore('build'));
    expect(stderr).toContain('Treez sent 3 products, and 60 before.');
    expect(stderr).toMatch(/--accept-drop.*\[MENU_OF_ANOTHER_STORE\]/);
    expect(exitCode).toBe(7);
    expect(hashTree(site)).toBe(before);
  });

  it('is taken by a sync that accepts it, for that run only', async () => {
    const { run, store } = await openStore();
    const published = readFileSync(guardMemoryPath(store), 'utf8');
    expect(await run(onStore('sync'))).toMatchObject({ exitCode: 7 });
    expect(await run([...onStore('sync'), '--accept-drop'])).toMatchObject({ exitCode: 0 });
    expect(readFileSync(guardMemoryPath(store), 'utf8')).toBe(published);
    expect(await run(onStore('sync'))).toMatchObject({ exitCode: 7 });
  });

  it('is taken, with a word about it, where the last can no longer be read', async () => {
    const { run, store } = await openStore();
    writeFileSync(guardMemoryPath(store), '{');
    const { exitCode, stdout } = await run(onStore('sync'));
    expect(stdout).toContain('What was known of the menus before could not be read');
    expect(exitCode).toBe(0);
  });
});

it.each([
  ['a demo', ['--demo']],
  ['another store', []],
])('the menu of a real store is not replaced by %s, which calls nobody', async (_, words) => {
  const { run, site, feed } = await openStore();
  const owner = { name: 'Other', url: 'https://other.example', licenceNumber: 'C10-2' };
  writeFileSync(join(site, 'menu.json'), JSON.stringify({ store: owner }));
  const before = hashTree(site);
  const { exitCode, stderr } = await run([...onStore('build'), ...words]);
  expect(stderr).toContain('[OUT_OF_ANOTHER_STORE]');
  expect(exitCode).toBe(7);
  expect(hashTree(site)).toBe(before);
  expect(feed.requests).toEqual([]);
});
