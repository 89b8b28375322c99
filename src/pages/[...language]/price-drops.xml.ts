import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '../../messages/say.ts';
import { listPriceDrops } from '../../site/list-price-drops.ts';
import { formatRss } from '../../site/rss.ts';
import { loadSites, type Site } from '../../site/site.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ store }) => store.compliance.showsDeals)
    .map((site) => ({ params: { language: site.edition.parameter }, props: { site } }));
}) satisfies GetStaticPaths;

/** What has become cheaper, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => {
  const { link, store, t, words } = site;
  const toUrl = (path: string) => new URL(path, store.url).href;
  const title = say(t.deals.dropsAt, { store: store.name });
  const feed = formatRss({
    title,
    description: title,
    language: words.locale,
    url: toUrl(link('/menu/')),
    feedUrl: toUrl(link('/price-drops.xml')),
    items: listPriceDrops(site),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
