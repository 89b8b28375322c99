import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRecordPath,
  loadCheckRecord,
  saveCheckRecord,
  toCheckRecord,
} from '#run/verify/check-record.ts';
import { findSuspects } from '#run/verify/find-suspects.ts';
import { type CheckFacts, createSiteCheck } from '#run/verify/site-check.ts';
import { toUnlistedProducts, type UnlistedProducts } from '#run/verify/unlisted-products.ts';
import { createFeedProduct } from '../../menu/feed-products.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const SNAPSHOT = createSnapshot();
const HIDDEN_ID = '6a1f0c52-1111-4222-8333-9d5e8f7a6b5c';
const hide = (name: string, productId = HIDDEN_ID) =>
  toUnlistedProducts([createFeedProduct({ productId, name, brand: 'MARSH', isHidden: true })], SNAPSHOT);
const NOTHING = toUnlistedProducts([], SNAPSHOT);
const SECRET = { name: 'API key', value: 'aPi/KeY+52d0c8==&"<\'>x' };

interface Tree {
  /** By name. */
  files: Record<string, string>;
  unlisted?: UnlistedProducts;
  secrets?: CheckFacts['secrets'];
}

function createFacts({ files, unlisted = NOTHING, secrets = [] }: Tree): CheckFacts {
  return { files: new Set(Object.keys(files)), unlisted, secrets, siteUrl: 'https://a.example' };
}

function createPage(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Menu</title>${'<!-- -->'.repeat(20)}</head><body>${body}</body></html>`;
}

/** Files that a full check refuses, in order. */
function listRefused({ files }: Tree, facts: CheckFacts): string[] {
  const site = createSiteCheck(facts);
  return Object.entries(files)
    .filter(([name, text]) => {
      try {
        site.check({ name, content: Buffer.from(text) });
        return false;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

/** Checks a tree, keeps all of its files that stay, and says which of them must be looked at again. */
function findAgain(before: Tree, now: Tree): { suspects: string[]; refused: string[] } {
  const earlier = createFacts(before);
  const site = createSiteCheck(earlier);
  const kept = Object.keys(now.files).map((name) => ({
    name,
    print: site.check({ name, content: Buffer.from(now.files[name] ?? '') }),
  }));
  const facts = createFacts(now);
  return {
    suspects: findSuspects(kept, {
      before: toCheckRecord(earlier),
      now: facts,
      earlierFiles: earlier.files,
    }),
    refused: listRefused(now, facts),
  };
}

const CLEAN = { 'clean.html': createPage('<h1>Blue Dream</h1>'), 'clean.json': '{"name":"Blue Dream"}' };

/** What may hold a product: a page, a list, data, a feed, a carried file. */
const HOLDERS: [string, string, string][] = [
  ['its id in data', 'menu.json', `{"id":"${HIDDEN_ID}"}`],
  ['its id on a page', 'index.html', `<a href="#" data-id="${HIDDEN_ID}">`],
  ['its id in capitals', 'index.html', `<a data-id="${HIDDEN_ID.toUpperCase()}">`],
  ['its id between other letters', 'index.html', `ñ${HIDDEN_ID}ñ`],
  ['its id behind an apostrophe', 'index.html', `<b data-id='${HIDDEN_ID}'class=x>`],
  ['its id in a feed', 'price-drops.xml', `<guid>#${HIDDEN_ID}-2026-11-27T09:00:00Z</guid>`],
  ['its id at a table of prices', 'index.html', `<h2 id="tiers-${HIDDEN_ID}">By the gram</h2>`],
  ['its id in the name of a file', `pictures/${HIDDEN_ID}.json`, '{}'],
  ['its id at the end of a carried file', 'notes.txt', HIDDEN_ID],
  ['its page', 'products/marsh-secret-stash/index.html', '<h1>Sold out</h1>'],
  ['its address in the sitemap', 'sitemap.xml', '<loc>https://a.example/products/marsh-secret-stash/</loc>'],
  ['its address on a page', 'index.html', '<p>a.example/products/marsh-secret-stash/</p>'],
  ['its address in data', 'data/1/cards/0.json', '{"path":"/products/marsh-secret-stash/"}'],
  ['its slug in data', 'data/1/cards/0.json', '{"slug":"marsh-secret-stash","variants":[]}'],
  ['its address in redirects', '_redirects', '/old/ /products/marsh-secret-stash/ 301'],
  ['a title', 'index.html', '<title>Secret Stash | Corner Store</title>'],
  ['a heading', 'index.html', '<h1>Secret Stash</h1>'],
  ['a heading with marks in it', 'index.html', '<h2><mark>Secret</mark> Stash</h2>'],
  ['the text for a picture', 'index.html', '<img alt="Secret Stash">'],
  ['a text behind an apostrophe', 'index.html', "<img alt='Secret Stash'title=x>"],
  ['a description', 'index.html', '<meta name="description" content="Secret Stash, $52">'],
  [
    'structured data',
    'index.html',
    '<script type="application/ld+json">{"@type":"ListItem","name":"Secret Stash"}</script>',
  ],
  [
    'structured data behind a line',
    'index.html',
    '<script type="application/ld+json">{"text":"a\\nSecret\\nStash"}</script>',
  ],
  ['data', 'search.json', '{"name":"SECRET STASH","path":"/x/"}'],
  ['a line of the search index', 'data/1/search.json', '{"names":"garlic ice\\nsecret stash\\nblue"}'],
  ['the title of a feed', 'new.xml', '<rss><item><title>Secret Stash</title></item></rss>'],
  ['a calendar', 'deals.ics', 'BEGIN:VEVENT\r\nSUMMARY:Secret Sta\r\n sh\r\n'],
];

