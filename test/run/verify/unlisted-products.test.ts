import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#menu/format/language.ts';
import { findUnlisted } from '#run/verify/find-unlisted.ts';
import { toUnlistedProducts } from '#run/verify/unlisted-products.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createFeedProduct } from '../../menu/feed-products.ts';
import { listForms, listMessages } from '../../site/messages/list-messages.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const SNAPSHOT = createSnapshot({ gone: [{ path: '/products/marsh-long-gone/', category: 'flower' }] });
const HIDDEN_ID = '6a1f0c52-1111-4222-8333-9d5e8f7a6b5c';
const HIDDEN = createFeedProduct({
  productId: HIDDEN_ID,
  name: 'SECRET STASH - 3.5 GRAMS',
  brand: 'MARSH',
  isHidden: true,
});
/** All its words are public: the menu has Blue Dream and Garlic Ice. */
const PLAIN = createFeedProduct({ productId: 'plain-hidden-1', name: 'BLUE ICE', isHidden: true });
const unlisted = toUnlistedProducts([HIDDEN, PLAIN], SNAPSHOT);

const find = (name: string, text: string) => findUnlisted({ name, text }, unlisted);
const SECRET = 'SECRET STASH - 3.5 GRAMS';

describe('a product that the menu does not show is found', () => {
  it.each([
    ['by its id in data', 'menu.json', `{"id":"${HIDDEN_ID}"}`, 'id'],
    ['by its id in an address', 'index.html', `<a href="/x/${HIDDEN_ID}/">`, 'id'],
    ['by its id in capitals', 'index.html', `<a data-id="${HIDDEN_ID.toUpperCase()}">`, 'id'],
    ['by its id at the very end', 'robots.txt', HIDDEN_ID, 'id'],
    ['by its id between other letters', 'index.html', `ñ${HIDDEN_ID}ñ`, 'id'],
    [
      'by its id in a feed of price drops',
      'price-drops.xml',
      `<guid>https://a.example/#${HIDDEN_ID}-2026-11-27T09:00:00Z</guid>`,
      'id',
    ],
    ['by its id at a table of prices', 'index.html', `<h2 id="tiers-${HIDDEN_ID}">By the gram</h2>`, 'id'],
    ['by its id in the name of a file', `pictures/${HIDDEN_ID}.json`, '{}', 'id'],
    ['by its page', 'products/marsh-secret-stash/index.html', '<h1>Sold out</h1>', 'address'],
    ['by its page in another language', 'es/products/marsh-secret-stash/index.html', '', 'address'],
    [
      'by its address in the sitemap',
      'sitemap.xml',
      '<loc>https://a.example/products/marsh-secret-stash/</loc>',
      'address',
    ],
    ['by its address in data', 'data/1/cards/0.json', '{"path":"/products/marsh-secret-stash/"}', 'address'],
    ['by its address in redirects', '_redirects', '/old/ /products/marsh-secret-stash/ 301', 'address'],
    ['by a title', 'index.html', '<title>Secret Stash | Corner Store</title>', 'name'],
    ['by a heading', 'index.html', '<h1>Secret Stash</h1>', 'name'],
    [
      'by a heading with marks in it',
      'index.html',
      '<h2 class="card-name"><a href="/x/"><mark>Secret</mark> Stash</a></h2>',
      'name',
    ],
    ['by the text for a picture', 'index.html', '<img src="/a.webp" alt="Secret Stash">', 'name'],
    ['by a label', 'index.html', '<button aria-label="Save Secret Stash by Marsh"></button>', 'name'],
    [
      'by a description for search engines',
      'index.html',
      '<meta name="description" content="Secret Stash, $52">',
      'name',
    ],
    [
      'by a row of the price list',
      'price-list/index.html',
      '<tr><th>Secret Stash</th><td>$52</td></tr>',
      'name',
    ],
    [
      'by structured data',
      'index.html',
      '<script type="application/ld+json">{"@type":"ListItem","name":"Secret Stash"}</script>',
      'name',
    ],
    ['by data', 'search.json', '{"name":"SECRET STASH","path":"/x/"}', 'name'],
    ['by a line of the search index', 'data/1/search.json', '{"names":"garlic ice\\nsecret stash"}', 'name'],
    ['by the title of a feed', 'new.xml', '<rss><item><title>Secret Stash</title></item></rss>', 'name'],
    ['by a calendar', 'deals.ics', 'BEGIN:VEVENT\r\nSUMMARY:Secret Stash\r\n', 'name'],
  ])('%s', (_, file, text, by) => {
    expect(find(file, text)).toEqual({ productName: SECRET, by });
  });

  it.each([
    ['a card', 'index.html', '<h3 class="card-name"><a href="/x/">Blue Ice</a></h3>'],
    ['the heading of its page', 'index.html', '<h1 class="product-name">Blue Ice</h1>'],
    ['the text for its picture', 'index.html', '<img alt="Blue Ice">'],
    [
      'structured data',
      'index.html',
      '<script type="application/ld+json">{"@type":"ListItem","name":"Blue Ice","url":"https://a.example/products/x/"}</script>',
    ],
    ['data', 'data/1/cards/0.json', '{"cards":[{"slug":"x","path":"/products/x/","name":"Blue Ice"}]}'],
    ['a line of the search index', 'data/1/search.json', '{"names":"garlic ice\\nblue ice"}'],
  ])('by a name of everyday words where products are named: %s', (_, file, text) => {
    expect(find(file, text)).toEqual({ productName: 'BLUE ICE', by: 'name' });
  });

  it('by an address that it had before', () => {
    const before = [
      {
        id: HIDDEN_ID,
        path: '/products/stash-of-old/',
        category: 'flower',
        lastSeenAt: '2026-11-20T10:00:00.000Z',
      } as const,
    ];
    const found = findUnlisted(
      { name: 'sitemap.xml', text: '<loc>/products/stash-of-old/</loc>' },
      toUnlistedProducts([HIDDEN], SNAPSHOT, before),
    );
    expect(found).toEqual({ productName: SECRET, by: 'address' });
  });

  it('by its name also where the rules fail on it', () => {
    const failing = Object.defineProperty(
      createFeedProduct({ productId: 'x', name: 'SECRET STASH' }),
      'sizeText',
      {
        get() {
          throw new RangeError('no size');
        },
      },
    );
    const found = findUnlisted(
      { name: 'index.html', text: '<h1>Secret Stash</h1>' },
      toUnlistedProducts([failing], SNAPSHOT),
    );
    expect(found?.by).toBe('name');
  });

  it('by any id where sizes have theirs', () => {
    const short = toUnlistedProducts(
      [createFeedProduct({ productId: 'flower', name: 'BLUE ICE' })],
      SNAPSHOT,
    );
    const text = '{"products":[{"name":"Garlic Ice","variants":[{"id":"flower"}]}]}';
    expect(findUnlisted({ name: 'menu.json', text }, short)?.by).toBe('id');
    const ofDeal = '{"deals":[{"title":"Friday","variantIds":["flower"]}]}';
    expect(findUnlisted({ name: 'menu.json', text: ofDeal }, short)?.by).toBe('id');
  });

  it.each(["FARMER'S STASH", 'GROẞER STASH', 'ÑANDÚ', '秘密の庭'])('named %s', (name) => {
    const odd = toUnlistedProducts([createFeedProduct({ productId: 'odd-name-1', name })], SNAPSHOT);
    const html = `<h1>${name.replace("'", '&#39;')}</h1>`;
    expect(findUnlisted({ name: 'index.html', text: html }, odd)?.productName).toBe(name);
  });
});

