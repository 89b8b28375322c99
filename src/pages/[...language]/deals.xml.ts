import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '../../messages/say.ts';
import { describeDeal } from '../../site/deal-calendar.ts';
import { formatRss } from '../../site/rss.ts';
import { loadSites, type Site } from '../../site/site.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ deals }) => deals.length > 0)
    .map((site) => ({ params: { language: site.edition.parameter }, props: { site } }));
}) satisfies GetStaticPaths;

/** The deals, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => {
  const { deals, link, store, t, words } = site;
  const toUrl = (path: string) => new URL(path, store.url).href;
  const feed = formatRss({
    title: say(t.deals.calendarOf, { store: store.name }),
    description: say(t.deals.description, { store: store.name, city: store.address.city }),
    language: words.locale,
    url: toUrl(link('/deals/')),
    feedUrl: toUrl(link('/deals.xml')),
    items: deals.map((deal) => ({
      title: deal.title,
      description: describeDeal(deal, words),
      url: toUrl(deal.path),
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
