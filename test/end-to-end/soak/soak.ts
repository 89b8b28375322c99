import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom, type Random } from '#illustrations/drawing/random.ts';
import { serveFeed } from '../../serve-feed.ts';
import { type Outcome, type RunningCommand, startCommand } from '../commands/run-command.ts';
import { toOtherHost, toReadOnly } from './containers.ts';
import { type LiveSite, readLive } from './read-live.ts';
import { createShop, type Stock } from './shop.ts';
import {
  checkOutside,
  createTroubles,
  fillOutside,
  MAYBE_LISTED,
  NEVER_LISTED,
  NO_TROUBLE,
  type Places,
  type Trouble,
} from './troubles.ts';

export interface SoakOptions {
  /** How many rebuilds, at least 1. */
  runs: number;
  seed: number;
  /** Of the troubles only those with such a name. Default: all. */
  only?: RegExp | undefined;
  /** Empty, absolute. */
  directory: string;
  /** Told a line for each run. */
  log: (line: string) => void;
}

export interface Soaked {
  /** How often the live site was read, while a run was at work or after it. */
  readCount: number;
  /** How often a new menu went live. */
  publishedCount: number;
  /** How many runs were killed. */
  killCount: number;
}

const STORE = fileURLToPath(new URL('./soak-store.ts', import.meta.url));
const IMPATIENT_STORE = fileURLToPath(new URL('./impatient-soak-store.ts', import.meta.url));
const LOCKED = 6;
const KEPT_RELEASES = 3;
const READ_EVERY_MS = 40;
const STOPPED_MS = 200;
/** How long a run takes is measured; before the first, it is this. */
const FIRST_RUN_MS = 1600;
const FIRST_RUNS = 10;

type Place = 'dist' | 'releases';

interface Soak {
  random: Random;
  directory: string;
  environment: Record<string, string>;
  /** Set before a run. */
  trouble: Trouble;
  /** What the feed holds now is the last; the others may still be live somewhere. */
  stocks: Stock[];
  /** How long the last run took that nothing went wrong with: a signal comes at any moment of a run, however slow the machine is. */
  runMs: number;
  /** How many files and folders are kept between runs at most, by the first runs. */
  mostKept: number;
}

/**
 * Rebuilds a shop whose stock moves, again and again, with troubles of all kinds, into releases and into a directory by turns. While
 * every run is at work, and after it, the live site must be whole, of one feed, and show nothing hidden; and no run may leave more behind
 * than those before it. Nothing has a deadline: on a slow machine all takes longer.
 * @throws Error at the first violation, with the run and what is wrong
 */
