import type { Product } from '#menu/model/menu.ts';
import { escapeXml } from './escape-xml.ts';

/** A page that search engines may list, and when what it shows last changed. */
export interface SitemapPage {
  /** Site path. */
  path: string;
  /** ISO-8601 UTC; absent where the feed does not tell. */
  updatedAt?: string | undefined;
}

/** A sitemap as https://www.sitemaps.org/protocol.html describes it. */
export function formatSitemap(pages: readonly SitemapPage[], siteUrl: string): string {
  const urls = pages.map(({ path, updatedAt }) => {
    const lastmod = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : '';
    return `<url><loc>${escapeXml(new URL(path, siteUrl).href)}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

/** The latest change of any of the products; undefined if the feed tells of none. */
export function latestUpdate(products: readonly Product[]): string | undefined {
  return products
    .flatMap(({ updatedAt }) => updatedAt ?? [])
    .toSorted()
    .at(-1);
}
