import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newYork } from '#menu/compliance/profiles/ny.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { type BuiltStore, buildStore } from '../build-store.ts';
import { listLinks } from '../page-addresses.ts';

/** Products with effects, lab results, tiers and deals. */
const PRODUCTS = createDemoStore({ seed: 'ny', pictureOrigin: 'http://127.0.0.1', faultyPictures: false })
  .products.filter(({ category_type }) => category_type === 'FLOWER')
  .slice(0, 60)
  .map((product) => ({
    ...product,
    e_commerce: { ...product.e_commerce, all_images: [], primary_image: null },
  }));

describe('a menu by the rules of New York', () => {
  let store: BuiltStore;
  beforeAll(async () => {
    store = await buildStore({
      name: 'new-york',
      settings: resolve(import.meta.dirname, 'store.ts'),
      products: PRODUCTS,
    });
  });
  const listTexts = () => store.site.pages.map(({ path, $ }) => ({ path, text: $('body').text() }));

  it('is made of products that have what it may not show', () => {
    expect(PRODUCTS.filter(({ discounts = [] }) => discounts.length > 0).length).toBeGreaterThan(3);
    expect(PRODUCTS.filter(({ attributes }) => attributes.effects.length > 0).length).toBeGreaterThan(3);
    expect(store.site.menu.products.length).toBeGreaterThan(20);
  });

  it('shows no deal anywhere, nor a way to one', () => {
    const titles = new Set(
      PRODUCTS.flatMap(({ discounts = [] }) => discounts.map((deal) => deal.discount_title)),
    );
    expect(titles.size).toBeGreaterThan(0);
    for (const { path, text } of listTexts()) {
      const shown = [...titles].filter((title) => text.includes(title));
      expect({ path, shown }).toEqual({ path, shown: [] });
    }
    expect(store.site.pages.flatMap(listLinks).filter((link) => link.startsWith('/deals/'))).toEqual([]);
    expect(store.site.pages.filter(({ $ }) => $('.card-deal, [name="deal"]').length > 0)).toEqual([]);
  });

  it('names no saving', () => {
    expect(listTexts().filter(({ text }) => /you save/i.test(text))).toEqual([]);
  });

  it('cannot be ordered or filtered by strength, and shows none on its cards', () => {
    const { $ } = store.site.getPage('/menu/flower/');
    const sorts = $('select[name="sort"] option')
      .toArray()
      .map((option) => $(option).text());
    expect(sorts).not.toEqual([]);
    expect(sorts.filter((sort) => /THC|CBD/.test(sort))).toEqual([]);
    expect($('[name^="thc"], [name^="cbd"]').length).toBe(0);
    expect($('.card-facts').text()).not.toMatch(/THC|CBD \d/);
  });

  it('names no effect', () => {
    expect(store.site.pages.filter(({ $ }) => $('[href*="effect="], [name="effect"]').length > 0)).toEqual(
      [],
    );
    expect(
      store.site.menu.products.filter((product) => 'effects' in product && product.effects.length > 0),
    ).toEqual([]);
  });

  it('has on every page the licence, the warning for adults and one of those that take turns', () => {
    const rotating = newYork.warnings.filter(({ rotation }) => rotation).map(({ text }) => text);
    const [always] = newYork.warnings.filter(({ id }) => id === 'ny-adults');
    for (const { path, text } of listTexts()) {
      expect({ path, turns: rotating.filter((warning) => text.includes(warning)).length }).toEqual({
        path,
        turns: 1,
      });
      expect({ path, isThere: text.includes(always?.text ?? 'none') }).toEqual({ path, isThere: true });
      expect({ path, isThere: text.includes('OCM-RETL-26-000001') }).toEqual({ path, isThere: true });
    }
  });

  it('asks everyone’s age', () => {
    expect(
      store.site.pages
        .filter(({ $ }) => $('#age-gate, .age-gate, template[data-age-gate]').length === 0)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
