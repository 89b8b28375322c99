// What Lighthouse gives the home page, a category page of 60 products and a product page on a phone.
//   npm run bench:lighthouse -- [directory of a built site]
// Without a directory it builds the demo's products as a store that search engines may list, which the demo store itself is
// not. Prints the medians of three runs for each page as a Markdown table, then what cost points in the run of
// the middle performance.
import { resolve } from 'node:path';
import { getBrowser } from '../test/end-to-end/browser/get-browser.ts';
import { openSite } from '../test/end-to-end/site/site-tree.ts';
import { buildOpenStore } from './build-open-store.ts';
import { choosePages } from './choose-pages.ts';
import { LIGHTHOUSE_CATEGORIES, type Score, withLighthouse } from './lighthouse-score.ts';
import { formatTable } from './markdown-table.ts';
import { median } from './median.ts';
import { LIGHTHOUSE_BOUNDS } from './page-bounds.ts';
import { serveCompressed } from './serve-compressed.ts';

const RUNS = 3;

const [given] = process.argv.slice(2);
const directory = given === undefined ? await buildOpenStore() : resolve(given);
const { home, category, product } = choosePages(openSite(directory));
const site = await serveCompressed(directory);
try {
  const rows: string[][] = [];
  const faults: string[] = [];
  await withLighthouse(await getBrowser(), async (score) => {
    for (const { path } of [home, category, product]) {
      const runs: Score[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await score(`${site.url}${path}`));
      rows.push([
        `\`${path}\``,
        ...LIGHTHOUSE_CATEGORIES.map((id) => String(median(runs.map(({ points }) => points[id])))),
      ]);
      const [middle] = runs.toSorted(byPerformance).slice(Math.floor(RUNS / 2));
      for (const cost of middle?.costs ?? []) faults.push(`- \`${path}\`: ${cost}`);
    }
  });
  const bounds = LIGHTHOUSE_CATEGORIES.map((id) => `≥ ${LIGHTHOUSE_BOUNDS[id]}`);
  console.log(formatTable(['page', ...LIGHTHOUSE_CATEGORIES], [...rows, ['bound', ...bounds]]));
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
} finally {
  site.stop();
}

function byPerformance(a: Score, b: Score): number {
  return a.points.performance - b.points.performance;
}
