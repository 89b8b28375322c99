import { describe, expect, it } from 'vitest';
import { readEmbedOptions } from '../../src/embed/embed-options.ts';

const SCRIPT = 'https://menu.example.com/embed/v1/herbarium.a1b2c3d4.js';

function read(attributes: Readonly<Record<string, string>>) {
  const element = {
    getAttribute: (name: string) => attributes[name] ?? null,
    hasAttribute: (name: string) => name in attributes,
  };
  return readEmbedOptions(element, SCRIPT);
}

describe('what a page asks of a menu', () => {
  it('is, of an element without attributes, the whole menu of where the script comes from', () => {
    expect(read({})).toEqual({
      siteUrl: 'https://menu.example.com/',
      category: 'all',
      brand: undefined,
      isOnDeal: false,
      opensHere: false,
      query: '',
      limit: 12,
      layout: 'grid',
      theme: 'auto',
      locale: '',
      syncsAddress: false,
    });
  });

  it.each([
    ['https://other.example', 'https://other.example/'],
    ['https://other.example/shops/corner', 'https://other.example/shops/corner/'],
    ['javascript:alert(1)', 'https://menu.example.com/'],
    ['https://', 'https://menu.example.com/'],
    ['', 'https://menu.example.com/'],
  ])('is the menu of src="%s"', (src, siteUrl) => {
    expect(read({ src }).siteUrl).toBe(siteUrl);
  });

  it.each([
    ['6', 6],
    ['0', 12],
    ['-3', 12],
    ['2.5', 12],
    ['many', 12],
    ['100000', 100],
  ])('is, by limit="%s", so many products', (limit, count) => {
    expect(read({ limit }).limit).toBe(count);
  });

  it.each([
    [
      { layout: 'wall', theme: 'pink' },
      { layout: 'grid', theme: 'auto' },
    ],
    [
      { layout: 'list', theme: 'dark' },
      { layout: 'list', theme: 'dark' },
    ],
    [
      { deals: '', 'url-sync': '' },
      { isOnDeal: true, syncsAddress: true },
    ],
    [
      { deals: 'false', 'url-sync': 'false' },
      { isOnDeal: false, syncsAddress: false },
    ],
  ])('is, by %j, %j', (attributes, options) => {
    expect(read(attributes)).toMatchObject(options);
  });
});
