import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PathWithRoute } from 'astro';
import { listFiles } from '#platform/disk/list-files.ts';
import { formatRedirects } from '#site/data/redirects.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { formatHeaders } from '../publish/http-headers.ts';
import { type CompiledPages, loadPrinter, type PagePrinter } from './compiled-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { createTreeWriter, type TreeWriter } from './tree-writer.ts';

/** Rendering hardly ever waits: after this long, what goes on beside it (link cards, signals) has its turn. */
const TURN_MS = 10;

/**
 * Prints compiled pages with a snapshot: every page and file of data of the site, beside the assets that they link.
 * A page whose key is that of an earlier run is not printed again.
 * @param outDirectory absolute; what is there is used again, and nothing of it left beside the new site
 * @param onProgress called after each page, with how many of all are printed
 * @throws Error from a page; if two pages would be one file; if a page has no content
 */
export async function printPages(
  compiled: CompiledPages,
  snapshot: Snapshot,
  kept: KeptPages,
  outDirectory: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const printer = await loadPrinter(compiled);
  setCurrentSnapshot(snapshot);
  const { origin } = new URL(snapshot.store.url);
  const printed = new Set<string>();
  const tree = createTreeWriter(outDirectory);
  await writeAssets(compiled.assets, formatRedirects(snapshot), tree);
  const pages = await printer.listPages();
  let yieldedMs = performance.now();
  for (const { pathname, route, cacheKey } of pages) {
    const file = toFile(pathname, route);
    if (printed.has(file)) throw new Error(`Two pages would be ${file}.`);
    printed.add(file);
    const found = cacheKey === undefined ? undefined : kept.find(file, cacheKey);
    const page = found ?? (await print(printer, { pathname, route, origin }));
    if (cacheKey !== undefined && found === undefined) kept.keep(file, cacheKey, page);
    tree.write(file, page);
    onProgress?.(printed.size, pages.length);
    if (performance.now() - yieldedMs < TURN_MS) continue;
    await setImmediate();
    yieldedMs = performance.now();
  }
  tree.prune();
  await kept.prune();
}

/** Redirects and headers go behind those that the store has put into `public/` itself: of two for one address, hosts follow the first. */
async function writeAssets(directory: string, redirects: string, tree: TreeWriter): Promise<void> {
  const files = await listFiles(directory);
  for (const file of files) tree.write(file, readFileSync(join(directory, file)));
  const readOwn = (file: string) =>
    files.includes(file) ? `${readFileSync(join(directory, file), 'utf8').trimEnd()}\n` : '';
  tree.write('_redirects', readOwn('_redirects') + redirects);
  const ownHeaders = readOwn('_headers');
  tree.write('_headers', ownHeaders + formatHeaders(files, ownHeaders));
}

interface PageRequest {
  pathname: string;
  route: PathWithRoute['route'];
  origin: string;
}

async function print(printer: PagePrinter, { pathname, route, origin }: PageRequest): Promise<string> {
  const request = new Request(new URL(toAddress(pathname, route), origin));
  const response = await printer.render(request, route);
  if (!response.ok && toFile(pathname, route) !== NOT_FOUND)
    throw new Error(`${pathname} answers ${response.status}.`);
  const page = await response.text();
  return route.type === 'endpoint'
    ? page
    : page.replaceAll(ASTRO_SCRIPT, `${ASTRO_SCRIPT} data-cfasync="false"`);
}

/**
 * How the tags begin that Astro writes for the pages' own scripts; it takes no attributes for them. With this one, Cloudflare's Rocket
 * Loader does not hold them back until everything else is loaded.
 */
const ASTRO_SCRIPT = '<script type="module"';

const NOT_FOUND = '404.html';

/** As static hosts find them: a page in a folder of its own, all else under its name. */
function toFile(pathname: string, { type }: PathWithRoute['route']): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? NOT_FOUND : join(path, 'index.html');
}

function toAddress(pathname: string, { type }: PathWithRoute['route']): string {
  return type === 'endpoint' || pathname.endsWith('/') ? pathname : `${pathname}/`;
}
