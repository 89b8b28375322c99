import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findViolations } from './axe.ts';
import { FORBID_STORAGE } from './forbid-storage.ts';
import { readLayoutShift, watchLayoutShift } from './layout-shift.ts';
import { useBrowser } from './open-page.ts';
import { type HostPage, SCRIPT, serveHost } from './serve-host.ts';
import { type PageWatch, watchPage } from './watch-page.ts';

const openPage = useBrowser();

const MENU = `${SCRIPT}<herbarium-menu></herbarium-menu>`;
const HOSTILE_CSS =
  '<link rel="stylesheet" href="data:text/css,*{all:unset !important} button{display:none !important} html{font-size:5px !important}">';

interface Visit extends BrowserContextOptions {
  /** Run before anything else on the page. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a page of others that holds a menu. */
async function visit(
  host: HostPage,
  { prepare, ...visitor }: Visit = {},
): Promise<{ page: Page; watch: PageWatch }> {
  const site = inject('siteUrl');
  const url = await serveHost(site, host);
  const page = await openPage({ colorScheme: 'light', ...visitor });
  const watch = await watchPage(page, site, new URL(url).origin);
  await prepare?.(page);
  await page.goto(url);
  return { page, watch };
}

const getCards = (page: Page, element = 'herbarium-menu') => page.locator(`${element} .card`);
const getCount = (page: Page) => page.locator('herbarium-menu .browse-count').first();

async function waitForCards(page: Page, element = 'herbarium-menu'): Promise<void> {
  await getCards(page, element).first().waitFor();
}

describe('a menu on a page of others', () => {
  it('shows the cards of the site, asks nobody but the site, and keeps the page’s strict policy', async () => {
    const { page, watch } = await visit({ body: MENU });
    await waitForCards(page);
    expect(await getCards(page).count()).toBe(12);
    const first = getCards(page).first();
    const href = await first.locator('a').getAttribute('href');
    expect(href).toMatch(new RegExp(`^${inject('siteUrl')}/products/[a-z0-9-]+/$`));
    const own = await openPage();
    await own.goto('/menu/');
    expect(await first.innerText()).toBe(await own.locator('.card').first().innerText());
    expect(await first.locator('img').first().evaluate(isDrawn)).toBe(true);
    expect(watch.faults).toEqual([]);
  });

  it('says what it is, whose, and how old', async () => {
    const { page } = await visit({ body: MENU });
    await waitForCards(page);
    const foot = page.locator('herbarium-menu .embed-foot');
    expect(await foot.innerText()).toMatch(/Menu taken .+ · The whole menu at Fernwood/);
    expect(await foot.innerText()).toContain('Licence C10-0000000-LIC');
    expect(await foot.innerText()).toContain('For adults of 21 and over.');
    expect(await foot.innerText()).toContain('Keep out of reach of children and pets.');
    expect(await page.locator('herbarium-menu .embed-old').count()).toBe(0);
  });

  it('warns of prices once it is too old', async () => {
    const { page } = await visit(
      { body: MENU },
      { prepare: (opened) => opened.clock.install({ time: Date.now() + 5 * 86_400_000 }) },
    );
    await waitForCards(page);
    expect(await page.locator('herbarium-menu .embed-old').innerText()).toMatch(/5 days ago.*call \(510\)/);
  });

  it('shows prices by the deals that hold now, though no menu has been made since', async () => {
    const now = new Date();
    const days = ((8 - now.getUTCDay()) % 7) + 7;
    const monday = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const { page } = await visit(
      { body: `${SCRIPT}<herbarium-menu brand="mill-street-larder"></herbarium-menu>` },
      // Half past four in the afternoon or half past five, as the clocks are in Los Angeles.
      {
        prepare: (opened) =>
          opened.clock.setFixedTime(new Date(`${monday}T00:30:00Z`).getTime() + 86_400_000),
      },
    );
    await waitForCards(page);
    const card = getCards(page).first();
    const [was, price] = [await card.locator('.pay s').innerText(), await card.locator('.pay b').innerText()];
    expect(was).toMatch(/^Before the deal/);
    const toDollars = (text: string) => Number(/\$([\d.]+)/.exec(text)?.[1]);
    expect(toDollars(price)).toBe(toDollars(was) - 4);
  });

  it('shows more when it is asked to', async () => {
    const { page } = await visit({ body: `${SCRIPT}<herbarium-menu limit="6"></herbarium-menu>` });
    await waitForCards(page);
    expect(await getCards(page).count()).toBe(6);
    await page.getByRole('button', { name: 'Show 6 more' }).click();
    await expect.poll(() => getCards(page).count()).toBe(12);
  });

  it('is searched: what it takes for that comes with the first key', async () => {
    const { page, watch } = await visit({ body: MENU });
    await waitForCards(page);
    expect(watch.asked.some((path) => path.endsWith('search.json'))).toBe(false);
    await page.getByRole('searchbox', { name: 'Search the menu' }).fill('blue dream');
    await expect.poll(() => getCount(page).innerText()).toMatch(/ for “blue dream”$/);
    await expect.poll(() => getCards(page).first().innerText()).toContain('Blue Dream');
    await page.getByRole('searchbox').fill('zzzzzz');
    await expect.poll(() => getCount(page).innerText()).toBe('No product found for “zzzzzz”.');
    expect(watch.faults).toEqual([]);
  });

  it('is narrowed and sorted by the filters of the site', async () => {
    const { page, watch } = await visit({
      body: `${SCRIPT}<herbarium-menu category="flower"></herbarium-menu>`,
    });
    await waitForCards(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Sativa ?\d/ }).click();
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ of \d+ products$/);
    await expect
      .poll(async () => [...new Set(await page.locator('herbarium-menu .card .strain').allInnerTexts())])
      .toEqual(['Sativa']);
    await page.getByRole('button', { name: 'Remove Sativa' }).click();
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('price');
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ products$/);
    expect(watch.faults).toEqual([]);
  });

  it.each([
    ['category="edible"', 'a', /\/products\//],
    ['brand="quiet-hollow"', '.card-brand', /^Quiet Hollow$/i],
    ['deals', '.card-deal', /./],
    ['query="blue dream"', '.card-name', /Blue Dream/],
  ])('with %s shows that part of the menu', async (attribute, selector, pattern) => {
    const { page, watch } = await visit({
      body: `${SCRIPT}<herbarium-menu ${attribute} limit="5"></herbarium-menu>`,
    });
    await waitForCards(page);
    const texts = await getCards(page)
      .locator(selector)
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href') ?? element.textContent?.trim() ?? ''),
      );
    expect(texts.length).toBeGreaterThan(0);
    if (!attribute.startsWith('query')) for (const text of texts) expect(text).toMatch(pattern);
    else expect(texts[0]).toMatch(pattern);
    expect(watch.faults).toEqual([]);
  });

  it('of a category that is not there is empty, leads to the menu, and says so in the console', async () => {
    const { page, watch } = await visit({
      body: `${SCRIPT}<herbarium-menu category="rockets"></herbarium-menu>`,
    });
    await page.getByText('Nothing on this menu.').waitFor();
    expect(watch.faults).toEqual([
      expect.stringMatching(/^said <herbarium-menu> category="rockets" is not understood: use all, flower, /),
    ]);
    expect(await page.getByRole('link', { name: 'The whole menu at Fernwood' }).getAttribute('href')).toBe(
      `${inject('siteUrl')}/menu/`,
    );
  });

  it('speaks the language of the page, or that of its attribute', async () => {
    const { page } = await visit({ body: MENU, language: 'es' });
    await waitForCards(page);
    expect(await page.locator('herbarium-menu .embed-foot').innerText()).toContain(
      'Todo el menú en Fernwood',
    );
    expect(await getCards(page).first().locator('a').getAttribute('href')).toContain('/es/products/');
    await page.locator('herbarium-menu').evaluate((menu) => menu.setAttribute('locale', 'en'));
    await page.getByText('The whole menu at Fernwood').waitFor();
  });

  it.each(['list', 'carousel'])('is laid out as a %s, and never widens the page', async (layout) => {
    const { page } = await visit(
      { body: `${SCRIPT}<herbarium-menu layout="${layout}"></herbarium-menu>` },
      { viewport: { width: 360, height: 740 } },
    );
    await waitForCards(page);
    const { width, wanted } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      wanted: document.documentElement.scrollWidth,
    }));
    expect(wanted).toBe(width);
  });
});

