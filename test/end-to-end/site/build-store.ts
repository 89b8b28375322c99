import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toDirectories } from '#run/directories.ts';
import { snapshotPath } from '#run/snapshot-file.ts';
import { reportPath, type SyncReport } from '#run/sync/report.ts';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { ROOT, runHerbarium, TEST_DATA } from './run-herbarium.ts';
import { openSite, type SiteTree } from './site-tree.ts';

export interface BuiltStore {
  /** The site’s, absolute. */
  directory: string;
  site: SiteTree;
  report: SyncReport;
  /** The snapshot that the site was rendered from, as text. */
  snapshot: string;
}

export interface StoreRequest {
  /** Of its folder among the tests’ files: no two builds share one. */
  name: string;
  /** The settings file, absolute. */
  settings: string;
  /** Products of the feed, in its order. */
  products: readonly unknown[];
}

/** Builds a store from nothing with the command line, as its owner would. */
export async function buildStore({ name, settings, products }: StoreRequest): Promise<BuiltStore> {
  const data = join(TEST_DATA, 'stores', name);
  const out = join(data, 'site');
  rmSync(data, { recursive: true, force: true });
  const feed = await serveFeed(products);
  try {
    await runHerbarium(['build', '--store', settings, '--data', data, '--out', out], feed.environment);
  } finally {
    await feed.close();
  }
  const kept = toDirectories(ROOT, data, FEED_CREDENTIALS.dispensary).store;
  return {
    directory: out,
    site: openSite(out),
    report: JSON.parse(readFileSync(reportPath(kept), 'utf8')),
    snapshot: readFileSync(snapshotPath(kept), 'utf8'),
  };
}
