import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDateTime } from '#menu/format/format-date-time.ts';
import { HEAD_SCRIPT } from '#site/data/head-script.ts';
import { AGE_SCRIPT } from '#site/features/age-gate/age-script.ts';
import { useBrowser } from '../../browser/open-page.ts';
import { visit } from '../../browser/page-kinds.ts';
import { readWholePage, watchPage } from '../../browser/watch-page.ts';
import { type BuiltStore, buildStore } from '../build-store.ts';
import { listLinks, listResources } from '../page-addresses.ts';
import { type Preview, previewSite } from '../run-herbarium.ts';
import type { SitePage, SiteTree } from '../site-tree.ts';
import { CLEANED_NAMES, createHostileProducts, HOSTILE_NAMES } from './products.ts';
import { store as settings } from './store.ts';

const products = createHostileProducts();
const build = (name: string, ordered: readonly unknown[]): Promise<BuiltStore> =>
  buildStore({ name, settings: resolve(import.meta.dirname, 'store.ts'), products: ordered });

let store: BuiltStore;
beforeAll(async () => {
  store = await build('hostile', products);
});

const findPages = (isWrong: (page: SitePage) => boolean) =>
  store.site.pages.filter(isWrong).map(({ path }) => path);

function getProduct(id: string) {
  const product = store.site.menu.products.find(({ variants }) =>
    variants.some((variant) => variant.id === id),
  );
  if (!product) throw new Error(`${id} is not on the menu.`);
  return product;
}

/** What stands in the head of every page. */
const OWN_SCRIPTS = new Set([HEAD_SCRIPT, AGE_SCRIPT]);

