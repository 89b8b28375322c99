import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { listFiles } from '#platform/disk/list-files.ts';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import type { Environment } from '#platform/foreign-environment.ts';
import { mapAtOnce } from '#platform/map-at-once.ts';
import { toCacheControl } from '../http-headers.ts';
import { parseSiteMenu } from '../own-site.ts';
import { findShownProducts, readPageOf, type ShownProduct } from '../shown-products.ts';
import type { NewRelease, SiteTarget } from '../site-target.ts';
import { CredentialsError } from './aws-credentials.ts';
import { toContentType } from './content-type.ts';
import {
  type PlaceObjects,
  recoverUploadList,
  refuseForeignFiles,
  refuseForeignSite,
} from './own-objects.ts';
import { createS3Client, S3Error } from './s3-client.ts';
import { formatUploadList, parseUploadList, planUpload, type UploadList } from './upload-plan.ts';

/** Beside the site, and public like it. It names files of the site, and products only by digests. */
const LIST_FILE = 'herbarium-uploads.json';
const FILES_AT_ONCE = 8;

export interface Bucket {
  bucket: string;
  /** Empty, or with a slash at the end. */
  prefix: string;
}

export interface S3Options {
  /** Where a site is rendered before it is uploaded; absolute. */
  siteDirectory: string;
  /** How many releases' assets stay, at least 2. */
  keep: number;
  /** Region, endpoint and credentials, as AWS's own tools read them. */
  env: Environment;
}

/**
 * A bucket of anything that speaks S3. Assets go first, then pages, then what is no more is removed: a page never names what is
 * not there, and an upload that fails leaves pages that are whole. What others put into the bucket is neither replaced nor removed.
 */
export function createS3Target(
  { bucket, prefix }: Bucket,
  { siteDirectory, keep, env }: S3Options,
): SiteTarget {
  const client = createS3Client(bucket, env);
  const place = `s3://${bucket}/${prefix}`;
  const toKey = (file: string) => `${prefix}${file}`;

  async function call<T>(file: string, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (cause) {
      throw createUploadError(`${place}${file}`, cause);
    }
  }

  const readLive = (file: string) => call(file, async () => (await client.get(toKey(file))) ?? '');

  const put = (file: string, content: Uint8Array<ArrayBuffer> | string) =>
    call(file, () =>
      client.put(toKey(file), {
        content,
        contentType: toContentType(file),
        cacheControl: toCacheControl(file),
      }),
    );

  const objects: PlaceObjects = {
    place,
    find: (file) => call(file, () => client.find(toKey(file))),
    list: () => call('', async () => (await client.list(prefix)).map((key) => key.slice(prefix.length))),
  };

  /** What is there of ours. @throws HerbariumError `PLACE_REFUSED` where the site would replace what is not */
  async function findKnown(site: readonly string[]): Promise<UploadList> {
    const known = parseUploadList(await readLive(LIST_FILE));
    await refuseForeignSite(objects);
    if (!known) return recoverUploadList(new Set(site), objects);
    const added = site.filter((file) => !(file in known.files));
    await refuseForeignFiles(added, objects);
    return known;
  }

  async function publish({ id, publishedAt, signal }: NewRelease): Promise<string> {
    const site = await digestFiles(siteDirectory);
    const known = await findKnown(Object.keys(site));
    signal.throwIfAborted();
    const products = await findProducts(siteDirectory);
    const plan = planUpload(site, known, { id, publishedAt, keep, products });
    const upload = async (file: string) => {
      signal.throwIfAborted();
      await put(file, await readFile(join(siteDirectory, file)));
    };
    await put(LIST_FILE, formatUploadList(plan.during));
    await mapAtOnce(plan.assets, FILES_AT_ONCE, upload);
    await mapAtOnce(plan.pages, FILES_AT_ONCE, upload);
    signal.throwIfAborted();
    await mapAtOnce(plan.deletions, FILES_AT_ONCE, (file) => call(file, () => client.remove(toKey(file))));
    await put(LIST_FILE, formatUploadList(plan.after));
    return `${place} (${plan.assets.length + plan.pages.length} files sent, ${plan.deletions.length} removed)`;
  }

  return { place, siteDirectory, secrets: listSecrets(env), readLive, publish };
}

const SECRET_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

function listSecrets(env: S3Options['env']) {
  return SECRET_VARIABLES.flatMap((name) => {
    const value = env[name];
    return value ? [{ name, value }] : [];
  });
}

async function digestFiles(directory: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of await listFiles(directory)) {
    const content = await readFile(join(directory, file));
    // What it is sent with counts too: another way of sending is another file.
    digests[file] = hash(
      'sha256',
      Buffer.concat([content, Buffer.from(toContentType(file) + toCacheControl(file))]),
    );
  }
  return digests;
}

async function findProducts(directory: string): Promise<ShownProduct[] | undefined> {
  const readFileOf = readPageOf(directory);
  const menu = parseSiteMenu(await readFileOf('menu.json'));
  return menu && findShownProducts(menu, readFileOf);
}

function createUploadError(object: string, cause: unknown): HerbariumError {
  const message = `${object} could not be reached or written: ${toReason(cause)}`;
  return createError('UPLOAD_FAILED', { message, isBucket: true }, cause);
}

function toReason(cause: unknown): string {
  if (cause instanceof S3Error || cause instanceof CredentialsError) return cause.message;
  if (!(cause instanceof Error)) return 'unknown';
  // `fetch` wraps what the network said.
  return findErrorCode(cause) ?? (cause.cause === undefined ? cause.name : toReason(cause.cause));
}
