import { join } from 'node:path';
import type { CompiledPages } from '#run/render/compiled-pages.ts';
import { listAssetFiles, listPageFiles } from '#run/render/list-site-files.ts';
import type { SiteManifest } from '#run/tree/site-manifest.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { writeSite } from '../../run/tree/write-site.ts';
import { ROOT } from './run-herbarium.ts';

/**
 * Prints the pages of a snapshot, beside what they link and without their pictures.
 * @param directory absolute; whatever is there is replaced
 * @param before a site of which files are kept; default: none
 */
export async function printSite(
  compiled: CompiledPages,
  snapshot: Snapshot,
  directory: string,
  before?: SiteManifest,
): Promise<SiteManifest> {
  const files = [
    ...(await listPageFiles(compiled, snapshot)),
    ...(await listAssetFiles(compiled, snapshot, join(ROOT, 'public'))),
  ];
  return writeSite(files, directory, { feedMs: Date.parse(snapshot.feedAt), before });
}
