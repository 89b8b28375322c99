import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { toCardMarkup } from '#site/components/card-markup.tsx';
import { loadSites } from '#site/data/site.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

setCurrentSnapshot(createSnapshot());
const [site] = await loadSites();
const [first] = site.products;
if (!first) throw new Error('The store has no products.');
const product = { ...first, name: 'Heading <h3>Three</h3> & more', path: '/products/h3/' };

describe.each([2, 3, 4] as const)('a card on level %i', (level) => {
  it.each([true, false])(
    'has one heading, of that level, with the name; its picture is eager: %s',
    (eager) => {
      const $ = load(toCardMarkup(product, site, { level, eager }));
      const headings = $('h1, h2, h3, h4, h5, h6');
      expect(headings.get().map(({ tagName }) => tagName)).toEqual([`h${level}`]);
      expect([headings.text(), headings.find('a').attr('href')]).toEqual([product.name, '/products/h3/']);
      expect($('img').last().attr('loading')).toBe(eager ? 'eager' : 'lazy');
    },
  );

  it('is all but for its heading the card of level 3', () => {
    const toHtml = (each: 2 | 3 | 4) => toCardMarkup(product, site, { level: each, eager: false });
    expect(toHtml(level).replaceAll(`h${level}`, 'h3')).toBe(toHtml(3));
  });
});
