import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { listFiles, onStore, runCommand } from './run-command.ts';

const KILL_BEFORE = resolve(import.meta.dirname, 'kill-before.ts');
const ONLY_THE_TIME = 'only the time has changed.';
const HEALTH = 'health.json';

const createListed = (id: string, name: string) =>
  createWireProduct(id, { product_configurable_fields: { name }, e_commerce: { hide_from_menu: false } });
const createHidden = (id: string, name: string) =>
  createWireProduct(id, { product_configurable_fields: { name }, e_commerce: { hide_from_menu: true } });

/** A store whose site has been built. */
async function openStore() {
  const directory = createTemporaryDirectory();
  const products: unknown[] = [createListed('p1', 'FIRST JAR'), createListed('p2', 'SECOND JAR')];
  const feed = await serveFeed(products);
  onTestFinished(feed.close);
  const build = (environment: Record<string, string> = {}) =>
    runCommand(onStore('build'), { directory, environment: { ...feed.environment, ...environment } });
  const site = join(directory, 'dist');
  expect(await build()).toMatchObject({ exitCode: 0 });
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  return { site, products, build, read, readFeedAt: (): string => JSON.parse(read(HEALTH)).feedAt };
}

/** What the disk says of every file, with its bytes. */
function look(site: string): Map<string, string> {
  return new Map(
    listFiles(site).map((file) => {
      const { ino, mtimeMs } = lstatSync(join(site, file));
      return [file, `${ino} ${mtimeMs} ${readFileSync(join(site, file), 'base64')}`];
    }),
  );
}

function listChanged(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file));
}

describe('a build of a menu that has not changed', () => {
  it('replaces health.json, and touches no other file', async () => {
    const { site, build, readFeedAt } = await openStore();
    const before = look(site);
    const feedAt = readFeedAt();
    const { exitCode, stdout, stderr } = await build();
    expect(stdout).toContain(`Corner Store is in ${site}: ${ONLY_THE_TIME}\n`);
    expect({ exitCode, isRendered: stderr.includes('Rendering pages') }).toEqual({
      exitCode: 0,
      isRendered: false,
    });
    expect(listChanged(before, look(site))).toEqual([HEALTH]);
    expect(readFeedAt() > feedAt).toBe(true);
    expect((lstatSync(join(site, HEALTH)).mode % 0o1000).toString(8)).toBe('644');
  });

  it.each<[string, (path: string) => void]>([
    ['edited', (path) => writeFileSync(path, 'Free jars for all!')],
    ['edited to the same length', (path) => writeFileSync(path, 'x'.repeat(lstatSync(path).size))],
    ['removed', (path) => rmSync(path)],
  ])('repairs a page that was %s by hand', async (_, damage) => {
    const { site, build, read } = await openStore();
    const page = 'products/marsh-first-jar/index.html';
    const whole = read(page);
    damage(join(site, page));
    const { exitCode, stdout } = await build();
    expect({ exitCode, isRefreshed: stdout.includes(ONLY_THE_TIME) }).toEqual({
      exitCode: 0,
      isRefreshed: false,
    });
    const withoutTimes = (html: string) =>
      html.replace(/<p class="freshness.*?<\/p>|<time .*?<\/time>/gs, '');
    expect(read(page)).toContain('First Jar');
    expect(withoutTimes(read(page)).length).toBe(withoutTimes(whole).length);
    expect((await build()).stdout).toContain(ONLY_THE_TIME);
  });

  it('leaves the old or the new time where it is killed, and the next build goes on', async () => {
    const { site, build, readFeedAt } = await openStore();
    const kill = (pattern: string) =>
      build({ NODE_OPTIONS: `--import=${KILL_BEFORE}`, KILL_BEFORE: pattern });
    for (const pattern of ['writeFile .*/dist/health[.]json', 'rename .*/dist/health[.]json']) {
      const feedAt = readFeedAt();
      expect(await kill(pattern), pattern).toMatchObject({ exitCode: null });
      expect(readFeedAt(), pattern).toBe(feedAt);
    }
    const feedAt = readFeedAt();
    expect(await kill('writeFile .*/published-menu[.]json')).toMatchObject({ exitCode: null });
    expect(readFeedAt() > feedAt).toBe(true);
    const before = listFiles(site).filter((file) => !file.endsWith('.tmp'));
    expect(await build()).toMatchObject({ exitCode: 0 });
    expect(listFiles(site)).toEqual(before);
    expect((await build()).stdout).toContain(ONLY_THE_TIME);
  }, 180_000);
});

describe('a product that is hidden in a feed whose menu has not changed', () => {
  it('is looked for, and not found in a site that is as it should be', async () => {
    const { site, products, build } = await openStore();
    products.push(createHidden('p3', 'VELVET ZEPPELIN'));
    const before = look(site);
    const { exitCode, stdout } = await build();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 listed; 1 hidden');
    expect(stdout).toContain(ONLY_THE_TIME);
    expect(listChanged(before, look(site))).toEqual([HEALTH]);
  });
});
