import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { SitePage } from '../site-tree.ts';
import { createDemoFeed, openDemoSite } from './demo-site.ts';

const site = openDemoSite();
const ORIGIN = site.menu.store.url.replace(/\/$/, '');

const isIndexable = ({ $ }: SitePage) => $('meta[name="robots"][content="noindex"]').length === 0;
const indexable = site.pages.filter(isIndexable);
const readMeta = ({ $ }: SitePage, name: string) =>
  $(`meta[name="${name}"], meta[property="${name}"]`).attr('content');

/** The values that stand on more than one page. */
function findRepeated(values: readonly (string | undefined)[]): (string | undefined)[] {
  return values.filter((value, index) => value === undefined || values.indexOf(value) !== index);
}

describe('how the pages of the demo store present themselves', () => {
  it('is under a title of its own each', () => {
    expect(findRepeated(indexable.map(({ $ }) => $('title').text()))).toEqual([]);
  });

  it('is with a description of its own each, that fits a result of a search engine', () => {
    const descriptions = indexable.map((page) => readMeta(page, 'description'));
    expect(findRepeated(descriptions)).toEqual([]);
    expect(descriptions.filter((text) => (text?.length ?? 0) > 200)).toEqual([]);
  });

  it('is under their own address on the store’s own host', () => {
    const canonical = indexable.map(({ $ }) => $('link[rel="canonical"]').attr('href'));
    expect(canonical).toEqual(indexable.map(({ path }) => ORIGIN + path));
  });

  it('leaves the 404 page, the search, the shortlist, the playground and thanks to visitors', () => {
    const unlisted = site.pages.filter((page) => !isIndexable(page));
    expect(unlisted.map(({ path }) => path)).toEqual([
      '/404.html',
      '/embed/playground/',
      '/es/embed/playground/',
      '/es/join/done/',
      '/es/search/',
      '/es/shortlist/',
      '/join/done/',
      '/search/',
      '/shortlist/',
    ]);
    expect(unlisted.filter(({ $ }) => $('link[rel="canonical"]').length > 0)).toEqual([]);
  });

  it('is with a picture for link previews, a JPEG of 1200 × 630', async () => {
    const addresses = new Set(site.pages.map((page) => readMeta(page, 'og:image') ?? ''));
    expect(addresses.size).toBeGreaterThan(100);
    for (const address of addresses) {
      expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
      const { format, width, height } = await sharp(
        site.readBytes(address.slice(ORIGIN.length + 1)),
      ).metadata();
      expect({ address, format, width, height }).toEqual({
        address,
        format: 'jpeg',
        width: 1200,
        height: 630,
      });
    }
  });
});

describe('what the demo store tells search engines', () => {
  it('is a sitemap of exactly the pages that they may list', () => {
    const listed = readSitemap().map(({ address }) => address);
    expect(listed.toSorted()).toEqual(indexable.map(({ path }) => ORIGIN + path).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('is when each product last changed in the feed', () => {
    const changedAt = new Map(createDemoFeed().map((wire) => [wire.product_id, wire.last_updated_at]));
    const sitemap = new Map(readSitemap().map(({ address, changedAt: at }) => [address, at]));
    const wrong = site.menu.products.filter(({ path, variants }) => {
      const times = variants.map(({ id }) => Date.parse(changedAt.get(id) ?? ''));
      return sitemap.get(ORIGIN + path) !== new Date(Math.max(...times)).toISOString();
    });
    expect(wrong).toEqual([]);
  });

  it('is when the latest of its products changed, for the home page', () => {
    const sitemap = readSitemap();
    const [latest] = sitemap
      .flatMap(({ changedAt }) => changedAt ?? [])
      .toSorted()
      .slice(-1);
    expect(sitemap.find(({ address }) => address === `${ORIGIN}/`)?.changedAt).toBe(latest);
    expect(sitemap.every(({ changedAt }) => changedAt === new Date(changedAt ?? '').toISOString())).toBe(
      true,
    );
  });

  it('is to stay away from a demo, and where the sitemap is', () => {
    expect(site.readText('robots.txt')).toBe(
      `User-agent: *\nDisallow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`,
    );
  });
});

describe('the structured data of the demo store', () => {
  it('is the store and a list on the home page', () => {
    expect(listTypes(site.getPage('/'))).toEqual(['Store', 'ItemList']);
  });

  it.each(['/menu/flower/', '/menu/', '/brands/quiet-hollow/'])(
    'is the way there and a list on %s',
    (path) => {
      expect(listTypes(site.getPage(path))).toEqual(['BreadcrumbList', 'ItemList']);
    },
  );

  it('is the way there on every product’s page, and no offer', () => {
    const types = site.menu.products.map(({ path }) => listTypes(site.getPage(path)).join());
    expect([...new Set(types)]).toEqual(['BreadcrumbList']);
  });

  it('speaks nowhere of a product that is for sale', () => {
    const forbidden = /"@type":\s*"(?:Product|Offer|AggregateOffer)"/;
    expect(site.pages.filter(({ html }) => forbidden.test(html)).map(({ path }) => path)).toEqual([]);
  });

  it('lists the products of a page in its order, by their addresses', () => {
    const page = site.getPage('/menu/flower/');
    const [list] = readStructuredData(page).filter((data) => data['@type'] === 'ItemList');
    const cards = page.$('.card h2 a').toArray();
    expect(list?.itemListElement).toEqual(
      cards.map((card, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: page.$(card).text(),
        url: ORIGIN + page.$(card).attr('href'),
      })),
    );
  });
});

function readSitemap(): { address: string; changedAt: string | undefined }[] {
  return [
    ...site.readText('sitemap.xml').matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?<\/url>/g),
  ].map(([, address = '', changedAt]) => ({ address, changedAt }));
}

interface StructuredData {
  '@type': string;
  itemListElement?: unknown[];
}

function readStructuredData({ $ }: SitePage): StructuredData[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .map((node) => JSON.parse($(node).text()));
}

function listTypes(page: SitePage): unknown[] {
  return readStructuredData(page).map((data) => data['@type']);
}
