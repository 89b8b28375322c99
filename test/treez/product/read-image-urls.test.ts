import { describe, expect, it } from 'vitest';
import { readImageUrls } from '#treez/product/read-image-urls.ts';

const A = 'https://pictures.example/product%2F1e43a152_null_20-06-19';
const B = 'http://127.0.0.1:9000/b';

describe('the pictures of a product', () => {
  it('are listed once each, the primary one first, an encoded slash as it was', () => {
    expect(readImageUrls(B, [A, B, ` ${A}\n`])).toEqual([B, A]);
  });

  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'file:///etc/passwd',
    'ftp://pictures.example/a',
    '//pictures.example/a',
    '/a.jpg',
    'https://user:pass@pictures.example/a',
    'https://',
    '',
    null,
    7,
    { url: A },
    `https://pictures.example/${'x'.repeat(3000)}`,
  ])('%j is none', (value) => {
    expect(readImageUrls(value, [value, A])).toEqual([A]);
  });

  it('are at most twelve, of two thousand', () => {
    const all = Array.from({ length: 2000 }, (_, index) => `https://pictures.example/${index}`);
    expect(readImageUrls(A, all)).toEqual([A, ...all.slice(0, 11)]);
  });
});
