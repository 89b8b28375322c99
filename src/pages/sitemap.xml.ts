import type { APIRoute } from 'astro';
import { listFacets, listMakers, listShelves, paginate } from '../site/product-lists.ts';
import { loadSites, type Site } from '../site/site.ts';
import { formatSitemap, latestUpdate, type SitemapPage } from '../site/sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = (await loadSites()).flatMap(listPages);
  return new Response(formatSitemap(pages, site?.href ?? ''), {
    headers: { 'content-type': 'application/xml' },
  });
};

function listPages(site: Site): SitemapPage[] {
  const all = latestUpdate(site.products);
  const lists = [...listShelves(site), ...listFacets(site), ...listMakers(site)].flatMap(paginate);
  return [
    { path: site.link('/'), updatedAt: all },
    ...lists.map(({ list, page: { paths, number, items } }) => ({
      path: paths[number - 1] ?? list.path,
      updatedAt: latestUpdate(items),
    })),
    ...(site.brands.length > 0 ? [{ path: site.link('/brands/'), updatedAt: all }] : []),
    ...site.products.map(({ path, updatedAt }) => ({ path, updatedAt })),
  ];
}
