import { resolve } from 'node:path';
import { createError } from '#platform/errors/error.ts';
import type { Host } from './host-target.ts';

/** Where a site is to be published, as `--to` says it. */
export type Place =
  | { type: 'releases'; directory: string }
  | { type: 's3'; bucket: string; prefix: string }
  | { type: 'host'; host: Host; project: string };

const SCHEME = /^([a-z0-9]{2,}):(.*)$/s;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PROJECT = /^[A-Za-z0-9][\w.-]{0,99}$/;

/**
 * @param text a directory, `s3://bucket/prefix`, `netlify:<site id>` or `cloudflare:<project>`
 * @throws HerbariumError `USAGE`
 */
export function parsePlace(text: string): Place {
  const [, scheme, rest = ''] = SCHEME.exec(text) ?? [];
  if (scheme === undefined) {
    if (text.trim() !== '') return { type: 'releases', directory: resolve(text) };
    throw createPlaceError(
      text,
      'Name a directory, s3://bucket/prefix, netlify:<site id> or cloudflare:<project>.',
    );
  }
  if (scheme === 's3') return parseBucket(text, rest);
  if (scheme !== 'netlify' && scheme !== 'cloudflare')
    throw createPlaceError(text, 'It may be a directory, or begin with s3://, netlify: or cloudflare:.');
  if (PROJECT.test(rest)) return { type: 'host', host: scheme, project: rest };
  throw createPlaceError(
    text,
    `After ${scheme}: goes the ${scheme === 'netlify' ? 'site’s id' : 'project’s name'}.`,
  );
}

function parseBucket(text: string, rest: string): Place {
  const [, bucket = '', path = ''] = /^\/\/([^/]*)\/?(.*)$/s.exec(rest) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  if (!BUCKET.test(bucket) || parts.some((part) => part === '..' || part === '.'))
    throw createPlaceError(text, 'Write s3://bucket or s3://bucket/prefix.');
  return { type: 's3', bucket, prefix: parts.map((part) => `${part}/`).join('') };
}

function createPlaceError(text: string, hint: string): Error {
  return createError('USAGE', { message: `--to is ${JSON.stringify(text)}.`, hint });
}
