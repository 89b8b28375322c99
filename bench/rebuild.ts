// How long a rebuild takes beside Hugo and Eleventy, which make the same product pages and lists of sixty from the same products.
//   npm run bench:rebuild -- [products, default 5000]
// Takes a snapshot of the demo's products over and over, without pictures; then presses it in a process of its own for each
// row, and has Hugo (`apt-get install hugo`) and Eleventy (fetched with npx into a temporary directory) build theirs. Prints
// seconds, medians of three, and ratios to Hugo in the same run, as a Markdown table, and the peak memory of Herbarium's process.
// Herbarium makes more pages than its peers: brands, shelves and parts of them, search, data. All write over the site before.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { toDirectories } from '../src/run/directories.ts';
import { loadSnapshot, saveSnapshot, snapshotPath } from '../src/run/snapshot-file.ts';
import type { Snapshot } from '../src/site/snapshot/snapshot.ts';
import { buildLargeStore } from './build-open-store.ts';
import { formatTable } from './markdown-table.ts';
import { changePrices, toPeerPages } from './peer-pages.ts';
import { createEleventy, createHugo, type Peer } from './peers.ts';

const RUNS = 3;
const ROOT = resolve(import.meta.dirname, '..');
const PRESS = resolve(import.meta.dirname, 'render-once.ts');

const count = Number(process.argv[2] ?? 5000);
const site = await buildLargeStore(count);
const directories = toDirectories(ROOT, resolve(site, '..'), 'demo');
const snapshot = await loadSnapshot(snapshotPath(directories.store));
const workshop = mkdtempSync(join(tmpdir(), 'herbarium-bench-'));

interface Timed {
  seconds: number;
  mebibytes: number;
}

try {
  const rows: string[][] = [];
  const peers = createPeers();
  const peerSeconds = new Map(peers.map(({ name, build }) => [name, median(repeat(build))]));
  const hugo = peerSeconds.get('Hugo');
  const add = (name: string, { seconds, mebibytes }: { seconds: number; mebibytes?: number }) =>
    rows.push([
      name,
      seconds.toFixed(2),
      hugo ? (seconds / hugo).toFixed(2) : '–',
      mebibytes ? String(mebibytes) : '–',
    ]);
  for (const [name, seconds] of peerSeconds) add(`${name}, a whole build`, { seconds });
  let menu = snapshot;
  const change = (every: number) => () => {
    menu = changePrices(menu, every);
    return save(menu);
  };
  add('Herbarium, every product changed', await measure(change(1)));
  add('Herbarium, 1 % of the products changed', await measure(change(100)));
  add('Herbarium, nothing but the time has changed', await measure(() => save(menu), 0));
  add('Herbarium, nothing has changed', await measure(() => save(menu)));
  console.log(`${snapshot.menu.products.length} products`);
  console.log(formatTable(['what', 'seconds', 'Hugo = 1', 'peak memory, MiB'], rows));
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

function createPeers(): Peer[] {
  const pages = toPeerPages(snapshot);
  const [first] = snapshot.menu.products;
  const html = readFileSync(join(site, `${first?.path.slice(1)}index.html`), 'utf8');
  const frame = {
    before: html.slice(0, html.indexOf('<main')),
    after: html.slice(html.indexOf('</main>') + '</main>'.length),
  };
  const packages = join(workshop, 'packages');
  mkdirSync(packages);
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', packages, '@11ty/eleventy@3'],
    { stdio: 'inherit' },
  );
  const hugo = createHugo(join(workshop, 'hugo'), pages, frame);
  if (!hugo) console.error('There is no hugo on this machine: its row is left out.');
  return [...(hugo ? [hugo] : []), createEleventy(join(workshop, 'eleventy'), pages, frame, packages)];
}

/** As the next feed would bring it. */
async function save(next: Snapshot): Promise<void> {
  await saveSnapshot({ ...next, feedAt: new Date().toISOString() }, directories.store);
}

/** @param refreshHours a menu that is so old is put into its pages again, also without a change */
async function measure(prepare: () => Promise<void>, refreshHours = 6): Promise<Timed> {
  const timed: Timed[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await prepare();
    const words = [PRESS, resolve(site, '..'), join(workshop, 'site'), String(refreshHours)];
    const startedMs = performance.now();
    const printed = execFileSync(process.execPath, words, { encoding: 'utf8' });
    timed.push({ seconds: (performance.now() - startedMs) / 1000, mebibytes: Number(printed) });
  }
  return {
    seconds: median(timed.map(({ seconds }) => seconds)),
    mebibytes: Math.max(...timed.map(({ mebibytes }) => mebibytes)),
  };
}

function repeat(build: () => number): number[] {
  return Array.from({ length: RUNS }, build);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
