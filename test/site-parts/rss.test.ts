import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRss } from '../../src/site/rss.ts';

it('whatever its texts, a channel is XML that says them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const url = 'https://menu.example.com/?a=1&b=2';
      const feed = formatRss({
        title: text,
        description: text,
        language: 'en-US',
        url,
        feedUrl: url,
        items: [{ title: text, description: text, url, publishedAt: '2026-11-25T12:00:00.000Z' }],
      });
      const $ = load(feed, { xml: true });
      expect($('item')).toHaveLength(1);
      expect($('item > guid').text()).toBe(url);
      expect($('item > pubDate').text()).toBe('Wed, 25 Nov 2026 12:00:00 GMT');
      // What no XML may hold is left out; ends of lines are a matter of the reader.
      expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }),
  );
});
