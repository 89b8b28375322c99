import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { readEmbedOptions } from '#embed/embed-options.ts';

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
    ['https://other.example/shops/corner/?v=1#top', 'https://other.example/shops/corner/'],
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

/** What is read from a tag as a browser parses it. */
function readTag(attributes: string, problems: string[] = []) {
  const attribs = load(`<herbarium-menu ${attributes}></herbarium-menu>`)('herbarium-menu').attr() ?? {};
  const element = {
    getAttribute: (name: string) => attribs[name] ?? null,
    attributes: Object.entries(attribs).map(([name, value]) => ({ name, value })),
  };
  return readEmbedOptions(element, SCRIPT, (problem) => problems.push(problem));
}

describe('a value whose quotes an editor has changed', () => {
  it.each([
    'category=”flower”',
    'category=“flower”',
    'category=″flower″',
    'category=‘flower’',
    'category=’flower’',
    'category=„flower“',
    'category=‚flower‘',
    'category=«flower»',
    'category=« flower »',
    'category=«\u00a0flower\u00a0»',
    'category=‹flower›',
    'category=»flower«',
    'category=&#8221;flower&#8221;',
    'category=&amp;#8221;flower&amp;#8221;',
    'category=&amp;rdquo;flower&amp;rdquo;',
    'category=&amp;quot;flower&amp;quot;',
    'category=&quot;flower&quot;',
    'category="”flower”"',
    'category="“flower”"',
    `category='"flower"'`,
    'category=\\"flower\\"',
    'category=`flower`',
    'category="flower "',
    'category=" flower"',
    'category="flower\u00a0"',
    'category="flower&nbsp;"',
    'category="\u200bflower\ufeff"',
    'category="Flower"',
    'theme="light"\u00a0category="flower"',
    'category=”flower”\u00a0',
  ])('%s is a category', (attributes) => {
    expect(readTag(attributes).category).toBe('flower');
  });

  it('is read in every attribute', () => {
    const problems: string[] = [];
    const tag =
      'src=”https://other.example” category=”edible” brand=”quiet-hollow” deals=”false” query=”blue” limit=”6″ layout=”list” theme=”dark” locale=”es” url-sync=”true” open=”element”';
    expect(readTag(tag, problems)).toEqual({
      siteUrl: 'https://other.example/',
      category: 'edible',
      brand: 'quiet-hollow',
      isOnDeal: false,
      query: 'blue',
      limit: 6,
      layout: 'list',
      theme: 'dark',
      locale: 'es',
      syncsAddress: true,
      opensHere: true,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['query=“blue dream” limit=“6”', 'blue dream'],
    ['query=”blue dream og” limit=”6″', 'blue dream og'],
    ['query=« blue dream » limit=6', 'blue dream'],
    ['query=“blue\u00a0dream” limit=“6”', 'blue dream'],
    ['query=“blue limit=“6”', 'blue'],
    ['query="mac’s dream" limit="6"', 'mac’s dream'],
  ])('of several words is whole: %s', (attributes, query) => {
    expect(readTag(attributes)).toMatchObject({ query, limit: 6 });
  });
});

describe('a value that is not understood', () => {
  it.each([
    ['src="javascript:alert(1)"', 'src="javascript:alert(1)" is not understood: use the address of a menu.'],
    ['src="https://"', 'src="https://" is not understood: use the address of a menu.'],
    ['limit="many"', 'limit="many" is not understood: use 1 to 100.'],
    ['layout=”wall”', 'layout="wall" is not understood: use grid, list, carousel.'],
    ['theme="pink"', 'theme="pink" is not understood: use auto, light, dark.'],
    ['open="here"', 'open="here" is not understood: use page, element.'],
  ])('%s is reported', (attributes, problem) => {
    const problems: string[] = [];
    readTag(attributes, problems);
    expect(problems).toEqual([problem]);
  });

  it('is none that is empty or missing', () => {
    const problems: string[] = [];
    readTag('limit="" layout="" theme=”” open=" "', problems);
    readTag('', problems);
    expect(problems).toEqual([]);
  });
});
