import { hash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { decodeXML } from 'entities';
import type { Environment } from '#platform/foreign-environment.ts';
import { createCredentialSource } from './aws-credentials.ts';

/** Tries of one request, the first included. */
const MAX_ATTEMPTS = 4;
/** Before the second try; twice that before each further one. */
const LONGEST_FIRST_WAIT_MS = 100;
/** Of what an answer says when it is busy or out of order, and what another try may get past. */
const PASSING_STATUS = new Set([408, 429, 500, 502, 503, 504]);

/** A bucket's refusal. Its message is the code and the status alone: the words of a server may repeat what was sent. */
export class S3Error extends Error {
  /** As S3 names it, e.g. `NoSuchKey`; `Refused` where the answer has none. */
  readonly code: string;

  constructor(code: string, status: number) {
    super(`${code} (${status})`);
    this.name = 'S3Error';
    this.code = code;
  }
}

/** An object as it is sent. */
export interface S3Object {
  content: Uint8Array<ArrayBuffer> | string;
  contentType: string;
  cacheControl: string;
}

/** An object as it is read. */
export interface FoundObject {
  text: string;
  /** Whether it was sent by `put`. */
  isMarked: boolean;
}

/** Goes with every object that is sent, so that it can be told from what others put into the bucket. */
const MARK = 'x-amz-meta-herbarium';
const MARK_VALUE = 'site';

/** The objects of one bucket, by their keys. Every function throws an `S3Error`, or what the network or the credentials threw. */
export interface S3Client {
  /** @returns undefined where there is no such object */
  get(key: string): Promise<string | undefined>;
  /** As `get`, and says whether it is one of ours. */
  find(key: string): Promise<FoundObject | undefined>;
  /** The keys of all objects that begin with a prefix. */
  list(prefix: string): Promise<string[]>;
  put(key: string, object: S3Object): Promise<void>;
  /** Also where there is no such object. */
  remove(key: string): Promise<void>;
}

interface S3Request {
  method: 'GET' | 'PUT' | 'DELETE';
  /** Empty for the bucket itself. */
  key: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | string;
}

/** @param env region, endpoint and credentials, as AWS's own tools read them */
export function createS3Client(bucket: string, env: Environment): S3Client {
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
  const base = toBucketUrl(bucket, region, env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL']);
  const getCredentials = createCredentialSource(env, region);

  async function send({ method, key, query = {}, headers = {}, body = '' }: S3Request): Promise<FoundObject> {
    const path = key === '' ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`;
    const search = new URLSearchParams(query).toString();
    const signer = new AwsV4Signer({
      ...(await getCredentials()),
      service: 's3',
      region,
      method,
      url: `${base}${path}${search && `?${search}`}`,
      headers: { ...headers, 'x-amz-content-sha256': hash('sha256', body) },
    });
    const signed = await signer.sign();
    const answer = await fetch(signed.url, {
      method,
      headers: signed.headers,
      redirect: 'manual',
      ...(method === 'PUT' && { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw toS3Error(answer.status, text);
    return { text, isMarked: answer.headers.get(MARK) === MARK_VALUE };
  }

  async function find(key: string): Promise<FoundObject | undefined> {
    try {
      return await retry(() => send({ method: 'GET', key }));
    } catch (error) {
      if (error instanceof S3Error && error.code === 'NoSuchKey') return undefined;
      throw error;
    }
  }

  return {
    get: async (key) => (await find(key))?.text,
    find,
    list: async (prefix) => {
      const keys: string[] = [];
      let token: string | undefined;
      do {
        const query = {
          'list-type': '2',
          prefix,
          ...(token !== undefined && { 'continuation-token': token }),
        };
        const { text } = await retry(() => send({ method: 'GET', key: '', query }));
        const page = parseKeyPage(text);
        // Else a server that answers the same for ever would never be done with.
        if (page.next !== undefined && page.next === token) throw new S3Error('EndlessList', 200);
        keys.push(...page.keys);
        token = page.next;
      } while (token !== undefined);
      return keys;
    },
    put: async (key, { content, contentType, cacheControl }) => {
      const headers = { 'content-type': contentType, 'cache-control': cacheControl, [MARK]: MARK_VALUE };
      await retry(() => send({ method: 'PUT', key, headers, body: content }));
    },
    remove: async (key) => {
      await retry(() => send({ method: 'DELETE', key }));
    },
  };
}

/** @throws S3Error where the answer is not a list, or says that there is more and not where */
function parseKeyPage(xml: string): { keys: string[]; next: string | undefined } {
  const read = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  const next = read('IsTruncated') === 'true' ? read('NextContinuationToken') : undefined;
  if (!xml.includes('<ListBucketResult') || (read('IsTruncated') === 'true' && !next))
    throw new S3Error('UnreadableList', 200);
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => decodeXML(key));
  return { keys, next: next && decodeXML(next) };
}

/** AWS wants the bucket in the host, but its certificate covers no name with a dot; other servers know only the path. */
function toBucketUrl(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint) return `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}

/** An S3Error that another try may get past. */
class PassingS3Error extends S3Error {}

function toS3Error(status: number, text: string): S3Error {
  const [, code = 'Refused'] = /<Code>([A-Za-z0-9.]{1,64})<\/Code>/.exec(text) ?? [];
  return PASSING_STATUS.has(status) ? new PassingS3Error(code, status) : new S3Error(code, status);
}

/** What `fetch` throws when the network fails is a TypeError. */
function isPassing(error: unknown): boolean {
  return error instanceof PassingS3Error || error instanceof TypeError;
}

async function retry<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isPassing(error)) throw error;
    }
    await setTimeout(Math.random() * LONGEST_FIRST_WAIT_MS * 2 ** (attempt - 1));
  }
}
