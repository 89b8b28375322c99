import type { APIRoute } from 'astro';
import { toListPages } from '../site/list-pages.ts';
import { loadSite } from '../site/site.ts';
import { formatSitemap, latestUpdate, type SitemapPage } from '../site/sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  const { products, categories, brands, productsByCategory, productsByBrandPath } = await loadSite();
  const all = latestUpdate(products);
  const lists = [
    { path: '/menu/', products },
    ...categories.map(({ id, path }) => ({ path, products: productsByCategory.get(id) ?? [] })),
  ];
  const pages: SitemapPage[] = [
    { path: '/', updatedAt: all },
    ...lists.flatMap((list) =>
      toListPages(list.products, list.path).map(({ paths, number, items }) => ({
        path: paths[number - 1] ?? list.path,
        updatedAt: latestUpdate(items),
      })),
    ),
    ...(brands.length > 0 ? [{ path: '/brands/', updatedAt: all }] : []),
    ...brands.map(({ path }) => ({ path, updatedAt: latestUpdate(productsByBrandPath.get(path) ?? []) })),
    ...products.map(({ path, updatedAt }) => ({ path, updatedAt })),
  ];
  return new Response(formatSitemap(pages, site?.href ?? ''), {
    headers: { 'content-type': 'application/xml' },
  });
};
