import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { formatSitemap, latestUpdate } from '#site/data/sitemap.ts';
import { createProduct } from './products.ts';

describe('a sitemap', () => {
  const text = formatSitemap(
    [
      { path: '/', updatedAt: '2026-11-20T10:00:00.000Z' },
      { path: '/products/a&b<c>/', updatedAt: undefined },
    ],
    'https://menu.corner.example',
  );
  const $ = load(text, { xml: true });

  it('lists every page by its whole address', () => {
    const addresses = $('url > loc')
      .toArray()
      .map((each) => $(each).text());
    expect(addresses).toEqual([
      'https://menu.corner.example/',
      'https://menu.corner.example/products/a&b%3Cc%3E/',
    ]);
    expect(text).toContain('a&amp;b');
  });

  it('says when a page changed, where the feed tells', () => {
    expect(
      $('lastmod')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['2026-11-20T10:00:00.000Z']);
  });

  it('is of the sitemap protocol', () => {
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    expect($('urlset').attr('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  });
});

describe('a list changed last', () => {
  it('when the last of its products did', () => {
    const days = ['2026-11-19', '2026-11-21', '2026-11-20'];
    const products = days.map((day) => createProduct({ updatedAt: `${day}T10:00:00.000Z` }));
    expect(latestUpdate([...products, createProduct()])).toBe('2026-11-21T10:00:00.000Z');
  });

  it('nobody knows when, if the feed does not tell', () => {
    expect(latestUpdate([createProduct()])).toBeUndefined();
  });
});
