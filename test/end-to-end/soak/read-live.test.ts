import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { readLive } from './read-live.ts';

const AT = '2026-11-25T12:00:00.000Z';
const EARLIER = '2026-11-24T12:00:00.000Z';
const PAGE = `<!doctype html><html><p data-taken-at="${AT}"></p><a href="/products/a/">A</a><b>$35.00</b></html>\n`;
const HEALTH = { feedAt: AT, menuId: 'x', productCount: 1 };
const SOUND = {
  'health.json': JSON.stringify(HEALTH),
  'data/x/browse/all.json': '[]',
  'menu.json': JSON.stringify({
    feedAt: AT,
    products: [{ path: '/products/a/', variants: [{ id: 'a-1', price: { priceCents: 3500 } }] }],
  }),
  'index.html': PAGE,
  'products/a/index.html': PAGE,
};

function read(files: Readonly<Record<string, string | undefined>>) {
  const directory = createTemporaryDirectory();
  for (const [file, text] of Object.entries({ ...SOUND, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return readLive(directory, () => ['hidden-1']);
}

describe('a live site', () => {
  it('that is whole has no faults, and says its menu', () => {
    expect(read({})).toEqual({ menu: 'a-1=3500', faults: [] });
  });

  it('may have pages that were printed before', () => {
    expect(read({ 'index.html': PAGE.replace(AT, EARLIER) }).faults).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['lacks a product’s page', { 'products/a/index.html': undefined }, '/products/a/ has no page.'],
    ['has a page that is cut off', { 'index.html': PAGE.slice(0, -10) }, 'index.html is cut off.'],
    [
      'leads nowhere',
      { 'index.html': PAGE.replace('</a>', '</a><img src="/pictures/x.webp">') },
      'index.html leads to /pictures/x.webp, where nothing is.',
    ],
    [
      'has a page of a later feed',
      { 'health.json': JSON.stringify({ ...HEALTH, feedAt: EARLIER }) },
      `index.html was taken at ${AT}, after ${EARLIER}.`,
    ],
    [
      'has a menu of a later feed',
      { 'health.json': JSON.stringify({ ...HEALTH, feedAt: EARLIER }) },
      `menu.json was taken at ${AT}, after ${EARLIER}.`,
    ],
    [
      'has another menu than it says',
      { 'health.json': JSON.stringify({ ...HEALTH, productCount: 2 }) },
      'menu.json has 1 products, and health.json says 2.',
    ],
    [
      'has a page with the price of an earlier menu',
      { 'products/a/index.html': PAGE.replace('$35.00', '$34.00') },
      '/products/a/ does not say $35.00, as the menu does.',
    ],
    [
      'lacks the data that its scripts ask for',
      { 'health.json': JSON.stringify({ ...HEALTH, menuId: 'y' }) },
      'data/y, where scripts look for data, is not there.',
    ],
    [
      'shows what is hidden',
      { 'data/x/search.json': '["hidden-1"]' },
      'data/x/search.json names hidden-1, which is hidden.',
    ],
  ])('is seen through where it %s', (_, files, fault) => {
    expect(read(files).faults).toContain(fault);
  });
});
