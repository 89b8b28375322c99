import { describe, expect, it } from 'vitest';
import { formatHeaders, isOpenToAll, toCacheControl } from '../../src/publishing/http-headers.ts';

describe('a file of the site', () => {
  it.each([
    ['_astro/index.B1x2.css', 'public, max-age=31536000, immutable'],
    ['pictures/0123456789abcdef-320.webp', 'public, max-age=31536000, immutable'],
    ['embed/v1/herbarium.C_ab2juX.js', 'public, max-age=31536000, immutable'],
    ['embed/v1/herbarium.js', 'public, max-age=300'],
    ['embed/v1/menu.json', 'public, max-age=300'],
    ['index.html', 'public, max-age=0, must-revalidate'],
    ['data/a1b2c3/search.json', 'public, max-age=0, must-revalidate'],
    ['plates/flower.svg', 'public, max-age=0, must-revalidate'],
  ])('%s may be kept: %s', (file, header) => {
    expect(toCacheControl(file)).toBe(header);
  });

  it.each([
    ['embed/v1/menu.json', true],
    ['data/a1b2c3/cards/0.json', true],
    ['es/data/a1b2c3/cards/0.json', true],
    ['menu.json', true],
    ['index.html', false],
    ['products/blue-dream/index.html', true],
    ['es/products/blue-dream/index.html', true],
    ['menu/products/index.html', false],
  ])('%s is open to scripts of all pages: %s', (file, isOpen) => {
    expect(isOpenToAll(file)).toBe(isOpen);
  });
});

it('hosts that read `_headers` are told the same', () => {
  const headers = formatHeaders(['index.html', 'embed/v1/herbarium.C_ab2juX.js', 'embed/v1/herbarium.js']);
  expect(headers).toContain('/embed/*\n  Access-Control-Allow-Origin: *\n');
  expect(headers).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(headers).toContain(
    '/embed/v1/herbarium.C_ab2juX.js\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  expect(headers).toContain('/embed/v1/herbarium.js\n  Cache-Control: public, max-age=300\n');
  expect(headers).not.toContain('index.html');
});
