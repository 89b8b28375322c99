// What the pages of a built site weigh, from its files and from a browser that visits them, beside what they may weigh.
//   npm run bench:weights -- [directory of a built site, default dist]
// Prints a Markdown table. A kilobyte is 1,000 bytes; HTML, CSS and data are gzipped at level 9, scripts compressed with brotli, whatever the preview sends.
import { resolve } from 'node:path';
import { getBrowser } from '../test/end-to-end/browser/get-browser.ts';
import { launchBrowser } from '../test/end-to-end/browser/launch-browser.ts';
import { previewSite } from '../test/end-to-end/site/run-herbarium.ts';
import { openSite } from '../test/end-to-end/site/site-tree.ts';
import { choosePages } from './choose-pages.ts';
import { toBrotliBytes } from './compressed-size.ts';
import { formatKilobytes, formatTable } from './markdown-table.ts';
import { PAGE_BOUNDS } from './page-bounds.ts';
import { type PageVisit, visitPage } from './page-visit.ts';
import type { PageWeight } from './page-weight.ts';

const [given = 'dist'] = process.argv.slice(2);
const directory = resolve(given);
const site = openSite(directory);
const { home, category, product, search } = choosePages(site);
const weights = [home, category, product, search];
const visits = await visitAll(weights.map(({ path }) => path));
console.log(
  formatTable(
    ['what', 'measured', 'bound'],
    [...listHtmlRows(), ...listFileRows(), ...listVisitRows(visits)],
  ),
);

async function visitAll(paths: readonly string[]): Promise<PageVisit[]> {
  const browser = await launchBrowser(await getBrowser());
  const preview = await previewSite(directory);
  try {
    const found: PageVisit[] = [];
    for (const path of paths) {
      const context = await browser.newContext({ baseURL: preview.url });
      found.push(await visitPage(await context.newPage(), path));
      await context.close();
    }
    return found;
  } finally {
    preview.stop();
    await browser.close();
  }
}

function listHtmlRows(): string[][] {
  const bound = formatKilobytes(PAGE_BOUNDS.categoryHtmlBytes);
  return [
    [`HTML of a category page of ${category.productCount} products`, formatHtml(category), bound],
    ['HTML of the home page', formatHtml(home), '–'],
    ['HTML of the heaviest product page', formatHtml(product), '–'],
    ['HTML of the search page', formatHtml(search), '–'],
  ];
}

function formatHtml({ path, htmlBytes }: PageWeight): string {
  const brotliBytes = toBrotliBytes(site.getPage(path).html);
  return `${formatKilobytes(htmlBytes)} (brotli ${formatKilobytes(brotliBytes)})`;
}

function listFileRows(): string[][] {
  const styleBytes = Math.max(...weights.map((page) => page.styleBytes));
  const scriptBytes = Math.max(...weights.map((page) => page.scriptBytes.inAll));
  return [
    ['all CSS of a page', formatKilobytes(styleBytes), formatKilobytes(PAGE_BOUNDS.styleBytes)],
    ['all JavaScript that a page can load, in every language', formatKilobytes(scriptBytes), '–'],
  ];
}

/** Who goes to the search page has turned to the search: its scripts are none before the first interaction. */
function listVisitRows(found: readonly PageVisit[]): string[][] {
  const most = (count: (visit: PageVisit) => number) => Math.max(...found.map(count));
  const calm = found.filter(({ path }) => path !== search.path);
  const fontCount = most((visit) => visit.fontCount);
  return [
    [
      'JavaScript before the first interaction',
      formatKilobytes(Math.max(...calm.map(({ scriptBytesAtFirst }) => scriptBytesAtFirst))),
      formatKilobytes(PAGE_BOUNDS.scriptBytesAtFirst),
    ],
    [
      'JavaScript once search and filters are used',
      formatKilobytes(most(({ scriptBytesInAll }) => scriptBytesInAll)),
      formatKilobytes(PAGE_BOUNDS.scriptBytesInAll),
    ],
    [
      `fonts: ${fontCount} files`,
      formatKilobytes(most(({ fontBytes }) => fontBytes)),
      `${PAGE_BOUNDS.fontFiles} files, ${formatKilobytes(PAGE_BOUNDS.fontBytes)}`,
    ],
    [
      'the menu’s words and cards, once search is used',
      formatKilobytes(most(({ fetchedBytes }) => fetchedBytes)),
      '–',
    ],
    [
      'requests to another origin',
      `${most(({ foreignRequests }) => foreignRequests.length)}`,
      `${PAGE_BOUNDS.foreignRequests}`,
    ],
    ['layout shift', most(({ layoutShift }) => layoutShift).toFixed(3), `${PAGE_BOUNDS.layoutShift}`],
  ];
}
