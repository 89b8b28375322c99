import type { APIRoute } from 'astro';
import { listFixedPages } from '../data/fixed-pages.ts';
import { toMenuKey, toTextKey } from '../data/page-key.ts';
import { listFacets, listMakers, listShelves, paginate } from '../data/product-lists.ts';
import { loadSites, type Site } from '../data/site.ts';
import { formatSitemap, latestUpdate, type SitemapPage } from '../data/sitemap.ts';

export async function getCacheKey(): Promise<string> {
  const sites = await loadSites();
  // Which pages there are besides follows from what is in these.
  const links = sites.flatMap((site) => listFixedPages(site).map(({ path }) => path));
  return toTextKey([...sites.map(toMenuKey), ...links].join());
}

export const GET: APIRoute = async () => {
  const sites = await loadSites();
  return new Response(formatSitemap(sites.flatMap(listPages), sites[0].store.url), {
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
    ...listFixedPages(site).map(({ path }) => ({ path: site.link(path), updatedAt: all })),
    ...site.products.map(({ path, updatedAt }) => ({ path, updatedAt })),
  ];
}