describe('a feed of hostile texts', () => {
  it('is a menu of all its products, each with a page of its own', () => {
    const { menu, pages } = store.site;
    const ids = menu.products.flatMap(({ variants }) => variants.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(products.map(({ product_id }) => product_id).toSorted());
    expect(menu.products).toHaveLength(products.length);
    expect(pages.filter(({ path }) => path.startsWith('/products/'))).toHaveLength(products.length);
  });

  it.each(Object.entries(HOSTILE_NAMES))('has the name of “%s” as plain text', (id, name) => {
    const product = getProduct(id);
    const { $ } = store.site.getPage(product.path);
    const expected = name.replaceAll('\u2028', ' ');
    expect({ listed: product.name, heading: $('h1').text() }).toEqual({
      listed: expected,
      heading: expected,
    });
    expect($('title').text().startsWith(`${expected} by Marsh`)).toBe(true);
  });

  it.each(Object.entries(CLEANED_NAMES))(
    'has the name of “%s” without what cannot be seen, and at most 200 characters of it',
    (id, [, cleaned]) => {
      expect(getProduct(id).name).toBe(cleaned);
    },
  );

  it('puts no character into any file that changes the direction of text or is none', () => {
    const texts = store.site.files.filter((file) => /\.(?:html|json|xml|txt|svg)$/.test(file));
    expect(
      texts.filter((file) =>
        /[\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffd\u0000]/.test(store.site.readText(file)),
      ),
    ).toEqual([]);
  });

  it('has descriptions without markup', () => {
    const { description } = getProduct('markup-description');
    expect(description).toMatch(/^First paragraph\./);
    expect(description).toContain('Second');
    expect(description).not.toMatch(/<[a-z/!?]|onclick|javascript:/i);
  });

  it('has no description that fills the page', () => {
    const { description = '', path } = getProduct('endless-description');
    expect(description.length).toBeLessThanOrEqual(5000);
    expect(description).toMatch(/^word and word/);
    expect(store.site.getPage(path).html.length).toBeLessThan(60_000);
  });

  it('shows under Other what is of no known category', () => {
    for (const id of ['unknown-category', 'prototype-category']) {
      expect(getProduct(id).category).toBe('other');
      expect(store.report.problems).toContainEqual(
        expect.objectContaining({ productId: id, code: 'category-unknown', effect: 'shown-as-other' }),
      );
    }
  });

  it('has makers by the names of built-in properties, each with a page of its products', () => {
    for (const id of [
      'prototype-maker',
      'creator-maker',
      'inherited-maker',
      'script-maker',
      'markup-maker',
    ]) {
      const { brand = '', path } = getProduct(id);
      const { $ } = store.site.getPage(path);
      const makerPath = $('.product-brand a').attr('href') ?? '';
      const maker = store.site.getPage(makerPath);
      expect(maker.$('h1').text()).toBe(brand);
      expect(maker.$('.card a').attr('href')).toBe(path);
    }
    expect(getProduct('prototype-maker')).toMatchObject({
      brand: '__proto__',
      subtype: expect.stringMatching(/^constructor$/i),
    });
  });

  it('keeps words of the feed as words', () => {
    const { flavors, effects } = getProduct('hostile-words');
    expect(flavors).toContain('"><script>alert(1)</script>');
    expect(effects).toContain('<b>happy</b>');
    const { $ } = store.site.getPage(getProduct('hostile-words').path);
    const links = $('.words a').toArray();
    expect(links.map((link) => $(link).text().trim())).toEqual([...effects, ...flavors]);
    const wrong = links.filter(
      (link) => !/^\/menu\/flower\/\?(?:effect|flavor)=[a-z0-9.-]+$/.test($(link).attr('href') ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the pages of a store of hostile texts', () => {
  it('hold no script but the site’s own', () => {
    const isForeign = ({ $ }: SitePage) =>
      $('script')
        .toArray()
        .some(
          (node) =>
            $(node).attr('type') !== 'application/ld+json' &&
            !OWN_SCRIPTS.has($(node).text()) &&
            !/^\/_astro\//.test($(node).attr('src') ?? ''),
        );
    expect(findPages(isForeign)).toEqual([]);
  });

  it('hold no handler and no address that runs a script', () => {
    const hasHandler = ({ $ }: SitePage) =>
      $('*')
        .toArray()
        .some((node) => Object.keys($(node).attr() ?? {}).some((name) => /^on/i.test(name)));
    expect(findPages(hasHandler)).toEqual([]);
    expect(
      findPages((page) =>
        [...listLinks(page), ...listResources(page)].some((address) => /script:|text\/html/i.test(address)),
      ),
    ).toEqual([]);
  });

  it('have structured data that can be read, with the names as they are', () => {
    for (const page of store.site.pages) {
      for (const node of page.$('script[type="application/ld+json"]').toArray()) {
        expect(JSON.parse(page.$(node).text())).toMatchObject({ '@context': 'https://schema.org' });
      }
    }
    const { $ } = store.site.getPage('/menu/flower/');
    const list = JSON.parse($('script[type="application/ld+json"]').last().text());
    const names = list.itemListElement.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      $('.card h2 a')
        .toArray()
        .map((link) => $(link).text()),
    );
    expect(names).toContain(HOSTILE_NAMES['ends-script']);
  });

  it('show the store’s own texts as text', () => {
    const { $ } = store.site.getPage('/');
    expect($('.wordmark').text()).toBe(settings.name);
    expect($('.tagline').text()).toBe(settings.tagline);
    expect($('.shop-about').text()).toBe(settings.about);
    expect($('footer').text()).toContain(settings.licenceNumber);
    expect($('footer').text()).toContain(settings.warnings?.[0]);
    expect($('.shelf-nav a').first().text()).toBe(settings.categories?.names?.flower);
    expect($('footer a[href^="tel:"]').attr('href')).toBe('tel:+151055501001');
  });
});

describe('a browser on the pages of a store of hostile texts', () => {
  const openPage = useBrowser();
  let preview: Preview;
  beforeAll(async () => {
    preview = await previewSite(store.directory);
  });
  afterAll(() => preview.stop());

  it.each([
    ['the home page', () => '/'],
    ['the shelf', () => '/menu/flower/'],
    ['a product named by a script', () => getProduct('ends-script').path],
    ['a product of hostile words', () => getProduct('hostile-words').path],
    ['a maker named by markup', () => getProduct('markup-maker').path],
    ['the search for what they share', () => `/search/?q=${encodeURIComponent('<script>alert(1)')}`],
  ])('runs nothing on %s, and asks nobody else', async (_, toPath) => {
    const page = await openPage({ baseURL: preview.url });
    const { faults } = await watchPage(page, preview.url);
    await visit(page, toPath());
    await readWholePage(page);
    expect(faults).toEqual([]);
  });

  it('finds a product named by a script, and marks its name as text', async () => {
    const page = await openPage({ baseURL: preview.url });
    await visit(page, '/search/?q=script+alert');
    const names = page.locator('[data-browse-results] h2');
    await expect.poll(() => names.allTextContents()).toContain(HOSTILE_NAMES['ends-script']);
    expect(await page.locator('[data-browse-results] script').count()).toBe(0);
    expect(await names.locator('mark').count()).toBeGreaterThan(0);
  });
});

describe('the addresses of a store of hostile texts', () => {
  it('are small letters, digits and single hyphens, at most eighty', () => {
    const slugs = store.site.menu.products.map(({ slug }) => slug);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > 80)).toEqual([]);
    expect(slugs.filter((slug) => /^(?:con|prn|aux|nul|com\d|lpt\d|index|404)$/.test(slug))).toEqual([]);
  });

  it('are different, also where letter case counts for nothing', () => {
    const paths = store.site.files.map((file) => file.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are of files that any host can serve', () => {
    expect(store.site.files.filter((file) => !/^[\w./-]+$/.test(file) || file.includes('..'))).toEqual([]);
  });

  it('lead to what is there', () => {
    const local = store.site.pages
      .flatMap((page) => [...listLinks(page), ...listResources(page)])
      .filter((address) => address.startsWith('/'))
      .map((address) => address.replace(/[?#].*$/, ''));
    expect(local.filter((address) => !store.site.hasAddress(address))).toEqual([]);
  });
});

describe('the same feed in another order', () => {
  let other: BuiltStore;
  beforeAll(async () => {
    other = await build('hostile-reversed', products.toReversed());
  });

  it('gives the same snapshot', () => {
    const withoutTime = ({ snapshot, site }: BuiltStore) => snapshot.replaceAll(site.menu.feedAt, 'FEED_AT');
    expect(hash(withoutTime(other))).toBe(hash(withoutTime(store)));
  });

  it('gives the same site, byte for byte, apart from its times', () => {
    expect(other.site.files).toEqual(store.site.files);
    expect(hashFiles(other.site)).toEqual(hashFiles(store.site));
  });
});

/** `file: hash` of every file, with the times at which the menu was taken and printed made alike. */
function hashFiles(site: SiteTree): string[] {
  const {
    feedAt,
    generatedAt,
    store: { locale, timeZone },
  } = site.menu;
  const printed = formatDateTime(feedAt, { locale, timeZone });
  return site.files.map((file) => {
    const bytes = site.readBytes(file);
    if (!/\.(?:html|json)$/.test(file)) return `${file}: ${hash(bytes)}`;
    const text = bytes
      .toString('utf8')
      .replaceAll(feedAt, 'FEED_AT')
      .replaceAll(generatedAt, 'GENERATED_AT')
      .replaceAll(printed, 'TIME')
      .replace(/this (?:morning|afternoon|evening)\./, 'DAY_PART.');
    return `${file}: ${hash(text)}`;
  });
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
