import { describe, expect, it } from 'vitest';
import type { Menu, Product } from '#menu/model/menu.ts';
import { toFileKey, toMenuKey, toPageKey, toProductPageKey } from '#site/data/page-key.ts';
import { listMakers, listShelves, type ProductListPage, paginate } from '#site/data/product-lists.ts';
import { findRelated } from '#site/data/related.ts';
import { type Site, toSites } from '#site/data/site.ts';
import { toSiteCard } from '#site/data/site-card.ts';
import { toHomeKey } from '#site/layouts/home.ts';
import { toListPageKey } from '#site/layouts/list-page-key.ts';
import { createDemoMenu } from '../../menu/browse/demo-menu.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const MENU = createDemoMenu();
const AN_HOUR_LATER = '2026-11-22T17:40:00.000Z';

function toSite(menu: Menu = MENU, facts: Parameters<typeof createSnapshot>[0] = {}): Site {
  return toSites(createSnapshot({ menu, ...facts }))[0];
}

/** The keys of all pages of products and lists, by address. */
function listKeys(site: Site): Map<string, string> {
  const lists = [...listShelves(site), ...listMakers(site)].flatMap(paginate);
  const addressOf = ({ list, page }: ProductListPage) => page.paths[page.number - 1] ?? list.path;
  return new Map([
    ...site.products.map((product): [string, string] => {
      const shelf = site.productsByCategory.get(product.category) ?? [];
      return [product.path, toProductPageKey(site, product, findRelated(product, shelf, 4))];
    }),
    ...lists.map((page): [string, string] => [addressOf(page), toListPageKey(site, page)]),
  ]);
}

const BEFORE = toSite();
const KEYS = listKeys(BEFORE);

/** The addresses whose page is another one. */
function listChanged(site: Site): string[] {
  return [...listKeys(site)].flatMap(([path, key]) => (KEYS.get(path) === key ? [] : [path]));
}

const [FIRST] = MENU.products;
if (!FIRST) throw new Error('The demo menu is empty.');

function changeFirst(change: (product: Product) => Product): Menu {
  return {
    ...MENU,
    products: MENU.products.map((product) => (product.slug === FIRST?.slug ? change(product) : product)),
  };
}

/** A menu without some products, with the counts that follow. */
function withoutProducts(isGone: (product: Product) => boolean): Menu {
  const products = MENU.products.filter((product) => !isGone(product));
  const count = (isOne: (product: Product) => boolean) => products.filter(isOne).length;
  return {
    ...MENU,
    products,
    categories: MENU.categories.map((category) => ({
      ...category,
      productCount: count((product) => product.category === category.id),
    })),
    brands: MENU.brands.map((brand) => ({
      ...brand,
      productCount: count(({ brandPath }) => brandPath === brand.path),
    })),
  };
}

const isShownOn = (path: string, menu: Menu = MENU): string[] => {
  const product = menu.products.find((each) => each.path === path);
  return ['/menu/', `/menu/${product?.category}/`, product?.brandPath ?? ''];
};

describe('the key of a page', () => {
  it('is the same an hour later', () => {
    expect(listChanged(toSite(MENU, { feedAt: AN_HOUR_LATER }))).toEqual([]);
    expect(toMenuKey(toSite(MENU, { feedAt: AN_HOUR_LATER }))).toBe(toMenuKey(BEFORE));
    const sameTimeOfDay = '2026-11-22T17:10:00.000Z';
    expect(toHomeKey(toSite(MENU, { feedAt: sameTimeOfDay }))).toBe(toHomeKey(BEFORE));
  });

  it('is another on all pages where a setting that all pages show is', () => {
    const store = { ...createSnapshot().store, phone: '(510) 555-0199' };
    expect(listChanged(toSite(MENU, { store }))).toHaveLength(KEYS.size);
  });

  it('is another only on the page of a product where only that page shows what has changed', () => {
    const changed = listChanged(
      toSite(changeFirst((product) => ({ ...product, description: 'New words.' }))),
    );
    expect(changed).toEqual([FIRST.path]);
  });

  it('is another on every page that shows the card of a product that is renamed, and on no others', () => {
    const changed = listChanged(toSite(changeFirst((product) => ({ ...product, name: 'Another name' }))));
    const related = BEFORE.products.filter((product) =>
      findRelated(product, BEFORE.productsByCategory.get(product.category) ?? [], 4).some(
        ({ slug }) => slug === FIRST.slug,
      ),
    );
    const expected = [FIRST.path, ...related.map(({ path }) => path), ...isShownOn(FIRST.path)];
    expect(changed.toSorted()).toEqual([...new Set(expected)].toSorted());
  });

  it('is the same on lists of other makers and on unrelated products when a product leaves', () => {
    const last = MENU.products.findLast(({ brandPath }) => brandPath);
    const changed = listChanged(toSite(withoutProducts(({ slug }) => slug === last?.slug)));
    expect(changed.filter((path) => path.startsWith('/brands/'))).toEqual([last?.brandPath]);
    const products = changed.filter((path) => path.startsWith('/products/'));
    for (const path of products)
      expect(MENU.products.find((each) => each.path === path)?.category).toBe(last?.category);
    expect(products.length).toBeLessThan(20);
  });

  it('changes with every change of a product that changes its card', () => {
    const { store } = createSnapshot();
    const compliance = { ...store.compliance, showsPotencyOnCards: true };
    const site = toSite(MENU, { store: { ...store, compliance } });
    const keyOf = (product: Product) => toPageKey(site, { cards: [product] });
    const cardOf = (product: Product) => JSON.stringify(toSiteCard(product, site));
    const others = site.products.filter((_, index) => index % 12 === 0);
    const fields = new Set(site.products.flatMap((product) => Object.keys(product)));
    const changedCards = new Set<string>();
    for (const product of others)
      for (const other of others)
        for (const field of fields) {
          const changed = { ...product, ...Object.fromEntries([[field, Reflect.get(other, field)]]) };
          if (cardOf(changed) === cardOf(product)) continue;
          changedCards.add(field);
          expect(keyOf(changed), field).not.toBe(keyOf(product));
        }
    expect([...changedCards]).toEqual(expect.arrayContaining(['name', 'labResults', 'subtype', 'variants']));
  });

  it('tells apart what is shown whole, what is shown as a card and what is said besides', () => {
    const products = BEFORE.products.slice(0, 1);
    const keys = [
      toPageKey(BEFORE, { products }),
      toPageKey(BEFORE, { cards: products }),
      toPageKey(BEFORE, { around: 1 }),
      toPageKey(BEFORE, {}),
      toFileKey(BEFORE, {}),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
