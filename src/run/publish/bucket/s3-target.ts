import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { listFiles } from '#platform/disk/list-files.ts';
import { isRealDirectory } from '#platform/disk/real-directory.ts';
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
import {
  formatUploadList,
  LIST_FILE,
  type ListState,
  listUnusedBases,
  MOST_BESIDE_BASE,
  parseStoredList,
  type StoredList,
  type UploadBase,
  type UploadList,
} from './upload-list.ts';
import { getDigest, planUpload, TIME_FILE } from './upload-plan.ts';

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
  /** How many entries the list may have that is sent with every upload. Default: 1,000. */
  mostListed?: number;
}

/**
 * A bucket of anything that speaks S3. Assets go first, then pages, then what is no more is removed: a page never names what is
 * not there, and an upload that fails leaves pages that are whole. What others put into the bucket is neither replaced nor removed.
 */
export function createS3Target(
  { bucket, prefix }: Bucket,
  { siteDirectory, keep, env, mostListed = MOST_BESIDE_BASE }: S3Options,
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
  async function findKnown(site: readonly string[], stored: StoredList | undefined): Promise<KnownUploads> {
    const base = stored?.baseName === undefined ? '' : await readLive(stored.baseName);
    const known = stored?.toList(base);
    if (!known) return { list: await recoverUploadList(new Set(site), objects), base: undefined };
    const added = site.filter((file) => !(file in known.list.files));
    await refuseForeignFiles(added, objects);
    return known;
  }

  const remove = (file: string) => call(file, () => client.remove(toKey(file)));

  async function putList(list: UploadList, state: ListState): Promise<ListState> {
    const { objects: parts, base } = formatUploadList(list, state);
    for (const { file, text } of parts) await put(file, text);
    return { ...state, base };
  }

  async function publish({ id, publishedAt, signal, files }: NewRelease): Promise<string> {
    const site = await digestFiles(siteDirectory, files);
    const stored = parseStoredList(await readLive(LIST_FILE));
    await refuseForeignSite(objects);
    const upload = async (file: string) => {
      signal.throwIfAborted();
      await put(file, await readFile(join(siteDirectory, file)));
    };
    const siteDigest = digestSite(site);
    if (stored?.siteDigest === siteDigest) {
      if (TIME_FILE in site) await upload(TIME_FILE);
      return formatLive(place, TIME_FILE in site ? 1 : 0, 0);
    }
    const known = await findKnown(Object.keys(site), stored);
    signal.throwIfAborted();
    const products = await findProducts(siteDirectory, site, known.list);
    const plan = planUpload(site, known.list, { id, publishedAt, keep, products });
    const during = await putList(plan.during, {
      base: known.base,
      isThorough: false,
      most: mostListed,
    });
    await mapAtOnce(plan.assets, FILES_AT_ONCE, upload);
    await mapAtOnce(plan.pages, FILES_AT_ONCE, upload);
    signal.throwIfAborted();
    await mapAtOnce(plan.deletions, FILES_AT_ONCE, remove);
    const after = await putList(plan.after, { ...during, siteDigest, isThorough: plan.hasDepartures });
    const hadBase = [known, during, after].some(({ base }) => base !== undefined);
    if (hadBase) await mapAtOnce(listUnusedBases(after.base?.name), FILES_AT_ONCE, remove);
    return formatLive(place, plan.assets.length + plan.pages.length, plan.deletions.length);
  }

  return {
    place,
    siteDirectory,
    secrets: listSecrets(env),
    readLive,
    findLiveTree: async () => (isRealDirectory(siteDirectory) ? siteDirectory : undefined),
    replaceFile: put,
    publish,
  };
}

interface KnownUploads {
  list: UploadList;
  base: UploadBase | undefined;
}

function formatLive(place: string, sentCount: number, removedCount: number): string {
  return `${place} (${sentCount} files sent, ${removedCount} removed)`;
}

const SECRET_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

function listSecrets(env: S3Options['env']) {
  return SECRET_VARIABLES.flatMap((name) => {
    const value = env[name];
    return value ? [{ name, value }] : [];
  });
}

const CONTENT_DIGITS = 32;
const HEADER_DIGITS = 8;

/**
 * By file, what it is and what it is sent with: another way of sending is another file.
 * @param known the SHA-256 of files whose content need not be read
 */
async function digestFiles(directory: string, known: NewRelease['files']): Promise<Record<string, string>> {
  const headerDigests = new Map<string, string>();
  const toHeaderDigest = (file: string) => {
    const headers = toContentType(file) + toCacheControl(file);
    const found = headerDigests.get(headers) ?? hash('sha256', headers).slice(0, HEADER_DIGITS);
    headerDigests.set(headers, found);
    return found;
  };
  const digests: Record<string, string> = {};
  for (const file of known?.keys() ?? (await listFiles(directory))) {
    const content = known?.get(file) ?? hash('sha256', await readFile(join(directory, file)));
    digests[file] = content.slice(0, CONTENT_DIGITS) + toHeaderDigest(file);
  }
  return digests;
}

/** Of all that a site is, but for the file that says when its feed was taken. */
function digestSite(site: Readonly<Record<string, string>>): string {
  const files = Object.keys(site).filter((file) => file !== TIME_FILE);
  return hash(
    'sha256',
    files
      .sort()
      .map((file) => `${file}\n${site[file]}\n`)
      .join(''),
  );
}

/** Reads pages only that are not as they were. */
async function findProducts(
  directory: string,
  site: Readonly<Record<string, string>>,
  { files, products }: UploadList,
): Promise<ShownProduct[] | undefined> {
  const readFileOf = readPageOf(directory);
  const menu = parseSiteMenu(await readFileOf('menu.json'));
  const known = new Map((products ?? []).map((product) => [product.page, product.files]));
  return (
    menu &&
    findShownProducts(menu, async (page) => {
      const isKnown = getDigest(files[page]) === site[page];
      return (isKnown ? known.get(page) : undefined) ?? readFileOf(page);
    })
  );
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
