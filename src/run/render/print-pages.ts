import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listFiles } from '#platform/disk/list-files.ts';
import { formatRedirects } from '#site/data/redirects.ts';
import { createStamper } from '#site/data/stamps.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { formatHeaders } from '../publish/http-headers.ts';
import type { CompiledPages } from './compiled-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { createPagePrinter } from './page-printer.ts';
import { createTreeWriter, type TreeWriter } from './tree-writer.ts';

/** Rendering hardly ever waits: after this long, what goes on beside it (link cards, signals) has its turn. */
const TURN_MS = 10;

/**
 * Prints compiled pages with a snapshot: every page and file of data of the site, beside the assets that they link.
 * A page whose key is that of an earlier run is not printed again, but stamped anew.
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
  const printer = await createPagePrinter(compiled, snapshot, { stampKey: kept.stampKey });
  const stamp = createStamper(snapshot, kept.stampKey);
  const printed = new Set<string>();
  const tree = createTreeWriter(outDirectory);
  await writeAssets(compiled.assets, formatRedirects(snapshot), tree);
  const pages = await printer.listPages();
  let yieldedMs = performance.now();
  for (const { file, key, print } of pages) {
    if (printed.has(file)) throw new Error(`Two pages would be ${file}.`);
    printed.add(file);
    const found = key === undefined ? undefined : kept.find(file, key);
    const page = found ?? (await print());
    if (key !== undefined && found === undefined) kept.keep(file, key, page);
    tree.write(file, stamp(page));
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
