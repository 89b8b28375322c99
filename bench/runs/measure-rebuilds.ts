import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../src/menu/model/menu.ts';
import { ROOT } from '../../test/end-to-end/site/run-herbarium.ts';
import { createEleventy } from '../peers/eleventy.ts';
import { createEqualHugo, toProductFile } from '../peers/equal-hugo.ts';
import { createHugo, hasHugo } from '../peers/hugo.ts';
import type { Peer } from '../peers/peer.ts';
import { type PeerFrame, toPeerPages } from '../peers/peer-pages.ts';
import { formatRebuilds, measureSite, type Round, type ScenarioCost } from './format-rebuilds.ts';
import type { Cost } from './measure-command.ts';
import { type BenchSandbox, openSandbox } from './open-sandbox.ts';
import { runStore, type StorePlace, toStorePlace } from './run-store.ts';
import { FIRST, SCENARIOS, type Scenario } from './scenarios.ts';
import { countUploads, countWritten, listFilesOnDisk, readSiteFiles, type SiteFiles } from './site-files.ts';

const CACHE = join(ROOT, 'node_modules/.cache');
const WARM_UP_PRODUCTS = 50;

/**
 * Measures a store of about so many products, and returns its tables in Markdown.
 * @param rounds at least 1
 */
export async function measureRebuilds(productCount: number, rounds: number): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const directory = mkdtempSync(join(CACHE, 'herbarium-bench-'));
  await warmUp(join(directory, 'warm-up'));
  const sandbox = await openSandbox(productCount);
  try {
    return await measureStore(sandbox, directory, rounds);
  } finally {
    sandbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Compiles the pages, which are the same for all stores, and brings programs into the system's memory. */
async function warmUp(directory: string): Promise<void> {
  const sandbox = await openSandbox(WARM_UP_PRODUCTS);
  await runStore(sandbox, toStorePlace(directory)).finally(() => sandbox.close());
}

async function measureStore(sandbox: BenchSandbox, directory: string, rounds: number): Promise<string> {
  const place = toStorePlace(join(directory, 'herbarium'));
  const first = await measureScenario(FIRST, { sandbox, place, round: 0 });
  // Later rounds also leave pages of products that are gone.
  const size = measureSite('Herbarium', place.site);
  const peers = await createPeers(sandbox.products, place.site, directory);
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1)
    measured.push(await measureRound(round, peers, sandbox, place));
  return formatRebuilds({
    first,
    rounds: measured,
    feedCount: sandbox.feedCount,
    sites: [size, ...peers.map(({ name, site }) => measureSite(name, site))],
  });
}

async function measureRound(
  round: number,
  peers: readonly Peer[],
  sandbox: BenchSandbox,
  place: StorePlace,
): Promise<Round> {
  const costs: Round = { peers: [], scenarios: [] };
  for (const { name, build } of peers) {
    const cost = await build();
    logRun(round, name, cost);
    costs.peers.push({ name, cost });
  }
  for (const scenario of SCENARIOS)
    costs.scenarios.push(await measureScenario(scenario, { sandbox, place, round }));
  return costs;
}

let lastSite: SiteFiles | undefined;

async function measureScenario(
  { name, change, options }: Scenario,
  { sandbox, place, round }: { sandbox: BenchSandbox; place: StorePlace; round: number },
): Promise<ScenarioCost> {
  await change?.(sandbox, round);
  const siteBefore = readSiteFiles(place.site, lastSite);
  const dataBefore = listFilesOnDisk(place.data);
  const cost = await runStore(sandbox, place, options);
  const site = readSiteFiles(place.site, siteBefore);
  const data = listFilesOnDisk(place.data);
  lastSite = site;
  const before = new Map([...prefix('site', siteBefore.files), ...prefix('data', dataBefore)]);
  logRun(round, name, cost);
  return {
    name,
    cost,
    written: countWritten(before, site.files),
    writtenInAll: countWritten(before, new Map([...prefix('site', site.files), ...prefix('data', data)])),
    uploads: countUploads(siteBefore, site),
  };
}

function prefix<T>(folder: string, files: ReadonlyMap<string, T>): [string, T][] {
  return [...files].map(([path, file]) => [`${folder}/${path}`, file]);
}

async function createPeers(products: readonly Product[], site: string, directory: string): Promise<Peer[]> {
  const files = listFilesOnDisk(site);
  const pages = toPeerPages(products.filter(({ slug }) => files.has(toProductFile(slug))));
  const frame = readFrame(join(site, toProductFile(pages[0]?.slug ?? '')));
  if (!hasHugo()) throw new Error('Hugo, which all is compared with, is not on this machine.');
  return [
    createHugo('Hugo', { directory: join(directory, 'hugo'), pages, frame }),
    await createEqualHugo({ directory: join(directory, 'equal-hugo'), pages, frame }, site),
    createEleventy(join(directory, 'eleventy'), pages, frame, installEleventy(directory)),
  ];
}

/** What stands before and behind `<main>` on a page as Herbarium has printed it. */
function readFrame(page: string): PeerFrame {
  const html = readFileSync(page, 'utf8');
  return {
    before: html.slice(0, html.indexOf('<main')),
    after: html.slice(html.indexOf('</main>') + '</main>'.length),
  };
}

/** @returns where its `node_modules` is */
function installEleventy(directory: string): string {
  const packages = join(directory, 'packages');
  mkdirSync(packages);
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', packages, '@11ty/eleventy@3'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return packages;
}

function logRun(round: number, name: string, { seconds, cpuSeconds }: Cost): void {
  const cpu = cpuSeconds === undefined ? '' : `, CPU ${cpuSeconds.toFixed(2)} s`;
  console.error(`round ${round}: ${name}, ${seconds.toFixed(2)} s${cpu}`);
}
