import { formatRss, type RssItem } from './rss.ts';
import type { Site } from './site.ts';

interface FeedPage {
  title: string;
  /** Default: its title. */
  description?: string;
  /** Of the page that it follows, and of itself: as in the store's own language. */
  path: string;
  feedPath: string;
  items: readonly RssItem[];
}

/** A feed of a site's edition. */
export function formatSiteRss(
  { link, store, words }: Pick<Site, 'link' | 'store' | 'words'>,
  { title, description = title, path, feedPath, items }: FeedPage,
): string {
  const toUrl = (each: string) => new URL(link(each), store.url).href;
  return formatRss({
    title,
    description,
    language: words.locale,
    url: toUrl(path),
    feedUrl: toUrl(feedPath),
    items,
  });
}

/** A feed as an endpoint answers it. */
export function answerRss(feed: string): Response {
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
