import type { APIRoute, GetStaticPaths } from 'astro';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { toMenuKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';
import { isOnDeal } from '#site/features/filters/browse-list.ts';

export const getStaticPaths = (async () => {
  return (await loadSites()).map((site) => ({
    params: { language: site.edition.parameter, menu: site.menuId },
    props: { site },
    cacheKey: toMenuKey(site),
  }));
}) satisfies GetStaticPaths;

/** The words of the menu, to be searched in the browser. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) =>
  Response.json(
    buildSearchIndex(site.products, site.categories, {
      brands: site.brands,
      isOnDeal,
      aliases: Object.entries(site.store.search.aliases).map(([alias, means]) => ({ alias, means })),
    }),
  );
