import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../src/menu/model/menu.ts';
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
import { createWorkDirectory } from './work-directory.ts';

const WARM_UP_PRODUCTS = 50;

/**
 * Measures a store of about so many products, and returns its tables in Markdown.
 * @param rounds at least 1
 */
export async function measureRebuilds(productCount: number, rounds: number): Promise<string> {
  const directory = createWorkDirectory();
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
  const measure = createMeasurer(sandbox, place);
  const first = await measure(FIRST, 0);
  // Later rounds also leave pages of products that are gone.
  const size = measureSite('Herbarium', place.site);
  const peers = await createPeers(sandbox.products, place.site, directory);
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1)
    measured.push({
      peers: await buildPeers(peers, round),
      scenarios: await runScenarios(measure, round),
    });
  return formatRebuilds({
    first,
    rounds: measured,
    feedCount: sandbox.feedCount,
    sites: [size, ...peers.map(({ name, site }) => measureSite(name, site))],
  });
}

async function buildPeers(peers: readonly Peer[], round: number): Promise<Round['peers']> {
  const costs: Round['peers'] = [];
  for (const { name, build } of peers) {
    const cost = await build();
    logRun(round, name, cost);
    costs.push({ name, cost });
  }
  return costs;
}

async function runScenarios(
  measure: ReturnType<typeof createMeasurer>,
  round: number,
): Promise<ScenarioCost[]> {
  const costs: ScenarioCost[] = [];
  for (const scenario of SCENARIOS) costs.push(await measure(scenario, round));
  return costs;
}

/** Measures one run after another of the same store. */
function createMeasurer(sandbox: BenchSandbox, place: StorePlace) {
  let site: SiteFiles | undefined;
  return async ({ name, change, options }: Scenario, round: number): Promise<ScenarioCost> => {
    await change?.(sandbox, round);
    const siteBefore = readSiteFiles(place.site, site);
    const before = new Map([
      ...prefix('site', siteBefore.files),
      ...prefix('data', listFilesOnDisk(place.data)),
    ]);
    const cost = await runStore(sandbox, place, options);
    logRun(round, name, cost);
    site = readSiteFiles(place.site, siteBefore);
    const data = prefix('data', listFilesOnDisk(place.data));
    return {
      name,
      cost,
      written: countWritten(before, site.files),
      writtenInAll: countWritten(before, new Map([...prefix('site', site.files), ...data])),
      uploads: countUploads(siteBefore, site),
    };
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
