import * as z from 'zod';
import { parseJson } from '../disk/parse-json.ts';
import { type Release, releaseSchema } from './release-list.ts';
import { isAsset } from './site-files.ts';

/** By file, the digest of its content; null where an upload may have been left half-way. */
export type FileDigests = Readonly<Record<string, string | null>>;

/** What stands in a bucket of what was put there, kept beside it: what it does not name is somebody else's. */
export interface UploadList {
  /** Latest last. */
  releases: readonly Release[];
  files: FileDigests;
}

const uploadListSchema = z.object({
  schemaVersion: z.literal(1),
  releases: z.array(releaseSchema),
  files: z.record(z.string(), z.string().nullable()),
});

/** @param text of the list's file; where it cannot be read, nothing is known to be there */
export function parseUploadList(text: string): UploadList {
  return uploadListSchema.safeParse(parseJson(text)).data ?? { releases: [], files: {} };
}

export function formatUploadList(list: UploadList): string {
  return `${JSON.stringify({ schemaVersion: 1, ...list })}\n`;
}

export interface UploadPlan {
  /** What pages load, to be sent before them. */
  assets: string[];
  pages: string[];
  /** To be removed when all is there. */
  deletions: string[];
  /** True of whatever stands in the bucket while the upload is under way. */
  during: UploadList;
  /** True when it is done. */
  after: UploadList;
}

/**
 * What has to be done to put a site where another is. What is there already with the same content is not sent again; what pages
 * of the kept releases load stays.
 * @param site its files with their digests
 * @param known what is there
 * @param keep how many releases are kept, this one included
 */
export function planUpload(
  site: Readonly<Record<string, string>>,
  known: UploadList,
  { id, publishedAt, keep }: { id: string; publishedAt: string; keep: number },
): UploadPlan {
  const files = Object.keys(site).sort();
  const changed = files.filter((file) => known.files[file] !== site[file]);
  const earlier = known.releases.filter((release) => release.id !== id);
  const releases = [...earlier, { id, publishedAt, assets: files.filter(isAsset) }].slice(-keep);
  const stays = new Set([...files, ...releases.flatMap(({ assets }) => assets)]);
  const deletions = Object.keys(known.files)
    .filter((file) => !stays.has(file))
    .sort();
  const kept = Object.entries(known.files).filter(([file]) => stays.has(file));
  return {
    assets: changed.filter(isAsset),
    pages: changed.filter((file) => !isAsset(file)),
    deletions,
    during: {
      releases: known.releases,
      files: { ...known.files, ...Object.fromEntries(changed.map((file) => [file, null])) },
    },
    after: { releases, files: { ...Object.fromEntries(kept), ...site } },
  };
}
