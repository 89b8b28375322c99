// How soon the first cards of an embedded menu of 2,000 products stand there, on a processor slowed down four times, and what its script
// weighs beside those of others.
//   npm run bench:embed
// Builds the menu, opens a page of another origin with it in Chromium, and prints the milliseconds from the arrival of its data to the
// first cards (median of seven), and bytes with gzip and brotli beside what npm has of Shopify's, Typeform's and Algolia's embeds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { getBrowser } from '../test/end-to-end/browser/get-browser.ts';
import { launchBrowser } from '../test/end-to-end/browser/launch-browser.ts';
import { previewSite } from '../test/end-to-end/site/run-herbarium.ts';
import { buildLargeStore } from './build-open-store.ts';
import { toBrotliBytes, toGzipBytes } from './compressed-size.ts';
import { formatTable } from './markdown-table.ts';
import { median } from './median.ts';

const PRODUCTS = 2000;
const SLOWDOWN = 4;
const RUNS = 7;

const PEERS = [
  ['@shopify/buy-button-js', 'dist/buybutton.min.js'],
  ['@typeform/embed', 'build/embed.js'],
  ['@algolia/autocomplete-js', 'dist/umd/index.production.js'],
] as const;

/** Of the page, in milliseconds since it began: when the last of the data came, and when the first cards stood there. */
const WATCH = `
  window.cardsAt = new Promise((done) => document.addEventListener('herbarium:ready', () => done(performance.now())));
`;

const site = await buildLargeStore(PRODUCTS);
const preview = await previewSite(site);
const page = `<!doctype html><title>Host</title><script type="module" src="${preview.url}/embed/v1/herbarium.js"></script><herbarium-menu></herbarium-menu>`;
const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
const browser = await launchBrowser(await getBrowser());
try {
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) waits.push(await measureVisit(browser));
  console.log(
    `first cards after the arrival of the data, ${SLOWDOWN}× slowed down: ${median(waits).toFixed(0)} ms`,
  );
  console.log(formatTable(['script', 'gzip, KB', 'brotli, KB'], [...listOwn(), ...listPeers()]));
} finally {
  await browser.close();
  preview.stop();
  host.close();
  host.closeAllConnections();
}

async function measureVisit(from: Browser): Promise<number> {
  const context = await from.newContext();
  const visit = await context.newPage();
  await visit.addInitScript(WATCH);
  const devTools = await context.newCDPSession(visit);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const address = host.address();
  await visit.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const waitMs = await visit.evaluate(async () => {
    const cardsAt = await Reflect.get(window, 'cardsAt');
    const data = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json'));
    return cardsAt - Math.max(...data.map((entry) => entry.startTime + entry.duration));
  });
  await context.close();
  return waitMs;
}

function listOwn(): string[][] {
  const folder = join(site, 'embed/v1');
  const scripts = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && !/^(?:find-similar|product-sheet|current-prices)/.test(name),
  );
  const first = scripts.filter((name) => name.startsWith('herbarium.'));
  const weigh = (names: readonly string[]) => names.map((name) => readFileSync(join(folder, name)));
  return [
    toRow('Herbarium, until the first cards', weigh(first)),
    toRow('Herbarium, with filters and search', weigh(scripts)),
  ];
}

function listPeers(): string[][] {
  const workshop = mkdtempSync(join(tmpdir(), 'herbarium-bench-'));
  try {
    const names = PEERS.map(([name]) => name);
    execFileSync('npm', [
      'install',
      '--silent',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      workshop,
      ...names,
    ]);
    return PEERS.map(([name, file]) =>
      toRow(name, [readFileSync(join(workshop, 'node_modules', name, file))]),
    );
  } finally {
    rmSync(workshop, { recursive: true });
  }
}

function toRow(name: string, files: readonly Buffer[]): string[] {
  const sum = (toBytes: (file: Buffer) => number) =>
    (files.reduce((bytes, file) => bytes + toBytes(file), 0) / 1000).toFixed(1);
  return [name, sum(toGzipBytes), sum(toBrotliBytes)];
}