const toText = (file: string, body: string) => (file.endsWith('.html') ? createPage(body) : body);

describe('a product that is hidden after a file was checked is found in it:', () => {
  it.each(HOLDERS)('%s', (_, file, body) => {
    const files = { ...CLEAN, [file]: toText(file, body) };
    const { suspects, refused } = findAgain({ files }, { files, unlisted: hide('SECRET STASH - 3.5 GRAMS') });
    expect(refused).toEqual([file]);
    expect(suspects).toContain(file);
    expect(suspects).not.toContain('clean.html');
  });

  /** All its words are public. */
  it.each([
    ['a card', 'index.html', '<h3 class="card-name"><a href="#">Blue Ice</a></h3>'],
    ['the heading of its page', 'index.html', '<h1 class="product-name">Blue Ice</h1>'],
    ['a card of another template', 'index.html', '<div class="card-name">Blue Ice</div><img alt="Blue Ice">'],
    ['a card with a heading inside', 'index.html', '<p class="card-name">Blue Ice<br></p>'],
    ['the text for its picture', 'index.html', '<img alt="Blue Ice">'],
    [
      'structured data',
      'index.html',
      '<script type="application/ld+json">{"name":"Blue \\u0049ce","url":"https://a.example/products/x/"}</script>',
    ],
    ['data', 'data/1/cards/0.json', '{"cards":[{"slug":"x","path":"/products/x/","name":"Blue Ice"}]}'],
    ['a line of the search index', 'data/1/search.json', '{"names":"garlic ice\\nblue ice"}'],
  ])('a name of everyday words in %s', (_, file, body) => {
    const files = { ...CLEAN, [file]: toText(file, body) };
    const { suspects, refused } = findAgain({ files }, { files, unlisted: hide('BLUE ICE') });
    expect(refused).toEqual([file]);
    expect(suspects).toContain(file);
  });

  it('a short id where sizes have theirs', () => {
    const files = { 'menu.json': '{"deals":[{"variantIds":["flower"]}]}' };
    const { suspects, refused } = findAgain({ files }, { files, unlisted: hide('BLUE ICE', 'flower') });
    expect([suspects, refused]).toEqual([['menu.json'], ['menu.json']]);
  });

  const WRITTEN: [string, (name: string) => string][] = [
    ['as it is', (name) => name],
    ['with entities', (name) => name.replace(/[^\w ]/g, (letter) => `&#${letter.codePointAt(0)};`)],
    ['taken apart', (name) => name.normalize('NFD')],
    ['with typographic apostrophes', (name) => name.replaceAll("'", '’')],
    ['with apostrophes by name', (name) => name.replaceAll("'", '&apos;')],
    ['in small letters', (name) => name.toLowerCase()],
  ];
  it.each(
    [
      "FARMER'S STASH",
      'GROẞER STASH',
      'ÑANDÚ',
      'Crème Brûlée',
      '秘密の庭',
      'ΩΜΕΓΑ',
      'Ａｌｐｈａzz',
      'x½zoo',
    ].flatMap((name) => WRITTEN.map(([way, write]) => [name, way, write(name)] as const)),
  )('named %s, written %s', (name, _, written) => {
    const files = { ...CLEAN, 'index.html': createPage(`<h1 class="product-name">${written}</h1>`) };
    const { suspects, refused } = findAgain({ files }, { files, unlisted: hide(name) });
    expect(refused).toEqual(['index.html']);
    expect(suspects).toContain('index.html');
  });

  it('renamed and hidden: by the name that the page has, once the feed had it, and by its id', () => {
    const body = `<h1>Secret Stash</h1><p data-id="${HIDDEN_ID}"></p>`;
    const files = { 'index.html': createPage(body) };
    expect(findAgain({ files }, { files, unlisted: hide('PLAIN TALE') }).suspects).toEqual(['index.html']);
  });
});

