import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import type { SitePage } from '../site-tree.ts';
import { createDemoFeed, openDemoSite } from './demo-site.ts';

const site = openDemoSite();
const { menu } = site;
type Product = (typeof menu.products)[number];
type Price = Product['variants'][number]['price'];

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const toDollars = (cents: number) => DOLLARS.format(cents / 100);
const textOf = (node: ReturnType<CheerioAPI>) => node.text().replace(/\s+/g, ' ').trim();

/** Names of the products that `isWrong`. */
const findProducts = (isWrong: (product: Product, page: SitePage) => boolean) =>
  menu.products.filter((product) => isWrong(product, site.getPage(product.path))).map(({ name }) => name);

const listCards = ({ $ }: SitePage, within = 'main') =>
  $(`${within} .card :is(h2, h3) a`)
    .toArray()
    .map((node) => $(node).attr('href'));

/** Of the whole menu, 60 products a page. */
const LIST_PATHS = Array.from({ length: Math.ceil(menu.products.length / 60) }, (_, index) =>
  index === 0 ? '/menu/' : `/menu/page-${index + 1}/`,
);

describe('the menu of the demo store', () => {
  it('lists exactly what the feed lets be seen, at the price of the feed', () => {
    const expected = createDemoFeed()
      .filter(isListed)
      .map(({ product_id }) => product_id);
    const listed = menu.products.flatMap(({ variants }) => variants.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it('is a shop’s: some four hundred products in six hundred sizes, in every category of the feed', () => {
    expect(menu.products.length).toBeGreaterThan(380);
    expect(menu.products.flatMap(({ variants }) => variants).length).toBeGreaterThanOrEqual(600);
    expect(menu.categories.length).toBeGreaterThanOrEqual(13);
  });

  it('has a flat price of each size as the feed has it', () => {
    // A package on a tier that changes nothing costs its weight at the first break.
    const dollars = new Map(
      createDemoFeed().map(({ product_id, pricing, product_configurable_fields: { amount } }) => {
        const [first] = pricing.tier_pricing_detail ?? [];
        return [product_id, Number(pricing.price_sell ?? Number(first?.price_per_value) * Number(amount))];
      }),
    );
    const wrong = menu.products.filter(({ variants }) =>
      variants.some(
        ({ id, price }) =>
          price.type === 'flat' && price.priceCents !== Math.round((dollars.get(id) ?? 0) * 100),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('quotes the quantity at every price break of the feed, at the break’s price', () => {
    const tiers = new Map(
      createDemoFeed().map((wire) => [wire.product_id, wire.pricing.tier_pricing_detail ?? []]),
    );
    const weighed = new Set(
      createDemoFeed().flatMap(({ product_id, pricing }) =>
        /^WEIGHT/.test(pricing.tier_method ?? '') ? [product_id] : [],
      ),
    );
    const wrong = listTiered().filter(({ id, price, weightGrams = 1 }) =>
      (tiers.get(id) ?? []).some(({ start_value, price_per_value }) => {
        if (start_value === 0) return false;
        const gramsOfOne = price.method === 'unit' && weighed.has(id) ? weightGrams : 1;
        const quoted = price.quotes.find(({ amount }) => amount * gramsOfOne === start_value);
        return quoted?.priceCents !== Math.round(start_value * Number(price_per_value) * 100);
      }),
    );
    expect(wrong).toEqual([]);
    expect(listTiered().length).toBeGreaterThan(20);
  });
});

describe('the page of a product', () => {
  it('is there for every product, under its name and that of its maker', () => {
    const isNamed = ({ name, brand }: Product, { $ }: SitePage) =>
      textOf($('h1')) === name && (brand === undefined || textOf($('.product-brand')) === brand);
    expect(findProducts((product, page) => !isNamed(product, page))).toEqual([]);
  });

  it('is there for no other product', () => {
    const pages = site.pages.filter(({ path }) => path.startsWith('/products/')).map(({ path }) => path);
    expect(pages.toSorted()).toEqual(menu.products.map(({ path }) => path).toSorted());
  });

  it('shows each size with its price', () => {
    expect(findProducts((product, page) => !showsFlatPrices(product, page))).toEqual([]);
  });

  it('shows the complete table of a price that falls with the quantity', () => {
    expect(findProducts((product, page) => !showsTiers(product, page))).toEqual([]);
  });

  it('shows every lab result with its range and unit', () => {
    expect(findProducts((product, page) => !showsLabResults(product, page))).toEqual([]);
  });

  it('says where a calculated total comes from', () => {
    const calculated = menu.products.filter(({ labResults }) => labResults.some(({ basis }) => basis));
    expect(calculated).not.toEqual([]);
    const silent = calculated.filter(
      ({ path }) => !textOf(site.getPage(path).$('main')).includes('+ 0.877 ×'),
    );
    expect(silent).toEqual([]);
  });

  it('shows the description, paragraph by paragraph', () => {
    const showsText = ({ description = '' }: Product, { $ }: SitePage) => {
      const shown = $('.description p')
        .toArray()
        .map((node) => textOf($(node)));
      return (
        shown.join('\n') ===
        description
          .split(/\n{2,}/)
          .map((part) => part.replace(/\s+/g, ' ').trim())
          .join('\n')
      );
    };
    expect(findProducts((product, page) => !showsText(product, page))).toEqual([]);
  });
});

describe('the lists of the demo store', () => {
  it.each(menu.categories.map((category) => [category.name, category] as const))(
    'have exactly the products of the shelf “%s”',
    (_, { id, path, productCount }) => {
      const expected = menu.products.filter(({ category }) => category === id).map((product) => product.path);
      const pages = site.pages.filter((page) => page.path === path || page.path.startsWith(`${path}page-`));
      expect(pages.flatMap((page) => listCards(page))).toEqual(expected);
      expect(expected).toHaveLength(productCount);
    },
  );

  it('have exactly the products of every maker', () => {
    const brands = Map.groupBy(menu.products, ({ brand }) => brand ?? '');
    brands.delete('');
    const makers = site.getPage('/brands/').$('.makers a').toArray();
    const $ = site.getPage('/brands/').$;
    expect(makers.map((maker) => textOf($(maker))).toSorted()).toEqual([...brands.keys()].toSorted());
    for (const maker of makers) {
      const products = brands.get(textOf($(maker))) ?? [];
      const page = site.getPage($(maker).attr('href') ?? '');
      expect(listCards(page).toSorted()).toEqual(products.map(({ path }) => path).toSorted());
      expect(textOf($(maker).next())).toMatch(new RegExp(`^${products.length} product`));
    }
  });

  it('have all products, in the menu’s order, on the pages of the whole menu', () => {
    const pages = LIST_PATHS.map((path) => site.getPage(path));
    expect(pages.flatMap((page) => listCards(page))).toEqual(menu.products.map(({ path }) => path));
    expect(site.pages.some(({ path }) => path === `/menu/page-${LIST_PATHS.length + 1}/`)).toBe(false);
  });

  it('are in a shop’s order: not by name, pictures first, brands mixed, flower by the price of an eighth', () => {
    const names = new Intl.Collator('en-US', { numeric: true });
    for (const { id } of menu.categories) {
      const shelf = menu.products.filter(({ category }) => category === id);
      const byName = shelf.toSorted((a, b) => names.compare(a.name, b.name));
      if (shelf.length > 4) expect(shelf).not.toEqual(byName);
      const pictured = shelf.map(({ image }) => image !== undefined);
      expect(pictured.lastIndexOf(true)).toBe(pictured.filter(Boolean).length - 1);
      const counts = [...Map.groupBy(shelf, ({ brand = '' }) => brand).values()].map(({ length }) => length);
      if (Math.max(...counts) <= shelf.length / 2) expect(findLongestRun(shelf)).toBeLessThanOrEqual(4);
    }
    const eighths = menu.products
      .filter(({ category, image }) => category === 'flower' && image)
      .flatMap((product) => findEighthCents(product) ?? []);
    const third = Math.floor(eighths.length / 3);
    expect(third).toBeGreaterThan(15);
    expect(average(eighths.slice(0, third))).toBeLessThan(average(eighths.slice(third, -third)));
    expect(average(eighths.slice(third, -third))).toBeLessThan(average(eighths.slice(-third)));
  });

  it('lead from each of their pages to every other', () => {
    const { $ } = site.getPage('/menu/page-2/');
    const links = $('.pager a').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual(LIST_PATHS);
    expect($('.pager [aria-current="page"]').attr('href')).toBe('/menu/page-2/');
  });

  it('print on every card what its first sizes cost', () => {
    const productByPath = new Map(menu.products.map((product) => [product.path, product]));
    const pages = LIST_PATHS.map((path) => site.getPage(path));
    const wrong = pages.flatMap(({ $ }) =>
      $('.card')
        .toArray()
        .filter((card) => {
          const product = productByPath.get($(card).find('a').attr('href') ?? '');
          const [first] = listPriceCents(product?.variants[0]?.price);
          const shown = $(card).find('.card-prices b').first().text();
          return first === undefined || shown !== toDollars(first).replace(/\.00$/, '');
        })
        .map((card) => textOf($(card))),
    );
    expect(wrong).toEqual([]);
  });

  it('count on the home page what is listed', () => {
    const { $ } = site.getPage('/');
    const counts = $('.shelf')
      .toArray()
      .map((shelf) => Number.parseInt(textOf($(shelf).find('p')), 10));
    expect(counts).toEqual(menu.categories.map(({ productCount }) => productCount));
    expect(textOf($('.facts'))).toContain(`${menu.products.length} products`);
  });
});

function findLongestRun(products: readonly Product[]): number {
  let [longest, run] = [0, 0];
  for (const [place, { brand }] of products.entries()) {
    run = brand !== undefined && brand === products[place - 1]?.brand ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function findEighthCents({ variants }: Product): number | undefined {
  const cents = variants.flatMap(({ weightGrams, price }) => {
    if (price.type === 'tier')
      return price.quotes.flatMap(({ amount, priceCents }) => (amount === 3.5 ? priceCents : []));
    return weightGrams === 3.5 ? price.priceCents : [];
  });
  return cents.length > 0 ? Math.min(...cents) : undefined;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** Whether a customer may see a product of the feed, by what Treez documents of its fields. */
function isListed(wire: TreezWireProduct): boolean {
  const shop = Array.isArray(wire.e_commerce) ? {} : wire.e_commerce;
  const isShown = [undefined, null, false, 'FALSE', 0].some((flag) => flag === shop.hide_from_menu);
  const flag = wire.above_threshold ?? wire.Above_Threshold;
  const isAbove =
    flag === undefined
      ? wire.sellable_quantity >= Number(shop.minimum_visible_inventory_level ?? 0)
      : flag === true || flag === 'TRUE';
  const hasPrice = wire.pricing.price_type === 'TIER' || Number(wire.pricing.price_sell) > 0;
  return wire.product_status === 'ACTIVE' && isShown && isAbove && wire.sellable_quantity > 0 && hasPrice;
}

function listTiered() {
  return menu.products.flatMap(({ variants }) =>
    variants.flatMap(({ id, price, weightGrams }) =>
      price.type === 'tier' ? [{ id, price, weightGrams }] : [],
    ),
  );
}

/** With the deals that hold for everyone. */
function payCents({ priceCents, dealCents }: { priceCents: number; dealCents?: number | undefined }): number {
  return dealCents ?? priceCents;
}

function listPriceCents(price: Price | undefined): number[] {
  if (!price) return [];
  return price.type === 'flat' ? [payCents(price)] : price.quotes.map(payCents);
}

function showsFlatPrices({ variants }: Product, { $ }: SitePage): boolean {
  const flat = variants.flatMap(({ label, price }) =>
    price.type === 'flat' ? [{ label, price: toDollars(payCents(price)) }] : [],
  );
  if (flat.length === 0) return $('#sizes, .price-alone').length === 0;
  if (flat.length === 1) {
    const shown = $('.price-alone');
    return shown.find('b').text() === flat[0]?.price && textOf(shown.parent()).endsWith(flat[0].label);
  }
  const rows = $('[aria-labelledby="sizes"] tbody tr').toArray();
  return (
    rows.length === flat.length &&
    flat.every(
      ({ label, price }, index) =>
        textOf($(rows[index]).find('th')).startsWith(label) &&
        $(rows[index]).find('.price b').text() === price,
    )
  );
}

/** Percentages are printed to a tenth, smaller ones more finely. A package’s milligrams of THC and CBD may stand size by size instead. */
function showsLabResults({ labResults }: Product, { $ }: SitePage): boolean {
  const hasContents = $('[aria-labelledby="contents"]').length > 0;
  const printed = new Map(
    $('.lab-row')
      .toArray()
      .map((row) => [textOf($(row).find('dt')), textOf($(row).find('dd').last())]),
  );
  return labResults.every(({ type, unit, min, max }) => {
    const text = printed.get(type);
    if (text === undefined) return hasContents && unit === 'mg' && /^(?:Total )?(?:THC|CBD)$/.test(type);
    const ends = [...text.matchAll(/[\d.,]+/g)].map(([number]) => Number(number.replaceAll(',', '')));
    const isNear = (end: number | undefined, value: number) =>
      Math.abs((end ?? Number.NaN) - value) <= 0.0501;
    return (
      isNear(ends[0], min) && isNear(ends.at(-1), max) && text.endsWith(unit === 'percent' ? '%' : ' mg')
    );
  });
}

function showsTiers({ variants }: Product, { $ }: SitePage): boolean {
  return variants.every(({ id, price, label }) => {
    if (price.type !== 'tier') return true;
    const rows = $(`[aria-labelledby="tiers-${id}"] tbody tr`).toArray();
    const sayAmount = (amount: number) => {
      if (price.method === 'weight') return `${amount} g`;
      if (label === 'By the item') return `${amount}`;
      return amount === 1 ? label : `${amount} × ${label}`;
    };
    return (
      rows.length === price.quotes.length &&
      price.quotes.every((quote, index) => {
        const cells = $(rows[index])
          .children()
          .toArray()
          .map((cell) => textOf($(cell)));
        const [amount = '', total, each, saved] = cells;
        return (
          amount.startsWith(sayAmount(quote.amount)) &&
          total?.endsWith(toDollars(payCents(quote))) === true &&
          each ===
            toDollars(quote.dealCents ? Math.round(quote.dealCents / quote.amount) : quote.unitPriceCents) &&
          (quote.savedCents === undefined || saved === toDollars(quote.savedCents))
        );
      })
    );
  });
}
