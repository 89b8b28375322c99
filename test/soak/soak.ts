import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningCommand, startCommand } from '../cli/run-command.ts';
import { serveFeed } from '../serve-feed.ts';
import { createRandom, type Random } from './random.ts';
import { type LiveSite, readLive } from './read-live.ts';
import { createShop, type Stock } from './shop.ts';
import { pickTrouble, type Trouble } from './troubles.ts';

export interface SoakOptions {
  /** How many rebuilds, at least 1. */
  runs: number;
  seed: number;
  /** Empty, absolute. */
  directory: string;
  /** Told a line for each run. */
  log: (line: string) => void;
}

export interface Soaked {
  /** How often the live site was read while a run was at work. */
  readCount: number;
  /** How often a new menu went live. */
  publishedCount: number;
}

const STORE = fileURLToPath(new URL('./soak-store.ts', import.meta.url));
const IMPATIENT_STORE = fileURLToPath(new URL('./impatient-soak-store.ts', import.meta.url));
const LOCKED = 6;
const READ_EVERY_MS = 40;
/** A run of this small shop takes about as long: a signal comes at any moment of it. */
const RUN_MS = 1600;

interface Soak {
  random: Random;
  directory: string;
  environment: Record<string, string>;
  /** Set before a run. */
  trouble: Trouble;
  /** What the feed holds, the latest last; `live` are those that some site may still show. */
  stocks: Stock[];
}

/**
 * Rebuilds a shop whose stock moves, again and again, with troubles of all kinds, into releases and into a directory by turns. While
 * every run is at work, and after it, the live site must be whole, of one feed, and show nothing hidden.
 * @throws Error at the first violation, with the run and what is wrong
 */
export async function soak({ runs, seed, directory, log }: SoakOptions): Promise<Soaked> {
  const random = createRandom(seed);
  const shop = createShop(random);
  const state: Soak = { random, directory, environment: {}, trouble: pickTrouble(random), stocks: [] };
  const feed = await serveFeed(() => toAnswer(state), {
    intercept: ({ url }, response) => {
      const { answer } = state.trouble;
      if (!answer || !url?.includes('product_list')) return false;
      answer(response, state.stocks.at(-1)?.products ?? []);
      return true;
    },
  });
  state.environment = feed.environment;
  const totals = { readCount: 0, publishedCount: 0 };
  const liveMenus = new Map<string, string>();
  try {
    for (let run = 1; run <= runs; run += 1) {
      state.stocks.push(shop.move());
      // The first menu of each place goes well: there is nothing to keep yet.
      state.trouble = run > 2 ? pickTrouble(random) : { name: 'none', ends: [0], live: 'new' };
      const place = run % 2 === 0 ? 'dist' : 'releases';
      const { readCount, exitCode, menu } = await rebuild(state, place, liveMenus.get(place)).catch(
        (cause) => {
          throw new Error(
            `Run ${run} (${state.trouble.name}): ${cause instanceof Error ? cause.message : cause}`,
          );
        },
      );
      totals.readCount += readCount;
      if (menu !== liveMenus.get(place)) totals.publishedCount += 1;
      liveMenus.set(place, menu);
      log(`${run}\t${place}\t${state.trouble.name}\texit ${exitCode}\t${readCount} reads`);
    }
  } finally {
    await feed.close();
  }
  return totals;
}

function toAnswer({ stocks }: Soak) {
  const products = stocks.at(-1)?.products ?? [];
  return {
    resultCode: 'SUCCESS',
    data: { page_count: products.length, total_count: products.length, product_list: products },
  };
}

/** @param before what is live there; undefined at first */
async function rebuild(state: Soak, place: 'dist' | 'releases', before: string | undefined) {
  const { random, trouble, stocks, directory } = state;
  if (trouble.damages) damage(join(directory, 'data', 'store-corner'), random);
  const command = start(state, place);
  const second = trouble.isTwice ? start(state, place) : undefined;
  const { signal } = trouble;
  if (signal) setTimeout(() => command.process.kill(signal), random.below(RUN_MS));
  const live = join(directory, place === 'dist' ? 'dist' : 'releases/current');
  const readWhole = () =>
    readLive(live, (menu) => stocks.find((stock) => stock.menu === menu)?.unlisted ?? []);
  const allowed = new Set([before, stocks.at(-1)?.menu]);
  let readCount = 0;
  const read = (): LiveSite => {
    const site = readWhole();
    readCount += 1;
    if (site.faults.length > 0) throw new Error(site.faults.slice(0, 5).join('\n'));
    if (!allowed.has(site.menu))
      throw new Error(`The live menu is of no feed that it may be of: ${site.menu}`);
    return site;
  };
  const outcomes = Promise.all([command.outcome, second?.outcome]);
  // Only a link changes in one step: for an instant a directory that is replaced is not there.
  if (place === 'releases' && before !== undefined) await readWhile(outcomes, read);
  const [outcome, other] = await outcomes;
  const codes = [outcome.exitCode, ...(other ? [other.exitCode] : [])].filter((code) => code !== LOCKED);
  if (codes.length === 0 || !codes.every((code) => trouble.ends.includes(code)))
    throw new Error(
      `It ended with ${outcome.exitCode} and ${other?.exitCode}:\n${outcome.stderr}${other?.stderr}`,
    );
  if (trouble.signal && place === 'dist' && !existsSync(live)) {
    // Killed between the two renames of a swap: the next run brings it back.
    return { readCount, exitCode: outcome.exitCode, menu: before ?? '' };
  }
  const { menu } = read();
  const isNew = menu === stocks.at(-1)?.menu;
  if (trouble.live !== 'either' && isNew !== (trouble.live === 'new'))
    throw new Error(`The ${isNew ? 'new' : 'old'} menu is live:\n${outcome.stdout}${outcome.stderr}`);
  if (outcome.exitCode === 0 && place === 'dist') refuseLeftovers(directory);
  return { readCount, exitCode: outcome.exitCode, menu };
}

function start({ directory, environment, trouble }: Soak, place: 'dist' | 'releases'): RunningCommand {
  const words =
    place === 'dist' ? ['build', '--out', 'dist'] : ['publish', '--to', 'releases', '--keep', '3'];
  const store = trouble.isSilent ? IMPATIENT_STORE : STORE;
  return startCommand([...words, '--store', store, '--data', 'data'], { directory, environment });
}

async function readWhile(outcomes: Promise<unknown>, read: () => void): Promise<void> {
  let isDone = false;
  void outcomes.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    read();
    await new Promise((done) => setTimeout(done, READ_EVERY_MS));
  }
}

/** Writes nonsense over a part of one of the files that a run leaves for the next, or of all. */
function damage(storeDirectory: string, random: Random): void {
  const files = readdirSync(storeDirectory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(storeDirectory, name))
    .filter((path) => statSync(path).isFile() && !path.includes('/spare/'));
  const path = files[random.below(files.length)];
  if (path) writeFileSync(path, random.pick(['', '{', '\u0000\u0001', '[]', '{"schemaVersion":99}']));
}

function refuseLeftovers(directory: string): void {
  const beside = readdirSync(directory).filter((name) => /^\.(?:draft|retired)-/.test(name));
  if (beside.length > 0) throw new Error(`${beside.join(' and ')} was left over.`);
  if (existsSync(join(directory, 'data', 'store-corner', 'lock'))) throw new Error('The lock was left over.');
}
