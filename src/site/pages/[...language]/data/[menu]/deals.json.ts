import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSites, type Site } from '#site/data/site.ts';
import { toDealData, toDealDataKey } from '#site/features/deals/to-deal-data.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ deals }) => deals.length > 0)
    .map((site) => ({
      params: { language: site.edition.parameter, menu: site.menuId },
      props: { site },
      cacheKey: toDealDataKey(site),
    }));
}) satisfies GetStaticPaths;

/** The deals of the menu, to work prices out by in the browser. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => Response.json(toDealData(site));
