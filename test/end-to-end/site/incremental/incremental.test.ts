import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import { formatDateTime } from '#menu/format/format-date-time.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import { toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import type { CompiledPages } from '#run/render/compiled-pages.ts';
import type { SiteManifest } from '#run/tree/site-manifest.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import type { TreezWireECommerce, TreezWireProduct } from '#sandbox/wire-product.ts';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from '#site/snapshot/snapshot.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { createDemoMenu } from '../../../menu/browse/demo-menu.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';
import { store as demoStore } from '../demo/store.ts';
import { printSite } from '../print-site.ts';
import { ROOT, TEST_DATA } from '../run-herbarium.ts';

interface Feed {
  products: readonly TreezWireProduct[];
  settings: StoreInput;
  /** ISO-8601 UTC */
  feedAt: string;
}

const ALL = createDemoStore({ seed: 'fernwood', pictureOrigin: 'http://127.0.0.1', faultyPictures: false })
  .products.filter(({ category_type }) => ['FLOWER', 'EDIBLE', 'TINCTURE'].includes(category_type))
  .map((product) => ({ ...product, e_commerce: withoutPictures(product.e_commerce) }));
/** So that the first feed has something of several shelves. */
const SPREAD = 17;
const FIRST: Feed = {
  products: ALL.filter(
    ({ category_type }, index) => category_type !== 'TINCTURE' && index % SPREAD === 0,
  ).slice(0, 9),
  settings: demoStore,
  feedAt: '2026-11-25T06:36:00.000Z',
};

/** What may become of a shop between two feeds; `at` says to which product. */
type Change = (feed: Feed, at: number) => Feed;

const CHANGES: Record<string, Change> = {
  'an hour goes by': (feed) => ({ ...feed, feedAt: later(feed.feedAt, 1) }),
  'half a day goes by': (feed) => ({ ...feed, feedAt: later(feed.feedAt, 13) }),
  'two weeks go by': (feed) => ({ ...feed, feedAt: later(feed.feedAt, 24 * 15) }),
  'a day goes by': (feed) => ({ ...feed, feedAt: later(feed.feedAt, 24) }),
  'a price changes': changeProduct((product) => ({
    ...product,
    pricing: {
      ...product.pricing,
      price_type: 'FLAT',
      price_sell: 10 + (product.product_id.length % 7),
      tier_pricing_detail: [],
    },
  })),
  'a product is renamed': changeFields((fields) => ({ ...fields, name: `${fields.name} RESERVE` })),
  'a product has another maker': changeFields((fields) => ({ ...fields, brand: 'NEW MAKER' })),
  'a product is another strain type': changeFields((fields) => ({ ...fields, classification: 'INDICA' })),
  'a product goes': (feed, at) => ({
    ...feed,
    products:
      feed.products.length > 2
        ? feed.products.filter((_, index) => index !== at % feed.products.length)
        : feed.products,
  }),
  'a product comes': (feed, at) => {
    const others = ALL.filter(({ product_id }) =>
      feed.products.every((known) => known.product_id !== product_id),
    );
    const added = others[at % Math.max(others.length, 1)];
    return added ? { ...feed, products: [...feed.products, added] } : feed;
  },
  'a shelf comes': (feed) => ({
    ...feed,
    products: [
      ...feed.products,
      ...ALL.filter(({ category_type }) => category_type === 'TINCTURE').slice(0, 1),
    ],
  }),
  'the last deal goes': (feed) => ({
    ...feed,
    products: feed.products.map((product) => ({ ...product, discounts: [] })),
  }),
  'the shop has another telephone': (feed) => ({
    ...feed,
    settings: { ...feed.settings, phone: '(510) 555-0199' },
  }),
  'the shop speaks one language': (feed) => ({ ...feed, settings: { ...feed.settings, alsoIn: [] } }),
  'the shop may show no deals': (feed) => ({
    ...feed,
    settings: { ...feed.settings, compliance: { profile: 'ca', overrides: { showsDeals: false } } },
  }),
  'the shop has another look': (feed) => ({
    ...feed,
    settings: { ...feed.settings, look: { cornerPx: 6 } },
  }),
  'nothing changes': (feed) => feed,
};

