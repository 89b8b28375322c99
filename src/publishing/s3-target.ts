import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { lookup } from 'mrmime';
import { HerbariumError } from '../error.ts';
import { forEachAtOnce } from './for-each-at-once.ts';
import { toCacheControl } from './http-headers.ts';
import { listSiteFiles } from './site-files.ts';
import type { NewRelease, SiteTarget } from './site-target.ts';
import { formatUploadList, parseUploadList, planUpload } from './upload-plan.ts';

/** Beside the site. It names files of the site, which are public, and nothing else. */
const LIST_FILE = 'herbarium-uploads.json';
const FILES_AT_ONCE = 8;
const MAX_ATTEMPTS = 4;

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
  /** As of the process: the SDK reads credentials and endpoint from it itself. */
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * A bucket of anything that speaks S3. Assets go first, then pages, then what is no more is removed: a page never names what is
 * not there, and an upload that fails leaves pages that are whole.
 */
export function createS3Target(
  { bucket, prefix }: Bucket,
  { siteDirectory, keep, env }: S3Options,
): SiteTarget {
  const client = createClient(env);
  const place = `s3://${bucket}/${prefix}`;
  const toObject = (file: string) => ({ Bucket: bucket, Key: `${prefix}${file}` });

  async function call<T>(file: string, send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (cause) {
      throw createUploadError(`${place}${file}`, cause);
    }
  }

  const readLive = (file: string) =>
    call(file, async () => {
      try {
        const { Body } = await client.send(new GetObjectCommand(toObject(file)));
        return (await Body?.transformToString()) ?? '';
      } catch (error) {
        if (error instanceof NoSuchKey) return '';
        throw error;
      }
    });

  const put = (file: string, content: Buffer | string) =>
    call(file, async () => {
      await client.send(
        new PutObjectCommand({
          ...toObject(file),
          Body: content,
          ContentType: toContentType(file),
          CacheControl: toCacheControl(file),
        }),
      );
    });

  async function publish({ id, publishedAt, signal }: NewRelease): Promise<string> {
    const known = parseUploadList(await readLive(LIST_FILE));
    const site = await digestFiles(siteDirectory);
    const plan = planUpload(site, known, { id, publishedAt, keep });
    const upload = async (file: string) => {
      signal.throwIfAborted();
      await put(file, await readFile(join(siteDirectory, file)));
    };
    await put(LIST_FILE, formatUploadList(plan.during));
    await forEachAtOnce(plan.assets, FILES_AT_ONCE, upload);
    await forEachAtOnce(plan.pages, FILES_AT_ONCE, upload);
    signal.throwIfAborted();
    await forEachAtOnce(plan.deletions, FILES_AT_ONCE, (file) =>
      call(file, async () => {
        await client.send(new DeleteObjectCommand(toObject(file)));
      }),
    );
    await put(LIST_FILE, formatUploadList(plan.after));
    return `${place} (${plan.assets.length + plan.pages.length} files sent, ${plan.deletions.length} removed)`;
  }

  return { place, siteDirectory, secrets: listSecrets(env), readLive, publish };
}

function createClient(env: S3Options['env']): S3Client {
  const endpoint = env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  return new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    maxAttempts: MAX_ATTEMPTS,
    // Not all that speaks S3 knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
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
  for (const file of await listSiteFiles(directory)) {
    const content = await readFile(join(directory, file));
    // What it is sent with counts too: another way of sending is another file.
    digests[file] = hash(
      'sha256',
      Buffer.concat([content, Buffer.from(toContentType(file) + toCacheControl(file))]),
    );
  }
  return digests;
}

function toContentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|javascript|json|xml/.test(type) ? `${type};charset=utf-8` : type;
}

/** What the server says of itself is passed on by its code alone: its words may repeat what was sent. */
function createUploadError(object: string, cause: unknown): HerbariumError {
  const code =
    cause instanceof S3ServiceException
      ? `${cause.name} (${cause.$metadata.httpStatusCode})`
      : toReason(cause);
  return new HerbariumError(`${object} could not be reached or written: ${code}.`, {
    code: 'UPLOAD_FAILED',
    hint: 'What was live is still whole, and the next run goes on from there. Check the bucket, the endpoint and the credentials.',
    cause,
  });
}

function toReason(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown';
}
