import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckFacts, createSiteCheck } from '#run/verify/site-check.ts';
import { toUnlistedProducts } from '#run/verify/unlisted-products.ts';
import { createFeedProduct } from '../../menu/feed-products.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const HIDDEN_ID = '6a1f0c52-1111-4222-8333-9d5e8f7a6b5c';
const FACTS: CheckFacts = {
  unlisted: toUnlistedProducts(
    [
      createFeedProduct({ productId: HIDDEN_ID, name: 'SECRET STASH', brand: 'MARSH', isHidden: true }),
      createFeedProduct({ productId: 'plain-hidden-1', name: 'BLUE ICE', isHidden: true }),
    ],
    createSnapshot(),
  ),
  secrets: [{ name: 'API key', value: 'aPi-KeY-52d0c8' }],
  siteUrl: 'https://a.example',
  files: new Set(['index.html']),
};

const FRAME = [
  '<style>.card-name{color:red}.card{background:url("/a.webp")}</style>',
  '<body class="menu page"><header><a href="/">The corner store of all</a></header>',
  '<main id="main" class="page"><h1>Everything that we have today</h1>',
  '</main><p>Prices before tax, for adults of 21 and over.</p>',
  '<footer class="footer"><p>9 Bench Hill, Oakland, California</p><a href="/">Home</a></footer>',
];
const [STYLE, HEADER, MAIN, END, FOOTER] = FRAME;
const CARD =
  '<article class="card"><h3 class="card-name"><a href="/">Garlic Ice</a></h3><b>$14</b></article>';

