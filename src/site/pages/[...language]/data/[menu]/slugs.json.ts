import type { APIRoute, GetStaticPaths } from 'astro';
import { toTextKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';

export const getStaticPaths = (async () => {
  return (await loadSites()).map((site) => ({
    params: { language: site.edition.parameter, menu: site.menuId },
    props: { site },
    cacheKey: toTextKey(listSlugs(site).join()),
  }));
}) satisfies GetStaticPaths;

const listSlugs = ({ products }: Site) => products.map(({ slug }) => slug);

/** The slugs of the menu in its order: by them a shortlist finds the places of its products. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => Response.json(listSlugs(site));
