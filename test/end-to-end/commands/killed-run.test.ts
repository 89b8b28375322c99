import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRandom } from '#illustrations/drawing/random.ts';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { readLive } from '../soak/read-live.ts';
import { createShop, type Stock } from '../soak/shop.ts';
import { type Outcome, startCommand } from './run-command.ts';

const STORE = resolve(import.meta.dirname, '../soak/soak-store.ts');
const KILL_BEFORE = resolve(import.meta.dirname, 'kill-before.ts');

/** What a run does to the disk at the beginning of a phase, in the order of the phases. */
const BUILD_PHASES = [
  ['the lock', 'open .*/lock$'],
  ['the record', 'writeFile .*status'],
  ['the report', 'writeFile .*report'],
  ['the ledger of first days', 'writeFile .*first-seen'],
  ['the ledger of prices', 'writeFile .*prices'],
  ['the ledger of addresses', 'writeFile .*addresses'],
  ['the snapshot', 'writeFile .*snapshot'],
  ['the snapshot’s last step', 'rename .*snapshot'],
  ['link cards', 'mkdir .*store-corner/link-cards'],
  ['the spare tree', 'rename .*/spare$'],
  ['pages', 'writeFileSync .*/[.]draft-dist-[^/]+/products/'],
  ['pages of the spare tree', 'unlinkSync .*/[.]draft-dist-[^/]+/products/'],
  ['kept pages', 'linkSync .*/dist/'],
  ['published link cards', 'linkSync .*/link-cards/'],
  ['what is no more', 'rmSync .*/[.]draft-dist-[^/]+/'],
  ['the swap', 'rename .*/dist$'],
  ['the second half of the swap', 'rename .*/[.]draft-dist-[^/]+$'],
  ['setting the old tree aside', 'rename .*/[.]retired-dist$'],
  ['the compiled feed', 'writeFile .*compiled-feed'],
  ['what is remembered of the menu', 'writeFile .*published-runs'],
  ['what is remembered of the site', 'writeFile .*/site[.]manifest'],
  ['what the site was looked through for', 'writeFile .*/checked-feed'],
  ['what is remembered of the place', 'writeFile .*published-menu'],
] as const;

/** Phases that write over the tree that a run before has left, so that one has to go well first. */
const NEEDS_SPARE: ReadonlySet<string> = new Set(['pages of the spare tree', 'what is no more']);

const PUBLISH_PHASES = [
  ['moving the tree beside the others', 'rename .*/[.]fresh/site$'],
  ['assets of other releases', 'link .*/releases/'],
  ['the link', 'symlink '],
  ['making it live', 'rename .*/[.]current[.]new$'],
  ['the list of releases', 'writeFile .*releases[.]json'],
  ['setting the oldest aside', 'rename .*/releases/2'],
] as const;

/** A shop whose menu is another at every run, and the command that puts it into its place. */
async function openShop(place: 'dist' | 'releases/current', words: readonly string[]) {
  const directory = createTemporaryDirectory();
  // Runs that are killed are not remembered, so each is compared with one up to 20 moves earlier. With this seed the shop never
  // changes so much in that time that the guard would hold it.
  const shop = createShop(createRandom('92'));
  const stocks: Stock[] = [];
  const feed = await serveFeed(() => {
    const products = stocks.at(-1)?.products ?? [];
    return { resultCode: 'SUCCESS', data: { total_count: products.length, product_list: products } };
  });
  onTestFinished(feed.close);
  const run = (killBefore?: string): Promise<Outcome> => {
    stocks.push(shop.move());
    const killing = killBefore && { NODE_OPTIONS: `--import=${KILL_BEFORE}`, KILL_BEFORE: killBefore };
    return startCommand([...words, '--store', STORE, '--data', 'data'], {
      directory,
      environment: { ...feed.environment, ...killing },
    }).outcome;
  };
  const live = join(directory, place);
  return {
    directory,
    live,
    run,
    read: () => readLive(live, (menu) => stocks.find((stock) => stock.menu === menu)?.unlisted ?? []),
    getMenu: () => stocks.at(-1)?.menu,
  };
}

/** Gives the releases a script that no other one has, as an update of Herbarium would: it comes along whatever the menu is. */
function leaveCode(directory: string): void {
  const file = '_astro/before-the-update.js';
  writeFileSync(join(directory, 'releases/current', file), '');
  const list = join(directory, 'releases/releases.json');
  writeFileSync(list, readFileSync(list, 'utf8').replace(/"assets": \[/g, `"assets": ["${file}",`));
}

describe.each([
  ['build', 'dist', ['build', '--out', 'dist'], BUILD_PHASES],
  ['publish', 'releases/current', ['publish', '--to', 'releases', '--keep', '2'], PUBLISH_PHASES],
] as const)('a %s that is killed', (_, place, words, phases) => {
  it('in any phase leaves a whole old or a whole new menu live, and the next goes on by itself', async () => {
    const shop = await openShop(place, words);
    for (let earlier = 0; earlier < 3; earlier += 1) await shop.run();
    let before = shop.read().menu;
    for (const [phase, pattern] of phases) {
      if (NEEDS_SPARE.has(phase)) {
        expect(await shop.run(), phase).toMatchObject({ exitCode: 0 });
        before = shop.read().menu;
      }
      if (place === 'releases/current') leaveCode(shop.directory);
      const { exitCode, stderr } = await shop.run(pattern);
      expect(exitCode, `${phase}: ${stderr}`).toBeNull();
      // Between the two renames of a build there is nothing: the next run brings the old menu back.
      if (!existsSync(shop.live)) continue;
      const { menu, faults } = shop.read();
      expect(faults, phase).toEqual([]);
      expect([before, shop.getMenu()], phase).toContain(menu);
      before = menu;
    }
    expect(await shop.run()).toMatchObject({ exitCode: 0 });
    expect(await shop.run('rm .*/lock$'), 'freeing the lock').toMatchObject({ exitCode: null });
    expect(shop.read().menu, 'freeing the lock').toBe(shop.getMenu());
    expect(await shop.run()).toMatchObject({ exitCode: 0 });
    expect(shop.read()).toEqual({ menu: shop.getMenu(), faults: [] });
    expect(readdirSync(shop.directory).sort()).toEqual(['data', place.split('/')[0]]);
    expect(existsSync(join(shop.directory, 'data/store-corner/lock'))).toBe(false);
  }, 180_000);
});