describe('pages of which most are kept from earlier runs', () => {
  let compiled: CompiledPages;
  beforeAll(async () => {
    const directories = toDirectories(ROOT, join(TEST_DATA, 'incremental'), 'corner');
    compiled = await compilePages(directories);
  });

  describe('are, byte for byte but for when they were printed, those of a run that keeps none when', () => {
    let site: ReturnType<typeof createReprinted>;
    let feed = FIRST;
    beforeAll(async () => {
      const data = join(TEST_DATA, 'incremental', 'one-after-the-other');
      rmSync(data, { recursive: true, force: true });
      site = createReprinted(compiled, data);
      await site.print(FIRST);
    });

    it.each(Object.keys(CHANGES))('%s', async (change) => {
      feed = CHANGES[change]?.(feed, 3) ?? feed;
      await site.print(feed);
      expect(await site.compareWithWhole(feed)).toEqual([]);
    });
  });

  it('are so on the further pages of a long list', async () => {
    const site = createReprinted(compiled);
    const long = { ...FIRST, products: ALL.filter(({ category_type }) => category_type === 'FLOWER') };
    await site.print(long);
    const changed = CHANGES['a price changes']?.(long, 70) ?? long;
    await site.print(changed);
    expect(await site.compareWithWhole(changed)).toEqual([]);
  });

  it('are so whatever happens in whatever order', async () => {
    const step = fc.record({ change: fc.constantFrom(...Object.keys(CHANGES)), at: fc.nat(1000) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 3 }), async (steps) => {
        const site = createReprinted(compiled);
        let feed = FIRST;
        for (const { change, at } of [{ change: 'nothing changes', at: 0 }, ...steps]) {
          feed = CHANGES[change]?.(feed, at) ?? feed;
          await site.print(feed);
          expect(await site.compareWithWhole(feed)).toEqual([]);
        }
      }),
      { numRuns: 2 },
    );
  });

  it('are printed again only where something but the time has changed', async () => {
    const { print: printAgain } = createReprinted(compiled);
    await printAgain(FIRST);
    expect(await printAgain({ ...FIRST, feedAt: later(FIRST.feedAt, 1) })).toBe(0);
    const cheaper = CHANGES['a price changes']?.(FIRST, 0) ?? FIRST;
    expect(await printAgain(cheaper)).toBeGreaterThan(0);
    expect(await printAgain(cheaper)).toBe(0);
  });

  it('are few where a product moves up its list', async () => {
    const { print: printAgain } = createReprinted(compiled);
    const whole = { ...FIRST, products: ALL, settings: { ...demoStore, alsoIn: [] } };
    const all = await printAgain(whole);
    const place = ALL.findIndex(
      ({ category_type, pricing }) => category_type === 'FLOWER' && pricing.price_type === 'FLAT',
    );
    const cheaper = CHANGES['a price changes']?.(whole, place) ?? whole;
    const [before, after] = [whole, cheaper].map((feed) =>
      toSnapshot(feed).menu.products.map(({ slug }) => slug),
    );
    expect(after).not.toEqual(before);
    expect(await printAgain(cheaper)).toBeLessThan(all / 5);
  });
});

/** A site that is printed again and again, in turn into one of two directories, as a run does it. */
function createReprinted(compiled: CompiledPages, data = createTemporaryDirectory()) {
  let before: SiteManifest | undefined;
  let turn = 0;
  return {
    /** @returns how many files that have a key were made */
    print: async (feed: Feed): Promise<number> => {
      const snapshot = toSnapshot(feed);
      turn += 1;
      const made = await printSite(compiled, snapshot, join(data, `site-${turn % 2}`), before);
      notePrintedTimes(snapshot);
      const earlier = before?.files;
      before = made;
      return [...made.files].filter(([name, { key, printedMs }]) => {
        const isOfNow = printedMs === Date.parse(feed.feedAt) && key !== '';
        return isOfNow && earlier?.get(name)?.key !== key;
      }).length;
    },
    /** @returns the files that a site of the same feed that keeps nothing does not have, byte for byte */
    compareWithWhole: async (feed: Feed): Promise<string[]> => {
      const whole = join(data, 'whole');
      rmSync(whole, { recursive: true, force: true });
      await printSite(compiled, toSnapshot(feed), whole);
      return listDifferences(join(data, `site-${turn % 2}`), whole);
    },
  };
}

/** What files may say of when they were printed, as bytes: a page that has not changed says when it was printed last. */
const PRINTED_TIMES = new Set<string>();

function notePrintedTimes({ feedAt, store }: Snapshot): void {
  const { timeZone, locale, alsoIn } = store;
  const words = [locale, ...alsoIn].map((each) => formatDateTime(feedAt, { locale: each, timeZone }));
  const dtstamp = feedAt.replace(/[-:]|\.\d+/g, '');
  for (const time of [feedAt, dtstamp, toWallClock(feedAt, timeZone), ...words])
    PRINTED_TIMES.add(Buffer.from(time).toString('latin1'));
}

function toSnapshot({ products, settings, feedAt }: Feed): Snapshot {
  return {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo: false,
    feedAt,
    store: toPublicStore(parseStore(settings, '')),
    menu: withFeaturedOrder(createDemoMenu(products)),
  };
}

/** The files that two sites do not both have, byte for byte. */
function listDifferences(one: string, other: string): string[] {
  const [ofOne, ofOther] = [readTree(one), readTree(other)];
  const files = [...new Set([...ofOne.keys(), ...ofOther.keys()])];
  return files.filter((file) => ofOne.get(file) !== ofOther.get(file));
}

/** All files of a site with what is in them, without when they were printed; only `health.json` is the same to the byte. */
function readTree(directory: string): Map<string, string> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  return new Map(
    files.map((path) => [
      relative(directory, path),
      path.endsWith('health.json') ? readFileSync(path, 'latin1') : readWithoutTimes(path),
    ]),
  );
}

function readWithoutTimes(path: string): string {
  const text = readFileSync(path, 'latin1').replace(/"generatedAt":"[^"]+"/, '');
  return [...PRINTED_TIMES].reduce((left, time) => left.replaceAll(time, ''), text);
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}

function changeProduct(toChanged: (product: TreezWireProduct) => TreezWireProduct): Change {
  return (feed, at) => ({
    ...feed,
    products: feed.products.map((product, index) =>
      index === at % feed.products.length ? toChanged(product) : product,
    ),
  });
}

function changeFields(
  toChanged: (
    fields: TreezWireProduct['product_configurable_fields'],
  ) => TreezWireProduct['product_configurable_fields'],
): Change {
  return changeProduct((product) => ({
    ...product,
    product_configurable_fields: toChanged(product.product_configurable_fields),
  }));
}

function withoutPictures(shop: TreezWireProduct['e_commerce']): TreezWireProduct['e_commerce'] {
  return isShown(shop) ? { ...shop, all_images: [], primary_image: null } : shop;
}

function isShown(shop: TreezWireProduct['e_commerce']): shop is TreezWireECommerce {
  return 'all_images' in shop;
}
