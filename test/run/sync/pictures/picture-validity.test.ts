import { describe, expect, it } from 'vitest';
import { isFresh, parseValidity } from '#run/sync/pictures/picture-validity.ts';

const NOW_MS = Date.parse('2026-11-20T12:00:00Z');

function freshSeconds(headers: Record<string, string>): number {
  const { freshUntilAt } = parseValidity(headers, NOW_MS);
  return freshUntilAt === undefined ? 0 : (Date.parse(freshUntilAt) - NOW_MS) / 1000;
}

describe('how long a picture needs no question', () => {
  it.each([
    ['nothing said', {}, 0],
    ['an hour', { 'cache-control': 'public, max-age=3600' }, 3600],
    ['in capitals and quotes', { 'cache-control': 'Public,MAX-AGE="60"' }, 60],
    ['an hour, of which half is over', { 'cache-control': 'max-age=3600', age: '1800' }, 1800],
    ['an hour, all of it over', { 'cache-control': 'max-age=3600', age: '7200' }, 0],
    ['a year is cut to a day', { 'cache-control': 'max-age=31536000, immutable' }, 86_400],
    ['immutable alone is a day', { 'cache-control': 'immutable' }, 86_400],
    ['zero', { 'cache-control': 'max-age=0, immutable' }, 0],
    ['no-cache', { 'cache-control': 'no-cache, max-age=3600' }, 0],
    ['no-store', { 'cache-control': 'max-age=3600, no-store' }, 0],
    ['negative', { 'cache-control': 'max-age=-5' }, 0],
    ['a shared cache’s age only', { 'cache-control': 's-maxage=3600' }, 0],
    ['an unreadable age', { 'cache-control': 'max-age=60', age: 'old' }, 60],
  ])('%s', (_what, headers, seconds) => {
    expect(freshSeconds(headers)).toBe(seconds);
  });

  it('ends, and is not believed if it ends later than any promise can', () => {
    const inSeconds = (seconds: number) => ({
      freshUntilAt: new Date(NOW_MS + seconds * 1000).toISOString(),
    });
    expect(isFresh(inSeconds(1), NOW_MS)).toBe(true);
    expect(isFresh(inSeconds(0), NOW_MS)).toBe(false);
    expect(isFresh(inSeconds(86_401), NOW_MS)).toBe(false);
    expect(isFresh({}, NOW_MS)).toBe(false);
  });
});

describe('how to ask for changes', () => {
  it('keeps the tag and the date as they came', () => {
    const headers = { etag: 'W/"a1"', 'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT' };
    expect(parseValidity(headers, NOW_MS)).toEqual({
      etag: 'W/"a1"',
      lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT',
    });
  });

  it('drops a tag that could not be sent back', () => {
    expect(parseValidity({ etag: '"b\u0007lue"' }, NOW_MS)).toEqual({});
  });
});
