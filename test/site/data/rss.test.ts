import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRss } from '#site/data/rss.ts';

/** What XML 1.0 lets a document hold: https://www.w3.org/TR/xml/#charsets */
function withoutIllegal(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isText =
        code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
      return isText || [0x9, 0xa, 0xd].includes(code);
    })
    .join('');
}

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
      expect($('item > title').text()).toBe(withoutIllegal(text));
      expect($('item > description').text()).toBe(withoutIllegal(text));
      expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }),
  );
});
