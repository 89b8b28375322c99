import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWireProduct } from '../../../treez/wire-product.ts';
import { type BuiltStore, buildStore } from '../build-store.ts';
import { listLinks, listResources } from '../page-addresses.ts';
import type { SitePage } from '../site-tree.ts';

const PRODUCT = createWireProduct('only-one', {
  category_type: 'MERCH',
  product_configurable_fields: {
    name: 'LIGHTER',
    brand: null,
    classification: null,
    subtype: null,
    amount: null,
    uom: null,
  },
  attributes: { general: [], flavors: [], effects: [], ingredients: [], internal_tags: [] },
});

describe('a store of one product, without picture, maker or a setting that it may leave out', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await buildStore({
      name: 'single',
      settings: resolve(import.meta.dirname, 'store.ts'),
      products: [PRODUCT],
    });
  });

  it('has a menu of that product', () => {
    const [product, ...others] = store.site.menu.products;
    expect(others).toEqual([]);
    expect(product).toMatchObject({ name: 'Lighter', path: '/products/lighter/', category: 'merch' });
    expect(product?.variants).toEqual([
      { id: 'only-one', label: 'Each', price: { type: 'flat', priceCents: 5200 } },
    ]);
  });

  it('shows its price, and a drawing in the place of its picture', () => {
    const { $ } = store.site.getPage('/products/lighter/');
    expect($('.price-alone').text()).toBe('$52.00');
    const drawing = $('.product img').attr('src') ?? '';
    expect(drawing).toMatch(/^\/plates\/.+\.svg$/);
    expect(store.site.readText(drawing.slice(1))).toMatch(/^<svg/);
  });

  it('counts in the singular', () => {
    const { $ } = store.site.getPage('/');
    expect($('meta[name="description"]').attr('content')).toContain('1 product on 1 shelf,');
    expect($('.facts').text()).toContain('1 product');
  });

  it('has no heading over an empty place', () => {
    const isEmpty = ({ $ }: SitePage) =>
      $('section')
        .toArray()
        .some((section) => $(section).children().length < 2);
    expect(store.site.pages.filter(isEmpty).map(({ path }) => path)).toEqual([]);
  });

  it('speaks of nothing that there is none of', () => {
    const text = store.site.pages.map(({ $ }) => $('main').text()).join('\n');
    expect(text).not.toMatch(/undefined|NaN|null|\b0 (?:makers|products|shelves)|Makers\s*0/);
  });

  it('leads to no makers', () => {
    const leading = store.site.pages.filter((page) =>
      listLinks(page).some((address) => address.startsWith('/brands/')),
    );
    expect(leading.map(({ path }) => path).filter((path) => path !== '/brands/')).toEqual([]);
    expect(store.site.readText('sitemap.xml')).not.toContain('/brands/');
    expect(store.site.getPage('/brands/').$('meta[name="robots"]').attr('content')).toBe('noindex');
  });

  it('leads to nothing that is not there', () => {
    const local = store.site.pages
      .flatMap((page) => [...listLinks(page), ...listResources(page)])
      .filter((address) => address.startsWith('/'))
      .map((address) => address.replace(/[?#].*$/, ''));
    expect(local.filter((address) => !store.site.hasAddress(address))).toEqual([]);
  });

  it('does not call itself a demo, and welcomes search engines', () => {
    expect(store.site.pages.filter(({ html }) => /demo/i.test(html)).map(({ path }) => path)).toEqual([]);
    expect(store.site.menu).not.toHaveProperty('isDemo');
    expect(store.site.readText('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://corner.example/sitemap.xml\n',
    );
  });

  it('shows when it is closed, and midnight as an hour', () => {
    const { $ } = store.site.getPage('/');
    const hours = $('.hours tr')
      .toArray()
      .map((row) => $(row).text().replace(/\s+/g, ' ').trim());
    expect(hours[0]).toMatch(/Monday ?Closed/);
    expect(hours[5]).toMatch(/Saturday ?10 AM – 12 AM/);
  });
});
