import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';
import { type Release, releaseSchema } from '../release-list.ts';
import { type ShownProduct, selectCarried } from '../shown-products.ts';
import { isAsset } from '../site-files.ts';

/** By file, the digest of its content; null where an upload may have been left half-way. */
export type FileDigests = Readonly<Record<string, string | null>>;

/** What of a bucket is ours, kept beside it: what it does not name is somebody else's. */
export interface UploadList {
  /** Latest last. */
  releases: readonly Release[];
  files: FileDigests;
}

/** A name with dots for a folder would lead to what is beside the site. */
const fileName = z.string().refine((file) => !file.split('/').some((part) => /^\.{0,2}$/.test(part)));

const uploadListSchema = z.object({
  schemaVersion: z.literal(1),
  releases: z.array(releaseSchema),
  files: z.record(fileName, z.string().nullable()),
});

/** @param text of the list's file @returns undefined where it cannot be read */
export function parseUploadList(text: string): UploadList | undefined {
  return uploadListSchema.safeParse(parseJson(text)).data;
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

/** A site that is to be sent. */
export interface NewUpload {
  id: string;
  publishedAt: string;
  /** How many releases are kept, this one included. */
  keep: number;
  /** Which of its files show which product; undefined where its menu cannot be read. */
  products: ShownProduct[] | undefined;
}

/**
 * What has to be done to put a site where another is. What is there already with the same content is not sent again; what pages
 * of the kept releases load stays, unless it shows what is not listed any more.
 * @param site its files with their digests
 * @param known what is there
 */
export function planUpload(
  site: Readonly<Record<string, string>>,
  known: UploadList,
  { id, publishedAt, keep, products }: NewUpload,
): UploadPlan {
  const listed = new Set((products ?? []).flatMap(({ keys }) => keys));
  const files = Object.keys(site).sort();
  const changed = files.filter((file) => known.files[file] !== site[file]);
  const earlier = known.releases
    .filter((release) => release.id !== id)
    .map((release) => withoutUnlisted(release, listed));
  const release = { id, publishedAt, assets: files.filter(isAsset), ...(products && { products }) };
  const releases = [...earlier, release].slice(-keep);
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

/** The list is public: what says that a product was listed once goes with the files that show it. */
function withoutUnlisted({ products, ...release }: Release, listed: ReadonlySet<string>): Release {
  const assets = selectCarried(release.assets, products, listed);
  if (!products) return { ...release, assets };
  return {
    ...release,
    assets,
    products: products.filter(({ keys }) => keys.every((key) => listed.has(key))),
  };
}
