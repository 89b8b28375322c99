import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '#menu/format/say.ts';
import { answerRss, formatSiteRss } from '#site/data/answer-rss.ts';
import { listPriceDrops } from '#site/data/list-price-drops.ts';
import { toTextKey } from '#site/data/page-key.ts';
import { loadSites, type Site } from '#site/data/site.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ store }) => store.compliance.showsDeals)
    .map((site) => ({
      params: { language: site.edition.parameter },
      props: { site },
      cacheKey: toTextKey(formatFeed(site)),
    }));
}) satisfies GetStaticPaths;

/** What has become cheaper, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => answerRss(formatFeed(site));

function formatFeed(site: Site): string {
  return formatSiteRss(site, {
    title: say(site.t.deals.dropsAt, { store: site.store.name }),
    path: '/menu/',
    feedPath: '/price-drops.xml',
    items: listPriceDrops(site),
  });
}
