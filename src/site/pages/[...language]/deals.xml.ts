import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '#menu/format/say.ts';
import { answerRss } from '#site/data/answer-rss.ts';
import { loadSites, type Site } from '#site/data/site.ts';
import { describeDeal } from '#site/features/deals/describe-deal.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ deals }) => deals.length > 0)
    .map((site) => ({ params: { language: site.edition.parameter }, props: { site } }));
}) satisfies GetStaticPaths;

/** The deals, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => {
  const { deals, store, t, words } = site;
  return answerRss(site, {
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
};
