import { join } from 'node:path';
import type { PathWithRoute } from 'astro';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { type CompiledPages, loadPrinter, type PagePrinter } from './compiled-pages.ts';

/** A page or a file of data that can be printed. */
export interface PrintablePage {
  /** As static hosts find it, with `/` between folders. */
  file: string;
  /** Stands for all that is on it, but for the time it was printed at; undefined: it is printed in every run. */
  key: string | undefined;
  /** @throws Error from the page */
  print(): string | Promise<string>;
}

/** All that is printed of a snapshot. */
export async function listPrintablePages(
  compiled: CompiledPages,
  snapshot: Snapshot,
): Promise<PrintablePage[]> {
  const printer = await loadPrinter(compiled);
  setCurrentSnapshot(snapshot);
  const { origin } = new URL(snapshot.store.url);
  const pages = await printer.listPages();
  return pages.map(({ pathname, route, cacheKey }) => ({
    file: toFile(pathname, route),
    key: cacheKey,
    print: () => print(printer, { pathname, route, origin }),
  }));
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
