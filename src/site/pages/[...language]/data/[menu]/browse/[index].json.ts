import type { APIRoute, GetStaticPaths } from 'astro';
import { toTextKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';
import { type BrowseIndexName, toSiteBrowseIndex } from '#site/features/filters/browse-list.ts';

interface Props {
  site: Site;
  name: BrowseIndexName;
}

export const getStaticPaths = (async () => {
  return (await loadSites()).flatMap((site) => {
    const names: BrowseIndexName[] = ['all', ...site.categories.map(({ id }) => id)];
    return names.map((name) => ({
      params: { language: site.edition.parameter, menu: site.menuId, index: name },
      props: { site, name },
      cacheKey: toTextKey(JSON.stringify(toSiteBrowseIndex(site, name))),
    }));
  });
}) satisfies GetStaticPaths;

/** What lists are filtered and sorted by: of the whole menu, and of each shelf. */
export const GET: APIRoute<Props> = ({ props: { site, name } }) =>
  Response.json(toSiteBrowseIndex(site, name));
