import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlace } from '#run/publish/parse-place.ts';

describe('a place to publish to', () => {
  it.each([
    ['/srv/menu', { type: 'releases', directory: '/srv/menu' }],
    ['menu', { type: 'releases', directory: resolve('menu') }],
    ['C:\\menu', { type: 'releases', directory: resolve('C:\\menu') }],
    ['s3://corner-menu', { type: 's3', bucket: 'corner-menu', prefix: '' }],
    ['s3://corner-menu/', { type: 's3', bucket: 'corner-menu', prefix: '' }],
    ['s3://corner-menu/shops//corner', { type: 's3', bucket: 'corner-menu', prefix: 'shops/corner/' }],
    ['netlify:6c5a-41', { type: 'host', host: 'netlify', project: '6c5a-41' }],
    ['cloudflare:corner-menu', { type: 'host', host: 'cloudflare', project: 'corner-menu' }],
  ])('is read from %s', (text, place) => {
    expect(parsePlace(text)).toEqual(place);
  });

  it.each([
    ['', 'Name a directory'],
    ['ftp://corner', 'It may be a directory, or begin with s3://'],
    ['s3:corner', 'Write s3://bucket'],
    ['s3://', 'Write s3://bucket'],
    ['s3://Corner_Menu/x', 'Write s3://bucket'],
    ['s3://corner/../x', 'Write s3://bucket'],
    ['netlify:', 'the site’s id'],
    ['cloudflare:--help', 'the project’s name'],
    ['cloudflare:a b', 'the project’s name'],
  ])('is refused in %j', (text, hint) => {
    expect(() => parsePlace(text)).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: `--to is ${JSON.stringify(text)}.`,
        hint: expect.stringContaining(hint),
      }),
    );
  });
});