const createPage = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Menu</title>${'<!-- -->'.repeat(20)}${STYLE}</head>${HEADER}${MAIN}${body}${END}${FOOTER}</body></html>`;

type Check = ReturnType<typeof createSiteCheck>;

/** The print of a page in hexadecimal, or why it is refused. */
function describeCheck(site: Check, html: string): string {
  try {
    return Buffer.from(site.check({ name: 'index.html', content: Buffer.from(html) }) ?? []).toString('hex');
  } catch (error) {
    return String(error);
  }
}

/** A check that remembers the parts of ordinary pages. */
function createWarmCheck(): Check {
  const site = createSiteCheck(FACTS);
  for (let times = 0; times < 4; times += 1)
    site.check({ name: 'index.html', content: Buffer.from(createPage(CARD.repeat(3))) });
  return site;
}

const LEAKS: [string, string][] = [
  ['an id', `<i data-id="${HIDDEN_ID}">x</i>`],
  ['an address', '<i data-to="/products/marsh-secret-stash/">x</i>'],
  ['a name', '<b>Secret Stash</b>'],
  ['a name of everyday words', '<h3 class="card-name">Blue Ice</h3>'],
  ['the text for a picture', '<img alt="Blue Ice" src="/">'],
  ['structured data', '<script type="application/ld+json">{"name":"Blue Ice","variants":[]}</script>'],
  ['a broken link', '<a href="/nowhere/">x</a>'],
  ['a credential', '<i>aPi-KeY-52d0c8</i>'],
];
const PLACES: [string, (leak: string) => string][] = [
  ['in the head', (leak) => createPage(CARD).replace('<style>', `${leak}<style>`)],
  ['in the header', (leak) => createPage(CARD).replace('</header>', `${leak}</header>`)],
  ['at the start of the main part', (leak) => createPage(`${leak}${CARD}`)],
  ['in a card', (leak) => createPage(`${CARD}${CARD.replace('<b>', `${leak}<b>`)}${CARD}`)],
  ['between cards', (leak) => createPage(`${CARD}${leak}${CARD}`)],
  ['before the footer', (leak) => createPage(CARD).replace('<footer', `${leak}<footer`)],
  ['in the footer', (leak) => createPage(CARD).replace('</footer>', `${leak}</footer>`)],
  ['at the end', (leak) => createPage(CARD).replace('</body>', `${leak}</body>`)],
];

describe('where the parts of a page are known', () => {
  it.each(LEAKS.flatMap(([what, leak]) => PLACES.map(([where, place]) => [what, where, place(leak)])))(
    '%s %s of one page is found',
    (_, __, html) => {
      const refusal = describeCheck(createSiteCheck(FACTS), html);
      expect(refusal).toMatch(/rendered/);
      const site = createWarmCheck();
      expect(describeCheck(site, html)).toBe(refusal);
      // Nothing of it is taken for known later.
      for (let times = 0; times < 3; times += 1) expect(describeCheck(site, html)).toBe(refusal);
    },
  );

  it.each([
    ['a name around a card', `<h3 class="card-name">Blue${CARD}Ice</h3>`],
    ['a name whose element ends behind a card', `<h3 class="card-name">Blue Ice${CARD}`],
    ['a card whose name ends in the next one', `${CARD.replace('</h3>', '')}${CARD}`],
    ['the text for a picture that ends in the next card', `<img alt="Blue Ice${CARD}`],
    [
      'an address that ends in the next card',
      `<article class="card"><b>A part of a page</b><a href="/no${CARD}`,
    ],
    [
      'data with the start of a tag in it',
      '<script>{"name":"Blue <article class=card> of a kind, and Ice"}</script>',
    ],
    ['a name in data that a tag parts', `<script>{"name":"Blue<article Ice"}</script>${CARD}`],
    ['a page that is cut off in a card', CARD.slice(0, 40)],
    ['a name with a tag in every letter', '<b>Sec<article></article>ret Stash</b>'],
    ['an id with a tag in it', `<i data-id="${HIDDEN_ID.slice(0, 20)}<article ${HIDDEN_ID.slice(20)}">`],
  ])('%s is judged as on a page that is not', (_, body) => {
    const html = createPage(body);
    const site = createWarmCheck();
    const expected = describeCheck(createSiteCheck(FACTS), html);
    for (let times = 0; times < 4; times += 1) expect(describeCheck(site, html)).toBe(expected);
  });

  it.each([
    ['an attribute', '<img alt="Blue <section', '">'],
    ['an address', '<a href="/#<section', '">'],
    ['data', '<script>{"kind":"a part of many pages, and long","name":"Blue <section', '"}</script>'],
  ])('%s that ends behind a known part is read anew on each page', (_, start, end) => {
    const part = `<section class="product-part"><p>A part of many pages</p>${start}`;
    const site = createSiteCheck(FACTS);
    const prints = ['', '', '', ' one', ' two', '', ' one'].map((rest) => {
      const html = createPage(`${part}${rest}${end}`);
      const print = describeCheck(site, html);
      expect(print).toBe(describeCheck(createSiteCheck(FACTS), html));
      return print;
    });
    expect(new Set(prints).size).toBe(3);
  });

  const PARTS = [
    ...FRAME,
    ...LEAKS.map(([, leak]) => leak),
    CARD,
    CARD.replace('14', '15'),
    ...[
      '<article class="card"><img alt="',
      'Blue',
      ' Ice',
      'ice">',
      '<h3 class="card-name">',
      '</h3>',
      '</article>',
    ],
    ...[
      '<section class="product-part"><p>Of the house, and of no other</p>',
      '<script>{"name":"',
      '"}</script>',
      "'",
      '"',
      '\\',
    ],
    ...[
      '<meta content="',
      '<a href=',
      '/nowhere/',
      'products',
      '/marsh-secret',
      '-stash/',
      'secret ',
      'stash',
      '&#83;ecret ',
      'é',
    ],
    ...[HIDDEN_ID.slice(0, 13), HIDDEN_ID.slice(13), '<', 'tiers-', '<main ', '<article ', '>'],
  ];

  it('any pages are judged as each by itself', () => {
    const bodies = fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join(''));
    const outcomes = { refused: 0, passed: 0 };
    fc.assert(
      fc.property(
        fc.array(bodies, { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat({ max: 3 }), { maxLength: 8 }),
        (pages, order) => {
          const site = createWarmCheck();
          for (const index of [...order, ...order]) {
            const html = createPage(pages[index % pages.length] ?? '');
            const alone = describeCheck(createSiteCheck(FACTS), html);
            outcomes[/rendered/.test(alone) ? 'refused' : 'passed'] += 1;
            expect(describeCheck(site, html)).toBe(alone);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(outcomes.refused).toBeGreaterThan(40);
    expect(outcomes.passed).toBeGreaterThan(40);
  });
});