/** `{script}` is the script's address. */
const CLASSIC = '<script src="{script}"></script>';
const MODULE = '<script type="module" src="{script}"></script>';
const insertBy = (statement: string) => `<script>${statement}</script>`;
const CREATE = `const s = document.createElement('script'); s.src = '{script}';`;

describe('the script is loaded', () => {
  const ELEMENT = '<herbarium-menu limit="3"></herbarium-menu>';
  const FREE = "default-src 'none'; script-src {site} 'unsafe-inline'; connect-src {site}; img-src {site}";
  const OWN = "default-src 'none'; connect-src {site}; img-src {site}; script-src";

  it.each<[string, HostPage]>([
    ['in the head', { head: CLASSIC, body: ELEMENT }],
    ['in the head, with defer', { head: '<script defer src="{script}"></script>', body: ELEMENT }],
    ['in the head, with async', { head: '<script async src="{script}"></script>', body: ELEMENT }],
    ['in the body, before the element', { body: CLASSIC + ELEMENT }],
    ['in the body, after the element', { body: ELEMENT + CLASSIC }],
    [
      'as JavaScript by its old name',
      { head: '<script type="text/javascript" src="{script}"></script>', body: ELEMENT },
    ],
    ['with CORS', { head: '<script crossorigin src="{script}"></script>', body: ELEMENT }],
    ['as a module, in the head', { head: MODULE, body: ELEMENT }],
    ['as a module, after the element', { body: ELEMENT + MODULE }],
    [
      'as a module, with async',
      { head: '<script type="module" async src="{script}"></script>', body: ELEMENT },
    ],
    ['as a module, by import()', { body: ELEMENT + insertBy("import('{script}')"), policy: FREE }],
    [
      'as a module, by an import',
      { body: `${ELEMENT}<script type="module">import '{script}';</script>`, policy: FREE },
    ],
    ['by a tag manager', { body: ELEMENT + insertBy(`${CREATE} document.head.append(s);`), policy: FREE }],
    [
      'by a tag manager, as a module',
      { body: ELEMENT + insertBy(`${CREATE} s.type = 'module'; document.head.append(s);`), policy: FREE },
    ],
    [
      'by a tag manager, in order',
      { body: ELEMENT + insertBy(`${CREATE} s.async = false; document.head.append(s);`), policy: FREE },
    ],
    [
      'by document.write',
      {
        body: ELEMENT + insertBy(`document.write('<script async src="{script}"></scr' + 'ipt>');`),
        policy: FREE,
      },
    ],
    [
      'within a shadow root',
      {
        body: `<div id="root"></div>${ELEMENT}${insertBy(`${CREATE} document.querySelector('#root').attachShadow({ mode: 'open' }).append(s);`)}`,
        policy: FREE,
      },
    ],
    [
      'as text that is evaluated',
      {
        body: `${ELEMENT}<script src="{script}" type="text/plain"></script>${insertBy("fetch('{script}').then((answer) => answer.text()).then((text) => (0, eval)(text));")}`,
        policy: `${FREE.replace("'unsafe-inline'", "'unsafe-inline' 'unsafe-eval'")}`,
      },
    ],
    [
      'with a version behind its address',
      { head: '<script src="{script}?v=6.1&ver=2#x"></script>', body: ELEMENT },
    ],
    [
      'on a page with another base',
      {
        head: `<base href="https://elsewhere.example/">${CLASSIC}`,
        body: ELEMENT,
        policy: OWN.replace('script-src', 'script-src {site}'),
      },
    ],
    ['twice', { head: CLASSIC, body: CLASSIC + ELEMENT }],
    ['once as a module and once not', { head: MODULE, body: CLASSIC + ELEMENT }],
    [
      'by a nonce',
      { head: '<script nonce="abc" src="{script}"></script>', body: ELEMENT, policy: `${OWN} 'nonce-abc'` },
    ],
    [
      'by a nonce, as a module',
      {
        head: '<script type="module" nonce="abc" src="{script}"></script>',
        body: ELEMENT,
        policy: `${OWN} 'nonce-abc'`,
      },
    ],
    [
      'by a nonce that is trusted on',
      {
        head: '<script nonce="abc" src="{script}"></script>',
        body: ELEMENT,
        policy: `${OWN} 'nonce-abc' 'strict-dynamic'`,
      },
    ],
    [
      'by a script that is trusted',
      {
        body: `${ELEMENT}<script nonce="abc">${CREATE} document.head.append(s);</script>`,
        policy: `${OWN} 'nonce-abc' 'strict-dynamic'`,
      },
    ],
    [
      'on a page that takes trusted types only',
      { head: CLASSIC, body: ELEMENT, policy: `${OWN} {site}; require-trusted-types-for 'script'` },
    ],
  ])('%s', async (_, host) => {
    const { page, watch } = await visit(host);
    await waitForCards(page);
    expect(await getCards(page).count()).toBe(3);
    expect(watch.faults).toEqual([]);
  });
});

