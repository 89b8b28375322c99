// How many stores one machine keeps fresh every 15 minutes, when the prices of 1 % of the products change between two runs.
//   npm run bench:stores -- [products of a store…, default 700 3000] [--runs 12]
// Several stores, each with its own data, site and sandbox in a process of its own, are built by whole runs of the command
// line, two at a time, one after the other. Treez's limit of ten calls a second holds for each store by itself. Stores are the 15
// minutes over the time from one run's end to the next one's; the sandboxes share the machine with them. Prints a Markdown table.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from './markdown-table.ts';
import { median } from './median.ts';
import { chooseOneIn } from './runs/feed-changes.ts';
import { readChildrenCpuSeconds } from './runs/measure-command.ts';
import { type BenchSandbox, openSandbox } from './runs/open-sandbox.ts';
import { type RunCost, runStore, type StorePlace, toStorePlace } from './runs/run-store.ts';
import { createWorkDirectory } from './runs/work-directory.ts';

const EVERY_SECONDS = 15 * 60;
const STORES = 4;
const AT_A_TIME = 2;

interface BenchStore {
  sandbox: BenchSandbox;
  place: StorePlace;
  runs: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '12' } },
});
const counts = positionals.length > 0 ? positionals.map(Number) : [700, 3000];
const rows: string[][] = [];
for (const count of counts) rows.push(await measureStores(count, Number(values.runs)));
console.log(
  `${STORES} stores, whole runs, ${AT_A_TIME} at a time, prices of 1 % of the products changed before each.\n`,
);
console.log(
  formatTable(
    [
      'products of a store',
      'runs',
      'seconds of a run',
      'of which the feed',
      'CPU seconds of a run',
      'peak memory of a run, MiB',
      'a run ends every, seconds',
      'stores every 15 minutes',
    ],
    rows,
  ),
);

async function measureStores(productCount: number, runCount: number): Promise<string[]> {
  const directory = createWorkDirectory();
  const stores = await openStores(productCount, directory);
  try {
    await runInTurn(stores, stores.length);
    const cpuBefore = readChildrenCpuSeconds();
    const startedMs = performance.now();
    const costs = await runInTurn(stores, runCount);
    const seconds = (performance.now() - startedMs) / 1000;
    const cpuSeconds = (readChildrenCpuSeconds() ?? Number.NaN) - (cpuBefore ?? Number.NaN);
    return toRow(stores, costs, { seconds, cpuSeconds });
  } finally {
    for (const { sandbox } of stores) sandbox.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function openStores(productCount: number, directory: string): Promise<BenchStore[]> {
  const stores: BenchStore[] = [];
  for (let index = 0; index < STORES; index += 1) {
    const place = toStorePlace(join(directory, String(index)));
    stores.push({ sandbox: await openSandbox(productCount), place, runs: 0 });
  }
  return stores;
}

/** Whoever has waited longest is next, as a schedule has it; never the same store twice at a time. */
async function runInTurn(stores: readonly BenchStore[], runCount: number): Promise<RunCost[]> {
  const waiting = [...stores];
  const costs: RunCost[] = [];
  let begun = 0;
  const work = async () => {
    for (let store = waiting.shift(); store && begun < runCount; store = waiting.shift()) {
      begun += 1;
      costs.push(await runOnce(store));
      waiting.push(store);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return costs;
}

async function runOnce(store: BenchStore): Promise<RunCost> {
  const { sandbox, place } = store;
  await sandbox.raisePrices(chooseOneIn(sandbox.products, 100, store.runs));
  store.runs += 1;
  const cost = await runStore(sandbox, place);
  console.error(
    `${sandbox.products.length} products, run ${store.runs} of a store: ${cost.seconds.toFixed(2)} s`,
  );
  return cost;
}

function toRow(
  stores: readonly BenchStore[],
  costs: readonly RunCost[],
  { seconds, cpuSeconds }: { seconds: number; cpuSeconds: number },
): string[] {
  const secondsPerRun = seconds / costs.length;
  return [
    String(stores[0]?.sandbox.products.length),
    String(costs.length),
    median(costs.map((cost) => cost.seconds)).toFixed(2),
    median(costs.map(({ feed }) => feed.seconds)).toFixed(2),
    (cpuSeconds / costs.length).toFixed(2),
    Math.max(...costs.map(({ peakMebibytesInAll }) => peakMebibytesInAll ?? Number.NaN)).toFixed(0),
    secondsPerRun.toFixed(2),
    String(Math.floor(EVERY_SECONDS / secondsPerRun)),
  ];
}