describe('a credential that is new is looked for in every file,', () => {
  const FORMS: [string, (secret: string) => string][] = [
    ['as it is', (secret) => secret],
    ['in capitals', (secret) => secret.toUpperCase()],
    ['in an address', encodeURIComponent],
    ['in JSON', (secret) => JSON.stringify(secret).slice(1, -1)],
    ['in HTML', (secret) => secret.replace(/\W/g, (letter) => `&#${letter.charCodeAt(0)};`)],
    ['in base64', (secret) => Buffer.from(`x${secret}`).toString('base64')],
    ['in base64url', (secret) => Buffer.from(`xy${secret}`).toString('base64url')],
  ];
  it.each(
    ['index.html', 'menu.json', '_astro/page.js', 'pictures/1.webp'].flatMap((file) =>
      FORMS.map(([form, write]) => [file, form, write(SECRET.value)] as const),
    ),
  )('in %s %s', (file, _, text) => {
    const files = { ...CLEAN, [file]: toText(file, text) };
    const { suspects, refused } = findAgain({ files }, { files, secrets: [SECRET] });
    expect(refused).toEqual([file]);
    expect(suspects.toSorted()).toEqual(Object.keys(files).toSorted());
  });
});

describe('a page that is gone makes those suspects that link to it:', () => {
  it.each([
    '<a href="/products/left/">',
    '<a href=/products/left/>',
    "<b title='x'></b><a title='x'href='/products/left/?a=1#b'>",
    '<a href="https://a.example/products/left/">',
    '<a href="/products/left/index.html">',
    '<a href="/products/%6Ceft/">',
    '<a href="&#x2F;products/left/">',
    '<a title="a < b" href="/products/left/">',
    '<a HREF = "/products/left/">',
    '<img srcset="/clean.json 1x, /products/left/ 2x">',
    '<meta http-equiv="refresh" content="0; url=/products/left/">',
    '<p>src=" of a text</p><a title="a" href="/products/left/">',
  ])('%s', (link) => {
    const files = { ...CLEAN, 'index.html': createPage(link) };
    const left = { 'products/left/index.html': createPage('') };
    const { suspects, refused } = findAgain({ files: { ...files, ...left } }, { files });
    expect(refused).toEqual(['index.html']);
    expect(suspects).toEqual(['index.html']);
  });

  it('also one with accents in its address', () => {
    const files = { 'index.html': createPage('<a href="/brands/a%C3%B1o/">') };
    const left = { 'brands/año/index.html': createPage('') };
    expect(findAgain({ files: { ...files, ...left } }, { files }).suspects).toEqual(['index.html']);
  });
});

describe('no kept file is looked at again', () => {
  const files = { ...CLEAN, 'index.html': createPage('<a href="/clean.html">Secret Stash</a>') };

  it('where nothing is new', () => {
    const tree = { files: CLEAN, unlisted: hide('SECRET STASH'), secrets: [SECRET] };
    expect(findAgain(tree, tree).suspects).toEqual([]);
  });

  it('for a product that is listed again, or a credential that is used no more', () => {
    const before = { files: CLEAN, unlisted: hide('SECRET STASH'), secrets: [SECRET] };
    expect(findAgain(before, { files: CLEAN }).suspects).toEqual([]);
  });

  it('for a page that is new', () => {
    const { suspects } = findAgain({ files }, { files: { ...files, 'new.html': createPage('') } });
    expect(suspects).toEqual([]);
  });
});

describe('the record of what was looked for', () => {
  const tree = { files: CLEAN, unlisted: hide('SECRET STASH'), secrets: [SECRET] };
  const facts = createFacts(tree);
  const kept = [
    { name: 'clean.html', print: Uint8Array.of(0) },
    { name: 'a.webp', print: undefined },
  ];
  const findKept = async (directory: string, now = facts) =>
    findSuspects(kept, { before: await loadCheckRecord(directory), now, earlierFiles: [] });

  it('comes back as it was saved', async () => {
    const directory = createTemporaryDirectory();
    await saveCheckRecord(facts, directory);
    expect(await findKept(directory)).toEqual([]);
  });

  it.each(['', '{', '[]', '{"schemaVersion":1}', '{"schemaVersion":1,"salt":"","digest":"a","values":[1]}'])(
    'that is lost or damaged (%j) makes all files suspects',
    async (text) => {
      const directory = createTemporaryDirectory();
      expect(await findKept(directory)).toEqual(['clean.html', 'a.webp']);
      writeFileSync(checkRecordPath(directory), text);
      expect(await findKept(directory)).toEqual(['clean.html', 'a.webp']);
    },
  );

  it('that was made for another address makes all files suspects', async () => {
    const directory = createTemporaryDirectory();
    await saveCheckRecord(facts, directory);
    expect(await findKept(directory, { ...facts, siteUrl: 'https://b.example' })).toHaveLength(2);
    expect(await findKept(directory, { ...facts, intakePath: '/api/join' })).toHaveLength(2);
  });

  it('holds neither names nor ids nor addresses nor credentials, and is another each time', async () => {
    const [directory, other] = [createTemporaryDirectory(), createTemporaryDirectory()];
    await saveCheckRecord(facts, directory);
    await saveCheckRecord(facts, other);
    const [text, otherText] = [directory, other].map((each) => readFileSync(checkRecordPath(each), 'utf8'));
    expect(text).not.toMatch(/secret stash|stash|6a1f0c52|aPi\/KeY/i);
    const values = (each = '') => new Set(each.match(/[\w-]{22}/g));
    expect([...values(text)].filter((value) => values(otherText).has(value))).toEqual([]);
  });
});

