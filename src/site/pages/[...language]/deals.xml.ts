import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '#menu/format/say.ts';
import { answerRss, formatSiteRss } from '#site/data/answer-rss.ts';
import { toTextKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';
import { describeDeal } from '#site/features/deals/describe-deal.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ deals }) => deals.length > 0)
    .map((site) => ({
      params: { language: site.edition.parameter },
      props: { site },
      cacheKey: toTextKey(formatFeed(site)),
    }));
}) satisfies GetStaticPaths;

/** The deals, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => answerRss(formatFeed(site));

function formatFeed(site: Site): string {
  const { deals, store, t, words } = site;
  return formatSiteRss(site, {
    title: say(t.deals.calendarOf, { store: store.name }),
    description: say(t.deals.description, { store: store.name, city: store.address.city }),
    path: '/deals/',
    feedPath: '/deals.xml',
    items: deals.map((deal) => ({
      title: deal.title,
      description: describeDeal(deal, words),
      url: new URL(deal.path, store.url).href,
    })),
  });
}
