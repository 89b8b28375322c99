import type { APIRoute, GetStaticPaths } from 'astro';
import { say } from '../../messages/say.ts';
import { describeProduct } from '../../site/describe-product.ts';
import { pickNewest } from '../../site/pick-newest.ts';
import { formatRss } from '../../site/rss.ts';
import { loadSites, type Site } from '../../site/site.ts';

/** More than anyone reads. */
const MAX_ITEMS = 50;

export const getStaticPaths = (async () => {
  return (await loadSites()).map((site) => ({
    params: { language: site.edition.parameter },
    props: { site },
  }));
}) satisfies GetStaticPaths;

/** What has come to the shelf, for feed readers. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) => {
  const { feedAt, link, products, store, t, words } = site;
  const toUrl = (path: string) => new URL(path, store.url).href;
  const title = say(t.home.newAt, { store: store.name });
  const feed = formatRss({
    title,
    description: title,
    language: words.locale,
    url: toUrl(link('/')),
    feedUrl: toUrl(link('/new.xml')),
    items: pickNewest(products, feedAt, MAX_ITEMS).map((product) => ({
      title: product.brand ? say(t.product.by, { name: product.name, brand: product.brand }) : product.name,
      description: describeProduct(product, site),
      url: toUrl(product.path),
      publishedAt: product.addedAt,
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
