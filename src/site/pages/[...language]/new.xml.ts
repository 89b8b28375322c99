import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '#menu/format/say.ts';
import { answerRss, formatSiteRss } from '#site/data/answer-rss.ts';
import { describeProduct, nameWithBrand } from '#site/data/describe-product.ts';
import { toTextKey } from '#site/data/page-key.ts';
import { MOST_NEW, pickNewest } from '#site/data/pick-selection.ts';
import { loadSites, type Site } from '#site/data/site.ts';

export const getStaticPaths = (async () => {
  return (await loadSites()).map((site) => ({
    params: { language: site.edition.parameter },
    props: { site },
    cacheKey: toTextKey(formatFeed(site)),
  }));
}) satisfies GetStaticPaths;

/** What has come to the shelf, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => answerRss(formatFeed(site));

function formatFeed(site: Site): string {
  const { feedAt, products, store, t } = site;
  return formatSiteRss(site, {
    title: say(t.home.newAt, { store: store.name }),
    path: '/',
    feedPath: '/new.xml',
    items: pickNewest(products, feedAt, MOST_NEW).map((product) => ({
      title: nameWithBrand(product, site),
      description: describeProduct(product, site),
      url: new URL(product.path, store.url).href,
      publishedAt: product.addedAt,
    })),
  });
}
