import { escapeXml } from './escape-xml.ts';

/** A channel of https://www.rssboard.org/rss-specification, addresses whole. Why by hand: docs/decisions/0038-rss-by-hand.md. */
export interface RssChannel {
  title: string;
  description: string;
  /** BCP 47 */
  language: string;
  url: string;
  /** Of the channel itself. */
  feedUrl: string;
  items: readonly RssItem[];
}

export interface RssItem {
  title: string;
  description: string;
  url: string;
  /** Tells it from others for ever. Default: its address. */
  id?: string;
  /** ISO-8601 */
  publishedAt?: string | undefined;
}

export function formatRss({ title, description, language, url, feedUrl, items }: RssChannel): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    toElements({ title, link: url, description, language }),
    `<atom:link href="${escapeXml(feedUrl)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(formatItem),
    '</channel></rss>\n',
  ].join('\n');
}

function formatItem({ title, description, url, id, publishedAt }: RssItem): string {
  const pubDate = publishedAt && new Date(publishedAt).toUTCString();
  const guid = `<guid isPermaLink="${id === undefined}">${escapeXml(id ?? url)}</guid>`;
  return `<item>${toElements({ title, link: url, description, ...(pubDate && { pubDate }) })}${guid}</item>`;
}

function toElements(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('');
}