describe('no site is refused for', () => {
  it.each([
    ['a listed name', 'index.html', '<h1 class="product-name">Blue Dream</h1>'],
    ['a longer id', 'index.html', `<p>${HIDDEN_ID}-2</p>`],
    ['a longer address', 'index.html', '<a href="/products/marsh-secret-stash-box/">'],
    ['everyday words that make a hidden name', 'index.html', '<h1>Blue Ice</h1><p>Blue ice</p>'],
    ['a page of a product that has left', 'products/marsh-long-gone/index.html', '<h1>Sold out</h1>'],
    ['a script or a class', 'index.html', '<p class="secret stash"></p><script>"secret stash"</script>'],
  ])('%s', (_, file, text) => {
    expect(find(file, text)).toBeUndefined();
  });

  it('a hidden name that stands in a listed product’s description', () => {
    const [first, ...others] = SNAPSHOT.menu.products;
    if (!first) throw new Error('The menu is empty.');
    const told = {
      ...SNAPSHOT,
      menu: { ...SNAPSHOT.menu, products: [{ ...first, description: 'Like our secret stash.' }, ...others] },
    };
    const text = '<p>Like our secret stash.</p>';
    expect(findUnlisted({ name: 'index.html', text }, toUnlistedProducts([HIDDEN], told))).toBeUndefined();
  });

  it('a size that was merged with a listed one of the same name', () => {
    const merged = createFeedProduct({
      productId: 'flower-1b',
      name: 'BLUE DREAM - 3.5 GRAMS',
      brand: 'MARSH',
    });
    const known = [
      {
        id: 'flower-1b',
        path: '/products/marsh-blue-dream/',
        category: 'flower',
        lastSeenAt: '2026-11-20T10:00:00.000Z',
      } as const,
    ];
    const text =
      '<h1 class="product-name">Blue Dream</h1><img alt="Blue Dream"><a href="/products/marsh-blue-dream/">Blue Dream 3.5 grams</a>';
    const names = toUnlistedProducts([merged], SNAPSHOT, known);
    expect(findUnlisted({ name: 'products/marsh-blue-dream/index.html', text }, names)).toBeUndefined();
    expect(findUnlisted({ name: 'menu.json', text: '{"variantIds":["flower-1b"]}' }, names)?.by).toBe('id');
  });

  it('an id that differs from a listed one in letter case only', () => {
    const twin = toUnlistedProducts(
      [createFeedProduct({ productId: 'FLOWER-1', name: 'BLUE ICE' })],
      SNAPSHOT,
    );
    expect(
      findUnlisted({ name: 'menu.json', text: '{"variants":[{"id":"flower-1"}]}' }, twin),
    ).toBeUndefined();
    expect(findUnlisted({ name: 'menu.json', text: '{"variants":[{"id":"FLOWER-1"}]}' }, twin)?.by).toBe(
      'id',
    );
  });

  const TEXTS = [
    ...LANGUAGES.map(getMessages).flatMap((messages) =>
      listMessages(messages).flatMap(({ message }) => listForms(message).map(([, text]) => text)),
    ),
    ...[
      'Corner Store',
      'MARSH',
      'Flower',
      'FLOWER',
      'Seniors on Mondays',
      'Blue Dream',
      'Pre-Pack',
      'Happy',
      'Berry',
    ],
    ...['THCA', '3.5 g', 'November', 'FRIDAY', 'Español', 'flat', 'calculated', 'Oakland', '420', '$52.00'],
  ];

  it('a hidden product that is called like anything on the site', () => {
    const named = toUnlistedProducts(
      TEXTS.map((name, index) => createFeedProduct({ productId: `hidden-${index}`, name })),
      SNAPSHOT,
    );
    for (const text of TEXTS) {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const page = `<title>${escaped}</title><h1>${escaped}</h1><h2 class="card-name">${escaped}</h2><img alt="${escaped.replaceAll('"', '&quot;')}"><p>${escaped} 3</p>`;
      expect(findUnlisted({ name: 'index.html', text: page }, named)).toBeUndefined();
      const data = JSON.stringify({ name: text, path: '/products/x/', names: text, title: text });
      expect(findUnlisted({ name: 'data/search.json', text: data }, named)).toBeUndefined();
    }
  });

  it.each([
    'flower',
    'MARSH',
    'menu',
    'index',
    '20261127',
    '2026-11-27T09',
    '5105550100',
    'marsh-blue-dream',
    'C10-0000001-LIC',
    '510-thread',
    'summary_large_image',
    'cartridge-3pk-7',
    '1',
  ])('a hidden product whose id is %s', (productId) => {
    const odd = toUnlistedProducts([createFeedProduct({ productId, name: 'BLUE ICE' })], SNAPSHOT);
    const text = `<h1>${productId}</h1><a href="/products/${productId}/">${productId}</a><p>${JSON.stringify(SNAPSHOT).replaceAll(/[<&]/g, '')}</p>`;
    expect(findUnlisted({ name: 'index.html', text }, odd)).toBeUndefined();
    expect(findUnlisted({ name: 'menu.json', text: JSON.stringify(SNAPSHOT) }, odd)).toBeUndefined();
  });

  it.each([
    ['SITEMAP', 'robots.txt', 'User-agent: *\nSitemap: https://a.example/sitemap.xml'],
    ['BEGIN', 'deals.ics', 'BEGIN:VEVENT\r\nSUMMARY:Green Friday\r\nTRANSP:TRANSPARENT'],
    ['TRANSPARENT', 'deals.ics', 'BEGIN:VEVENT\r\nSUMMARY:Green Friday\r\nTRANSP:TRANSPARENT'],
    ['CHANNEL', 'new.xml', '<rss><channel><pubDate>Fri, 27 Nov 2026 09:00:00 GMT</pubDate></channel></rss>'],
    ['GMT', 'new.xml', '<rss><channel><pubDate>Fri, 27 Nov 2026 09:00:00 GMT</pubDate></channel></rss>'],
    ['VIEWPORT WIDTH', 'index.html', '<meta name="viewport" content="viewport width=device-width">'],
    ['DEFAULT SRC', 'index.html', '<meta http-equiv="content-security-policy" content="default-src">'],
    ['XVII', 'index.html', '<p>Pl. XVII</p>'],
  ])('a hidden product called %s like a word of the format of %s', (name, file, text) => {
    const odd = toUnlistedProducts([createFeedProduct({ productId: 'odd', name })], SNAPSHOT);
    expect(findUnlisted({ name: file, text }, odd)).toBeUndefined();
  });

  it('a page that the store has written itself', () => {
    const text = '<h1>Secret Stash</h1>';
    expect(findUnlisted({ name: 'club.html', text, isOwn: true }, unlisted)).toBeUndefined();
    expect(findUnlisted({ name: 'club.html', text }, unlisted)?.by).toBe('name');
    expect(findUnlisted({ name: 'club.html', text: HIDDEN_ID, isOwn: true }, unlisted)?.by).toBe('id');
  });

  it('its own snapshot, whatever hidden products are called', () => {
    const words = JSON.stringify(SNAPSHOT)
      .split(/[^\w ]+/)
      .filter((word) => word.trim() !== '');
    const text = JSON.stringify(SNAPSHOT.menu);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (parts) => {
        const name = parts.join(' ');
        const odd = toUnlistedProducts([{ productId: name, name }], SNAPSHOT);
        expect(findUnlisted({ name: 'menu.json', text }, odd)).toBeUndefined();
      }),
    );
  });
});