export async function soak({ runs, seed, only, directory, log }: SoakOptions): Promise<Soaked> {
  const random = createRandom(String(seed));
  const shop = createShop(random);
  const nextTrouble = createTroubles(random, only);
  const state: Soak = {
    random,
    directory,
    environment: {},
    trouble: NO_TROUBLE,
    stocks: [],
    runMs: FIRST_RUN_MS,
    mostKept: 0,
  };
  fillOutside(join(directory, 'outside'));
  const feed = await serveFeed(() => toAnswer(state), {
    intercept: ({ url }, response) => {
      const { answer } = state.trouble;
      if (!answer || !url?.includes('product_list')) return false;
      answer(response, state.stocks.at(-1)?.products ?? []);
      return true;
    },
  });
  state.environment = feed.environment;
  const totals = { readCount: 0, publishedCount: 0, killCount: 0 };
  const liveMenus = new Map<Place, string>();
  try {
    for (let run = 1; run <= runs; run += 1) {
      const live = new Set(liveMenus.values());
      state.stocks = [...state.stocks.filter(({ menu }) => live.has(menu)), shop.move()];
      // The first menu of each place goes well: there is nothing to keep yet.
      state.trouble = run > 2 ? nextTrouble() : NO_TROUBLE;
      const place = run % 4 < 2 ? 'dist' : 'releases';
      const { readCount, outcome, menu } = await rebuild(state, place, liveMenus.get(place)).catch(
        (cause: unknown) => {
          throw new Error(
            `Run ${run} (${state.trouble.name}, ${place}): ${cause instanceof Error ? cause.message : cause}`,
          );
        },
      );
      totals.readCount += readCount;
      if (outcome.exitCode === null) totals.killCount += 1;
      if (menu !== liveMenus.get(place)) totals.publishedCount += 1;
      liveMenus.set(place, menu);
      feed.requests.length = 0;
      refuseGrowth(state, run);
      log(`${run}\t${place}\t${state.trouble.name}\texit ${outcome.exitCode}\t${readCount} reads`);
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
async function rebuild(state: Soak, place: Place, before: string | undefined) {
  const { random, trouble, stocks, directory } = state;
  const places: Places = {
    store: join(directory, 'data', 'store-corner'),
    target: join(directory, place),
    outside: join(directory, 'outside'),
  };
  trouble.prepare?.(places, random);
  const startedMs = performance.now();
  const command = start(state, place, 'first');
  const second = trouble.second && start(state, place, 'second');
  const { signal } = trouble;
  if (signal) void sendSignal(command, signal, random.next() * state.runMs);
  const live = join(directory, place === 'dist' ? 'dist' : 'releases/current');
  const newMenu = stocks.at(-1)?.menu;
  const allowed = new Set([before, newMenu]);
  let readCount = 0;
  const read = (): LiveSite => {
    const site = readLive(live, (menu) => [
      ...NEVER_LISTED,
      ...(stocks.find((stock) => stock.menu === withoutDoubtful(menu))?.unlisted ?? []),
    ]);
    const menu = withoutDoubtful(site.menu);
    readCount += 1;
    if (site.faults.length > 0) throw new Error(site.faults.slice(0, 5).join('\n'));
    if (!allowed.has(menu)) throw new Error(`The live menu is of no feed that it may be of: ${menu}`);
    return { ...site, menu };
  };
  const outcomes = Promise.all([command.outcome, second?.outcome]);
  // Only a link changes in one step: for an instant a directory that is replaced is not there.
  if (place === 'releases' && before !== undefined) await readWhile(outcomes, read);
  const outcome = judgeEnds(trouble, await outcomes);
  if (trouble === NO_TROUBLE) state.runMs = performance.now() - startedMs;
  rmSync(join(directory, 'data-2'), { recursive: true, force: true });
  checkOutside(places.outside);
  if (trouble.signal && place === 'dist' && !existsSync(live)) {
    // Killed between the two renames of a swap: the next run brings it back.
    return { readCount, outcome, menu: before ?? '' };
  }
  const { menu } = read();
  const isNew = menu === newMenu;
  if (trouble.live !== 'either' && isNew !== (trouble.live === 'new'))
    throw new Error(`The ${isNew ? 'new' : 'old'} menu is live:\n${outcome.stdout}${outcome.stderr}`);
  if (outcome.exitCode === 0) refuseLeftovers(places);
  return { readCount, outcome, menu };
}

/** Without products of which the trouble does not say whether they are listed. */
function withoutDoubtful(menu: string): string {
  return menu
    .split(' ')
    .filter((entry) => !entry.includes(MAYBE_LISTED))
    .join(' ');
}

/** Of two at once one may find the other at work, and neither may end otherwise. */
function judgeEnds({ ends, second }: Trouble, outcomes: readonly (Outcome | undefined)[]): Outcome {
  const ended = outcomes.filter((outcome) => outcome !== undefined);
  const atWork = ended.filter(({ exitCode }) => second === undefined || exitCode !== LOCKED);
  const [outcome] = atWork;
  if (outcome && atWork.every(({ exitCode }) => ends.includes(exitCode))) return outcome;
  throw new Error(
    `It ended with ${ended.map(({ exitCode }) => exitCode).join(' and ')}:\n${ended.map(({ stdout, stderr }) => stdout + stderr).join('\n')}`,
  );
}

function start(
  { directory, environment, trouble }: Soak,
  place: Place,
  which: 'first' | 'second',
): RunningCommand {
  const words =
    place === 'dist'
      ? ['build', '--out', 'dist']
      : ['publish', '--to', 'releases', '--keep', String(KEPT_RELEASES)];
  const { isSilent, isReadOnly, largestFileKib, second } = trouble;
  const isElsewhere = which === 'second' && second === 'other host';
  const data = which === 'second' && second === 'other data' ? 'data-2' : 'data';
  const inside = isReadOnly ? toReadOnly(join(directory, place)) : isElsewhere ? toOtherHost() : [];
  return startCommand([...words, '--store', isSilent ? IMPATIENT_STORE : STORE, '--data', data], {
    directory,
    environment,
    inside,
    ...(largestFileKib !== undefined && { largestFileKib }),
  });
}

async function sendSignal({ process }: RunningCommand, signal: NodeJS.Signals, afterMs: number) {
  await sleep(afterMs);
  process.kill(signal);
  if (signal !== 'SIGSTOP') return;
  await sleep(STOPPED_MS);
  process.kill('SIGCONT');
}

async function readWhile(outcomes: Promise<unknown>, read: () => void): Promise<void> {
  let isDone = false;
  const setDone = () => {
    isDone = true;
  };
  outcomes.then(setDone, setDone);
  try {
    while (!isDone) {
      read();
      await sleep(READ_EVERY_MS);
    }
  } catch (error) {
    // The commands are not left behind.
    await outcomes;
    throw error;
  }
}

/** What only a run that is at work, or one that was killed, has on the disk. */
const TEMPORARY = /^\.(?:draft|retired|lock)-|\.(?:tmp|probe|clearing)$|^\.current\.new$/;

/** @throws Error where a run that went well has left something behind, also of those that were killed before it */
function refuseLeftovers({ store, target }: Places): void {
  const own = [store, join(store, 'link-cards'), target, join(target, '.fresh')]
    .filter((directory) => existsSync(directory))
    .flatMap((directory) => readdirSync(directory))
    .filter((name) => TEMPORARY.test(name) || name === 'lock');
  // Beside it is what a run for the other place has left, which the next one there removes.
  const beside = readdirSync(dirname(target)).filter(
    (name) => TEMPORARY.test(name) && name.includes(basename(target)),
  );
  const left = [...own, ...beside];
  if (left.length > 0) throw new Error(`${left.join(' and ')} was left over.`);
  const releases = join(target, 'releases');
  if (existsSync(releases) && readdirSync(releases).length > KEPT_RELEASES)
    throw new Error(`There are ${readdirSync(releases).length} releases.`);
}

/** @throws Error where much more is kept than after the first runs, as the shop has no more goods than then */
function refuseGrowth(state: Soak, run: number): void {
  const data = join(state.directory, 'data');
  mkdirSync(data, { recursive: true });
  const kept = readdirSync(data, { recursive: true }).length;
  if (run <= FIRST_RUNS) state.mostKept = Math.max(state.mostKept, kept);
  else if (kept > 2 * state.mostKept) throw new Error(`${kept} files and folders are kept.`);
}