describe('the page says', () => {
  const THEME = '<style>main > * { max-width: 500px; margin: 24px auto } body { margin: 0 }</style>';

  it('how wide the menu is and what is around it', async () => {
    const { page } = await visit({
      head: THEME,
      body: `<main><p>Before</p><herbarium-menu limit="4"></herbarium-menu><p id="after">After</p></main>${SCRIPT}`,
      policy: '',
    });
    await waitForCards(page);
    const [text, menu, cards] = await Promise.all([
      page.locator('#after').boundingBox(),
      page.locator('herbarium-menu').boundingBox(),
      page.locator('herbarium-menu .card-grid').boundingBox(),
    ]);
    expect(menu).toMatchObject({ x: text?.x, width: 500 });
    expect(cards).toMatchObject({ x: text?.x, width: 500 });
    expect((text?.y ?? 0) - (menu?.y ?? 0) - (menu?.height ?? 0)).toBe(24);
  });

  it('that it is not to be seen', async () => {
    const { page } = await visit({
      body: `${SCRIPT}<herbarium-menu hidden></herbarium-menu><herbarium-menu id="shown"></herbarium-menu>`,
    });
    await waitForCards(page, '#shown');
    const menu = page.locator('herbarium-menu[hidden]');
    expect(await menu.evaluate((element) => getComputedStyle(element).display)).toBe('none');
  });

  it.each([
    ['a narrow column', 'width:300px', 2],
    ['a very narrow column', 'width:240px', 1],
    ['a wide one', 'width:1000px', 3],
    ['a column of a grid', 'display:grid;grid-template-columns:300px 1fr', 2],
    ['a row of a flex box', 'display:flex;width:620px', 3],
  ])('how many columns there is room for: %s', async (_, style, columns) => {
    const { page } = await visit(
      { body: `<div style="${style}"><herbarium-menu></herbarium-menu></div>${SCRIPT}`, policy: '' },
      { viewport: { width: 1010, height: 800 } },
    );
    await waitForCards(page);
    const [grid, count] = await page
      .locator('herbarium-menu .card-grid')
      .evaluate((list) => [
        list.scrollWidth <= list.clientWidth,
        getComputedStyle(list).gridTemplateColumns.split(' ').length,
      ]);
    expect([grid, count]).toEqual([true, columns]);
  });

  it('that a carousel scrolls within its column of a grid, and does not widen it', async () => {
    const { page } = await visit(
      {
        body: `<div style="display:grid"><herbarium-menu layout="carousel"></herbarium-menu></div>${SCRIPT}`,
        policy: '',
      },
      { viewport: { width: 390, height: 800 } },
    );
    await waitForCards(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it.each([
    ['is light, though the browser prefers dark', '', 'light'],
    ['is dark', '<style>body { background: #111; color: #eee }</style>', 'dark'],
    ['follows the browser', '<meta name="color-scheme" content="light dark">', 'dark'],
    ['has a dark part', '<style>main { background: #222; color: oklch(0.95 0.01 100) }</style>', 'dark'],
  ])('by its text whether it %s', async (_, head, theme) => {
    const { page } = await visit({ head, body: `<main>${MENU}</main>`, policy: '' }, { colorScheme: 'dark' });
    await waitForCards(page);
    expect(await readTheme(page)).toBe(theme);
  });

  it('when it turns dark, by a switch of its own or with the browser', async () => {
    const { page } = await visit({
      head: '<style>body { transition: color 0.2s } .night { background: #111; color: #eee } @media (prefers-color-scheme: dark) { html { background: #111; color: #eee } }</style>',
      body: MENU,
      policy: '',
    });
    await waitForCards(page);
    expect(await readTheme(page)).toBe('light');
    await page.evaluate(() => document.body.classList.add('night'));
    await expect.poll(() => readTheme(page)).toBe('dark');
    await page.evaluate(() => document.body.classList.remove('night'));
    await expect.poll(() => readTheme(page)).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => readTheme(page)).toBe('dark');
    await page.locator('herbarium-menu').evaluate((menu) => menu.setAttribute('theme', 'light'));
    await expect.poll(() => readTheme(page)).toBe('light');
  });

  it('something that is not understood: the console names the element, the value, and what it may be', async () => {
    const { page, watch } = await visit({ body: `${SCRIPT}<herbarium-menu layout="wall"></herbarium-menu>` });
    await waitForCards(page);
    expect(watch.faults).toEqual([
      'said <herbarium-menu> layout="wall" is not understood: use grid, list, carousel.',
    ]);
  });

  it('it in curly quotes, as WordPress and word processors make them', async () => {
    const { page, watch } = await visit({
      body: `${SCRIPT}<herbarium-menu query=“blue dream” limit=”2″ layout=”list”></herbarium-menu><herbarium-product product=”thistle-and-rye-blue-dream”></herbarium-product>`,
    });
    await waitForCards(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('blue dream');
    expect(await getCards(page).count()).toBe(2);
    expect(await page.locator('.menu[data-layout="list"]').count()).toBe(1);
    await waitForCards(page, 'herbarium-product');
    expect(watch.faults).toEqual([]);
  });
});

describe('before the menu has come', () => {
  it('nothing moves: its place is kept before and after its script is there', async () => {
    const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
    const { page } = await visit(
      {
        head: '<script src="{script}"></script>',
        body: '<p>Before</p><herbarium-menu><a href="{site}/menu/">Our menu</a></herbarium-menu><p id="after">After</p>',
        policy: '',
      },
      {
        prepare: async (opened) => {
          await watchLayoutShift(opened);
          await opened.route('**/embed/v1/menu.json', () => undefined);
          await opened.route('**/embed/v1/herbarium.*.js', (route) => released.then(() => route.continue()));
        },
      },
    );
    const after = page.locator('#after');
    const before = await after.boundingBox();
    expect(before?.y).toBeGreaterThan(400);
    letGo();
    await page.getByText('Loading the menu…').waitFor();
    expect(await after.boundingBox()).toEqual(before);
    expect((await readLayoutShift(page)).moved).toEqual([]);
  });

  it('no place is kept any more once its script has failed', async () => {
    const { page } = await visit(
      {
        head: '<script src="{script}"></script>',
        body: '<herbarium-menu><a href="{site}/menu/">Our menu</a></herbarium-menu><p id="after">After</p>',
      },
      { prepare: (opened) => opened.route('**/embed/v1/herbarium.*.js', (route) => route.abort()) },
    );
    await expect.poll(async () => (await page.locator('#after').boundingBox())?.y).toBeLessThan(100);
    expect(await page.getByRole('link', { name: 'Our menu' }).isVisible()).toBe(true);
  });
});

describe('a guest with manners', () => {
  it('is unharmed by the page’s styles, and harms none of them', async () => {
    const { page } = await visit({
      head: HOSTILE_CSS,
      body: `<h1 class="card">Ours</h1><button>Gone</button>${MENU}`,
      policy: "default-src 'none'; script-src {site}; connect-src {site}; img-src {site}; style-src data:",
    });
    await waitForCards(page);
    const button = page.getByRole('button', { name: 'Filter' });
    expect(await button.isVisible()).toBe(true);
    expect(await page.getByText('Gone').isVisible()).toBe(false);
    const name = getCards(page).first().locator('.card-name');
    expect(
      Number.parseFloat(await name.evaluate((element) => getComputedStyle(element).fontSize)),
    ).toBeGreaterThan(18);
    const box = await getCards(page).first().boundingBox();
    expect(box?.width).toBeGreaterThan(150);
    expect(await page.locator('h1.card').evaluate((element) => getComputedStyle(element).display)).toBe(
      'inline',
    );
  });

  it('bears a second menu, and the script twice', async () => {
    const { page, watch } = await visit({
      body: `${SCRIPT}${SCRIPT}<herbarium-menu id="one" limit="3"></herbarium-menu><herbarium-menu id="two" category="edible" limit="4"></herbarium-menu>`,
    });
    await waitForCards(page, '#one');
    await waitForCards(page, '#two');
    expect(await getCards(page, '#one').count()).toBe(3);
    expect(await getCards(page, '#two').count()).toBe(4);
    expect(watch.asked.filter((path) => path === '/embed/v1/menu.json')).toHaveLength(1);
    expect(watch.faults).toEqual([]);
  });

  it('adds nothing to the page but its elements, and keeps nothing on the device', async () => {
    const { page } = await visit({ body: '<p>Before</p>' });
    const listGlobals = () => page.evaluate(() => Object.keys(window).sort());
    const before = await listGlobals();
    await page.evaluate(async (site) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${site}/embed/v1/herbarium.js`;
      document.body.append(script, document.createElement('herbarium-menu'));
    }, inject('siteUrl'));
    await waitForCards(page);
    await page.getByRole('searchbox').fill('blue');
    await expect.poll(() => getCount(page).innerText()).toMatch(/blue/);
    expect(await listGlobals()).toEqual(before);
    expect(await page.context().cookies()).toEqual([]);
    const { origins } = await page.context().storageState();
    expect(origins.filter(({ origin }) => origin !== inject('siteUrl'))).toEqual([]);
  });

  it('works where the device keeps nothing, and from right to left', async () => {
    const { page, watch } = await visit(
      { body: MENU, direction: 'rtl' },
      { prepare: (opened) => opened.addInitScript(FORBID_STORAGE) },
    );
    await waitForCards(page);
    const [first, second] = [
      await getCards(page).nth(0).boundingBox(),
      await getCards(page).nth(1).boundingBox(),
    ];
    expect(first?.x).toBeGreaterThan(second?.x ?? 0);
    expect(watch.faults).toEqual([]);
  });

  it('begins only when it is near what is in view, and leaves nothing behind when it is removed', async () => {
    const { page, watch } = await visit({
      head: '',
      body: `<div id="tall"></div>${MENU}`,
      policy: '',
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('herbarium-menu')?.remove());
    await page.evaluate(() => {
      const tall = document.querySelector<HTMLElement>('#tall');
      if (tall) tall.style.height = '6000px';
      document.body.append(document.createElement('herbarium-menu'));
    });
    await page.waitForLoadState('networkidle');
    const asked = () => watch.asked.filter((path) => path === '/embed/v1/menu.json').length;
    const before = asked();
    await page.locator('herbarium-menu').scrollIntoViewIfNeeded();
    await waitForCards(page);
    expect(before).toBeLessThanOrEqual(1);
    const left = await page.locator('herbarium-menu').evaluate(async (menu) => {
      menu.remove();
      await new Promise(requestAnimationFrame);
      return menu.shadowRoot?.querySelector('.menu')?.childElementCount;
    });
    expect(left).toBe(0);
    expect(watch.faults).toEqual([]);
  });

  it('is read and followed without a script, by what the page holds in it', async () => {
    const { page } = await visit(
      { body: `${SCRIPT}<herbarium-menu><a href="{site}/menu/">Our menu</a></herbarium-menu>` },
      { javaScriptEnabled: false, prepare: async () => undefined },
    );
    expect(await page.getByRole('link', { name: 'Our menu' }).isVisible()).toBe(true);
  });

  it('has nothing in it that axe finds fault with, light and dark', async () => {
    const { page } = await visit({ body: `<main><h1>Our shop</h1>${MENU}</main>`, policy: '' });
    await waitForCards(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Sativa ?\d/ }).waitFor();
    for (const theme of ['light', 'dark']) {
      await page
        .locator('herbarium-menu')
        .evaluate((menu, value) => menu.setAttribute('theme', value), theme);
      await page.evaluate((value) => {
        document.body.style.background = value === 'dark' ? '#14180f' : '#ffffff';
      }, theme);
      await waitForCards(page);
      const violations = await findViolations(page, (axe) => axe.include('herbarium-menu'));
      expect(violations.map(({ id, nodes }) => `${theme} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

/** What old versions of Prototype and MooTools make of the page's own objects, as far as scripts of others can meet it. */
const OLD_LIBRARIES = `
  const $A = (list) => {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    return [...Array(list.length || 0).keys()].map((place) => list[place]);
  };
  Array.from = $A;
  Object.assign(Array.prototype, {
    each(tell) { for (let place = 0; place < this.length; place += 1) tell(this[place], place); return this; },
    toArray() { return this.slice(); },
    entries() { return this.slice(); },
    contains(item) { return this.indexOf(item) >= 0; },
    toJSON() { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']'; },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
  });
  Object.assign(String.prototype, { toJSON() { return this.toString(); }, strip() { return this.trim(); } });
  Object.prototype.extend = function (other) { for (const name in other) this[name] = other[name]; return this; };
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Element.prototype.update = function (html) { this.innerHTML = html; return this; };
  Element.prototype.select = function (selector) { return $A(this.querySelectorAll(selector)); };
  const NativeElement = window.Element;
  window.Element = function Element(name) { return document.createElement(name); };
  Object.assign(window.Element, NativeElement);
  window.Event = Object.assign(function Event() {}, window.Event);
`;

describe('a menu beside other scripts', () => {
  it('is whole where old libraries have put functions of their own in the place of the browser’s', async () => {
    const { page, watch } = await visit(
      { body: MENU },
      { prepare: (opened) => opened.addInitScript(OLD_LIBRARIES) },
    );
    await waitForCards(page);
    expect(await getCards(page).count()).toBe(12);
    await page.getByRole('searchbox').fill('blu dreem');
    await expect.poll(() => getCards(page).first().innerText()).toMatch(/Blue Dream/);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('checkbox', { name: /^Sativa ?\d/ }).click();
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ of \d+ products$/);
    expect(watch.faults).toEqual([]);
  });

  it('stays one that can be searched and is dressed, wherever a script moves it', async () => {
    const { page, watch } = await visit({ body: MENU, policy: '' });
    // While it loads: out of the page and in again, and from one place to another.
    await page.evaluate(() => {
      const menu = document.querySelector('herbarium-menu');
      const box = document.createElement('div');
      document.body.append(box);
      if (!menu) return;
      menu.remove();
      box.append(menu);
      document.body.prepend(menu);
      box.append(menu.cloneNode(true));
    });
    await expect.poll(() => getCards(page).count()).toBe(24);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.width = '900';
      frame.height = '900';
      document.body.prepend(frame);
      const menu = document.querySelector('herbarium-menu');
      // A document without a window shows nothing.
      const nowhere = document.implementation.createHTMLDocument();
      if (menu) nowhere.body.append(menu);
      if (menu) frame.contentDocument?.body.append(menu);
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.card').first().waitFor();
    expect(await frame.locator('.card-grid').evaluate((grid) => getComputedStyle(grid).display)).toBe('grid');
    await frame.getByRole('searchbox').fill('blue dream');
    await expect.poll(() => frame.locator('.card').first().innerText()).toMatch(/Blue Dream/);
    const back = page.locator('body > herbarium-menu');
    await page.evaluate(() => {
      const menu = document.querySelector('iframe')?.contentDocument?.querySelector('herbarium-menu');
      if (menu) document.body.prepend(menu);
    });
    await expect.poll(() => back.locator('.card').count()).toBe(12);
    expect(await back.locator('.card-grid').evaluate((grid) => getComputedStyle(grid).display)).toBe('grid');
    expect(watch.faults).toEqual([]);
  });
});

describe('a product that opens in the element', () => {
  const BODY = `<main><h1>Our shop</h1>${SCRIPT}<herbarium-menu open="element" limit="4"></herbarium-menu></main>`;
  const getSheet = (page: Page) => page.getByRole('dialog');

  it('is told of as on its page, in a sheet that keeps the page’s strict policy', async () => {
    const { page, watch } = await visit({ body: BODY });
    await waitForCards(page);
    const link = getCards(page).first().locator('a');
    const address = await link.getAttribute('href');
    const host = page.url();
    await link.click();
    await getSheet(page).waitFor();
    expect(page.url()).toBe(host);
    const own = await openPage();
    await own.goto(address ?? '');
    for (const selector of ['h1', '.price-table, .price-alone', '.product-brand'])
      expect(await getSheet(page).locator(selector).first().innerText()).toBe(
        await own.locator(`article.product :is(${selector})`).first().innerText(),
      );
    expect(await getSheet(page).locator('.embed-foot').innerText()).toContain('Licence C10-0000000-LIC');
    expect(await getSheet(page).locator('.picture-image').evaluate(isDrawn)).toBe(true);
    expect(watch.faults).toEqual([]);
  });

  it('has nothing in it that axe finds fault with', async () => {
    const { page } = await visit({ body: BODY, policy: '' });
    await waitForCards(page);
    await getCards(page).first().locator('a').click();
    await getSheet(page).waitFor();
    const violations = await findViolations(page, (axe) => axe.include('herbarium-menu'));
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('gives the focus back to its card when it is closed, by key or button', async () => {
    const { page } = await visit({ body: BODY }, { viewport: { width: 390, height: 844 } });
    await waitForCards(page);
    const link = getCards(page).nth(1).locator('a');
    const hasFocus = () => link.evaluate((element) => element.matches(':focus'));
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Close' }).click(),
    ]) {
      await link.focus();
      await page.keyboard.press('Enter');
      await getSheet(page).waitFor();
      expect(await hasFocus()).toBe(false);
      await close();
      await expect.poll(() => getSheet(page).count()).toBe(0);
      expect(await hasFocus()).toBe(true);
    }
  });

  it('is shown on its own page where it does not come', async () => {
    const { page } = await visit({ body: BODY });
    await waitForCards(page);
    const link = getCards(page).first().locator('a');
    const address = await link.getAttribute('href');
    await page.route('**/products/**', (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.fulfill({ status: 503 }),
    );
    await link.click();
    await page.waitForURL(address ?? '');
  });
});

describe('what a page is told', () => {
  const LISTEN = `
    window.told = [];
    for (const name of ['ready', 'search', 'filter', 'product-click', 'error'])
      document.addEventListener('herbarium:' + name, (event) => {
        window.told.push([name, event.detail]);
        if (name === 'product-click') event.preventDefault();
      });
  `;
  const readTold = (page: Page): Promise<[string, Record<string, unknown>][]> =>
    page.evaluate(() => Reflect.get(window, 'told'));

  it('that it is ready, searched, narrowed, and a product followed, which the page may keep from happening', async () => {
    const { page } = await visit({ body: MENU }, { prepare: (opened) => opened.addInitScript(LISTEN) });
    await waitForCards(page);
    const url = page.url();
    await getCards(page).first().locator('a').click();
    expect(page.url()).toBe(url);
    await page.getByRole('searchbox').fill('blue');
    await expect.poll(async () => (await readTold(page)).some(([name]) => name === 'search')).toBe(true);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Hybrid ?\d/ }).click();
    await expect.poll(async () => (await readTold(page)).some(([name]) => name === 'filter')).toBe(true);
    const told = await readTold(page);
    expect(told.map(([name]) => name)).toEqual(['ready', 'product-click', 'search', 'filter']);
    expect(told[0]?.[1]).toEqual({ productCount: expect.any(Number) });
    expect(told[1]?.[1]).toMatchObject({
      slug: expect.stringMatching(/^[a-z0-9-]+$/),
      url: expect.stringContaining('/products/'),
    });
    expect(told[2]?.[1]).toMatchObject({ query: 'blue', foundCount: expect.any(Number) });
    expect(told[3]?.[1]).toMatchObject({ state: { choices: { strain: ['hybrid'] } } });
  });

  it('a menu that is slow says that it is coming, and holds its place', async () => {
    const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
    const { page } = await visit(
      { body: MENU },
      {
        prepare: (opened) =>
          opened.route('**/embed/v1/menu.json', (route) => released.then(() => route.continue())),
      },
    );
    await page.getByText('Loading the menu…').waitFor();
    const box = await page.locator('herbarium-menu .menu').boundingBox();
    expect(box?.height).toBeGreaterThan(400);
    letGo();
    await waitForCards(page);
  });

  it.each([
    ['is not there', { status: 404, body: '' }, 'The menu could not be loaded.'],
    ['is broken', { status: 200, body: '{"schemaVersion":1,' }, 'The menu could not be loaded.'],
    ['is something else', { status: 200, body: '{"schemaVersion":1}' }, 'The menu could not be read.'],
    [
      'is newer than the script',
      { status: 200, body: '{"schemaVersion":2}' },
      'This menu is newer than the script on this page.',
    ],
  ])('a menu that %s is a sentence, a link, and another try', async (_, answer, sentence) => {
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    const { page } = await visit(
      { body: MENU },
      {
        prepare: async (opened) => {
          await opened.addInitScript(LISTEN);
          await opened.route('**/embed/v1/menu.json', (route) => route.fulfill({ ...answer, headers }));
        },
      },
    );
    await page.getByText(sentence).waitFor();
    expect(await page.getByRole('link', { name: 'Open the menu' }).getAttribute('href')).toBe(
      `${inject('siteUrl')}/menu/`,
    );
    expect((await readTold(page)).map(([name]) => name)).toEqual(['error']);
    await page.unroute('**/embed/v1/menu.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForCards(page);
  });
});

describe('the address of the page', () => {
  it('holds what is looked for if the page wants it, apart from its own, and Back takes it back', async () => {
    const { page } = await visit({ body: `${SCRIPT}<herbarium-menu url-sync></herbarium-menu>` });
    await page.goto(`${page.url()}?q=ours&herbarium.strain=sativa`);
    await waitForCards(page);
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ of \d+ products$/);
    await page.getByRole('button', { name: /^Filter/ }).click();
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('checkbox', { name: /^Indica ?\d/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=ours&herbarium.strain=indica%2Csativa');
    await page.getByRole('searchbox').pressSequentially('blue');
    await expect.poll(() => new URL(page.url()).searchParams.get('herbarium.q')).toBe('blue');
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=ours&herbarium.strain=sativa');
    await expect.poll(() => page.getByRole('checkbox', { name: /^Indica ?\d/ }).isChecked()).toBe(false);
  });

  it('that says nothing of the menu yet does not undo the first search and the first filter', async () => {
    const { page } = await visit({ body: `${SCRIPT}<herbarium-menu url-sync></herbarium-menu>` });
    await waitForCards(page);
    await page.getByRole('searchbox').fill('blue');
    await expect.poll(() => getCount(page).innerText()).toMatch(/ for “blue”$/);
    await expect.poll(() => new URL(page.url()).searchParams.get('herbarium.q')).toBe('blue');
    expect(await page.getByRole('searchbox').inputValue()).toBe('blue');
    await page.goto(page.url().replace(/\?.*/, ''));
    await waitForCards(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Hybrid ?\d/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?herbarium.strain=hybrid');
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ of \d+ products$/);
  });

  it('stays as it is unless the page asks for it', async () => {
    const { page } = await visit({ body: MENU });
    await waitForCards(page);
    const url = page.url();
    await page.getByRole('searchbox').fill('blue');
    await expect.poll(() => getCount(page).innerText()).toMatch(/blue/);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Hybrid ?\d/ }).click();
    await expect.poll(() => getCount(page).innerText()).toMatch(/^\d+ .*for “blue”$/);
    expect(page.url()).toBe(url);
  });
});

describe('single pieces', () => {
  it('a product stands alone', async () => {
    const { page, watch } = await visit({
      body: `${SCRIPT}<herbarium-product product="thistle-and-rye-blue-dream"></herbarium-product>`,
    });
    await waitForCards(page, 'herbarium-product');
    expect(await getCards(page, 'herbarium-product').allInnerTexts()).toEqual([
      expect.stringContaining('Blue Dream'),
    ]);
    expect(watch.faults).toEqual([]);
  });

  it('a product that is not on the menu leads to what is', async () => {
    const { page } = await visit({
      body: `${SCRIPT}<herbarium-product product="nothing"></herbarium-product>`,
    });
    await page.getByText('Nothing on this menu.').waitFor();
    expect(await page.getByRole('link').getAttribute('href')).toBe(`${inject('siteUrl')}/menu/`);
  });

  it('a search shows nothing until something is looked for', async () => {
    const { page } = await visit({ body: `${SCRIPT}<herbarium-search></herbarium-search>` });
    const field = page.getByRole('searchbox');
    await field.waitFor();
    expect(await getCards(page, 'herbarium-search').count()).toBe(0);
    await field.fill('blue dream');
    await waitForCards(page, 'herbarium-search');
  });
});

/** As which the menu is drawn. */
function readTheme(page: Page): Promise<string> {
  return page.locator('herbarium-menu .herbarium').evaluate((box) => getComputedStyle(box).colorScheme);
}

function isDrawn(image: Element): Promise<boolean> | boolean {
  if (!(image instanceof HTMLImageElement)) return false;
  if (image.complete) return image.naturalWidth > 0;
  return new Promise((done) => {
    image.addEventListener('load', () => done(image.naturalWidth > 0));
    image.addEventListener('error', () => done(false));
  });
}
