import { expect, it } from 'vitest';
import { toContentType } from '#run/publish/bucket/content-type.ts';
import { CONTENT_TYPES } from './content-types.ts';

it.each(CONTENT_TYPES)('%s is %s', (file, type) => {
  expect(toContentType(file)).toBe(type);
});

it.each(['_headers', 'a/b', 'a.unheard-of'])('%s is but bytes', (file) => {
  expect(toContentType(file)).toBe('application/octet-stream');
});