/** Of products whose words are public, telling, accented, or nothing that ASCII can write. */
const NAMES = [
  'BLUE ICE',
  'GARLIC DREAM',
  'SECRET STASH',
  "FARMER'S ZURB",
  'CAFÉ ÑANDÚ',
  'GROẞE QUELLE',
  '秘密の庭',
  'MAC & QUUX',
];
const PRODUCTS = NAMES.map((name, index) =>
  createFeedProduct({ productId: `${index}a1f0c52-1111-4222-8333-9d5e8f7a6b5c`, name, brand: 'MARSH' }),
);
/** To sort out what is public takes longer than to check a tree. */
const HIDDEN_CHOICES = Array.from({ length: 16 }, (_, choice) =>
  toUnlistedProducts(
    PRODUCTS.filter((_product, index) => ((choice * 37) >> (index % 6)) % 2 === (index > 5 ? 1 : 0)),
    SNAPSHOT,
  ),
);
const HIDDEN_SETS = fc.constantFrom(...HIDDEN_CHOICES);

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
const PIECES: ((name: string, id: string) => string)[] = [
  (name) => `<h2 class="card-name"><a href="#">${escapeText(name)}</a></h2>`,
  (name) => `<img alt="${escapeText(name.toLowerCase())}">`,
  (name) => `<p>About ${escapeText(name)}, and more.</p>`,
  (name) => `<p>${name.toLowerCase().normalize('NFD')}</p>`,
  (name) => `<script type="application/ld+json">{"name":${JSON.stringify(name)},"variants":[]}</script>`,
  (_, id) => `<a data-id="${id}">x</a>`,
  (name) => `<div class="label-name">${escapeText(name)}</div>`,
];
const pieces = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PRODUCTS)), { maxLength: 4 })
  .map((list) => list.map(([write, { name, productId }]) => write(name, productId)).join(''));
const PAGE_NAMES = ['a.html', 'b.html', 'c.html'];
const links = fc
  .subarray(PAGE_NAMES)
  .map((names) => names.map((name) => `<a href="/${name}">x</a>`).join(''));
const pages = fc.tuple(pieces, links).map(([body, linked]) => createPage(`${body}${linked}`));
const data = fc.array(fc.constantFrom(...PRODUCTS), { maxLength: 3 }).map((list) =>
  JSON.stringify({
    names: list.map(({ name }) => name.toLowerCase()).join('\n'),
    cards: list.map(({ name, productId }) => ({ name, variants: [{ id: productId }] })),
  }),
);

it('of any tree, and whatever is hidden or gone later, the suspects hold all that a full check refuses', () => {
  const trees = fc.record({ 'a.html': pages, 'b.html': pages, 'c.html': pages, 'data.json': data });
  let refusedCount = 0;
  fc.assert(
    fc.property(trees, HIDDEN_SETS, HIDDEN_SETS, fc.subarray(PAGE_NAMES), (tree, hidden, hiddenNow, gone) => {
      const refusedBefore = new Set(
        listRefused({ files: tree }, createFacts({ files: tree, unlisted: hidden })),
      );
      const files = Object.fromEntries(Object.entries(tree).filter(([name]) => !refusedBefore.has(name)));
      const left = Object.fromEntries(Object.entries(files).filter(([name]) => !gone.includes(name)));
      const before = { files: { ...tree }, unlisted: hidden };
      const site = createSiteCheck(createFacts(before));
      const kept = Object.entries(left).map(([name, text]) => ({
        name,
        print: site.check({ name, content: Buffer.from(text) }),
      }));
      const now = createFacts({ files: left, unlisted: hiddenNow });
      const suspects = findSuspects(kept, {
        before: toCheckRecord(createFacts(before)),
        now,
        earlierFiles: Object.keys(tree),
      });
      const refused = listRefused({ files: left }, now);
      refusedCount += refused.length;
      expect(suspects).toEqual(expect.arrayContaining(refused));
    }),
    { numRuns: 200 },
  );
  expect(refusedCount).toBeGreaterThan(100);
});
