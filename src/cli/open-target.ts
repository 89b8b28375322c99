import { join, resolve } from 'node:path';
import { checkOutDirectory } from '#run/publish/check-out-directory.ts';
import { createHostTarget } from '#run/publish/host-target.ts';
import { createOutTarget } from '#run/publish/out-target.ts';
import { parsePlace } from '#run/publish/parse-place.ts';
import { checkReleasesDirectory } from '#run/publish/releases-directory.ts';
import { createReleasesTarget } from '#run/publish/releases-target.ts';
import type { SiteTarget } from '#run/publish/site-target.ts';
import type { OpenStore } from './open-store.ts';

export interface TargetOptions {
  /** A directory that the site is put into as a whole, relative to the working directory. Not used where there is `to`. */
  out?: string;
  /** Where it is published, as `parsePlace` reads it. */
  to?: string | undefined;
  /** How many releases are kept, at least 2; default 5. */
  keep?: number;
}

/**
 * Where a store's site goes, as the command line says.
 * @throws HerbariumError `USAGE`, `OUT_REFUSED`, `PLACE_REFUSED`, or `HOST_ACCESS_MISSING`
 */
export async function openTarget(
  { out = 'dist', to, keep = 5 }: TargetOptions,
  { directories: { root, data, store, spare } }: Pick<OpenStore, 'directories'>,
): Promise<SiteTarget> {
  if (to === undefined) {
    const outDirectory = resolve(out);
    checkOutDirectory(outDirectory, [process.cwd(), root, data]);
    return createOutTarget(outDirectory);
  }
  const place = parsePlace(to);
  if (place.type === 'releases') {
    await checkReleasesDirectory(place.directory);
    return createReleasesTarget(place.directory, { keep, spare });
  }
  const options = { siteDirectory: join(store, 'site'), env: process.env };
  if (place.type === 'host') return createHostTarget(place.host, place.project, options);
  // The SDK takes a quarter of a second to load.
  const { createS3Target } = await import('#run/publish/bucket/s3-target.ts');
  return createS3Target(place, { ...options, keep });
}
