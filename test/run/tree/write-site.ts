import type { SiteManifest } from '#run/tree/site-manifest.ts';
import { type FileCheck, type SiteFile, updateTree } from '#run/tree/update-tree.ts';

const UNCHECKED: FileCheck = { check: () => undefined, findSuspects: () => new Set() };
const VALIDITY = { day: '2026-11-25', dayPart: 'morning', from: '2026-11-25T06:36:00.000Z', until: 'never' };
const MS_PER_HOUR = 3_600_000;

export interface WrittenAt {
  /** When the feed was taken, in milliseconds since the epoch. Default: 2026-11-25, 06:36 UTC. */
  feedMs?: number;
  staleAfterMs?: number;
  check?: FileCheck;
  before?: SiteManifest | undefined;
}

/** Writes files as a site, over whatever is there, and gives what is remembered of them. @param directory absolute */
export async function writeSite(
  files: readonly SiteFile[],
  directory: string,
  {
    feedMs = Date.parse(VALIDITY.from),
    staleAfterMs = 24 * MS_PER_HOUR,
    check = UNCHECKED,
    before,
  }: WrittenAt = {},
): Promise<SiteManifest> {
  const records = await updateTree({ files, before, draft: directory, check, feedMs, staleAfterMs });
  return { directory, programs: 'programs', menu: 'menu', validity: VALIDITY, files: records };
}
