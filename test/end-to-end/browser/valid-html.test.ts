import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import { toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { formatElement, formatScript } from '#run/render/embed-html.ts';
import { compileFeed } from '#run/sync/compile-feed.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from '#site/snapshot/snapshot.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { store as adultsAndPatients } from '../site/adults-and-patients/store.ts';
import { createHostileProducts } from '../site/hostile/products.ts';
import { store as hostile } from '../site/hostile/store.ts';
import { store as newYork } from '../site/new-york/store.ts';
import { printSite } from '../site/print-site.ts';
import { ROOT, TEST_DATA } from '../site/run-herbarium.ts';
import { store as listsEverything } from '../site/samples/lists-everything.ts';
import { readSampleProducts } from '../site/samples/sample-products.ts';
import { store as single } from '../site/single/store.ts';
import { openSite, type SiteTree } from '../site/site-tree.ts';
import { type CheckedFile, checkFiles, type FileFault } from './html-checker.ts';
import { usePage } from './open-page.ts';
import { PAGE_KINDS, visit } from './page-kinds.ts';

const openPage = usePage();

/** Five stores are printed, and a JVM reads over a hundred pages, beside whatever else the machine does. */
const TIMEOUT_MS = 300_000;

const FLOWER = createDemoStore({ seed: 'ny', pictureOrigin: 'http://127.0.0.1', faultyPictures: false })
  .products.filter(({ category_type }) => category_type === 'FLOWER')
  .slice(0, 12);

/** Stores whose pages have what the demo's have not, by name. */
const STORES: Record<string, { settings: StoreInput; products: readonly unknown[] }> = {
  single: { settings: single, products: [createWireProduct('only-one')] },
  samples: { settings: listsEverything, products: readSampleProducts() },
  hostile: { settings: hostile, products: createHostileProducts() },
  'new-york': { settings: newYork, products: FLOWER },
  'adults-and-patients': {
    settings: adultsAndPatients,
    products: [
      createWireProduct('patients', {
        sellable_quantity_detail: [{ inventory_type: 'MEDICAL', sellable_quantity: 12 }],
      }),
      createWireProduct('everyone', { category_type: 'EDIBLE' }),
    ],
  },
};

describe('the Nu HTML checker', () => {
  let faults: FileFault[];
  let files: CheckedFile[];
  beforeAll(async () => {
    const demo = openSite(inject('siteDirectory'));
    const others = await printStores();
    files = [
      ...chooseTelling(toFiles(demo)),
      ...others,
      ...(await readDrawnPages()),
      toHostPage(demo),
      ...demo.files
        .filter((file) => file.endsWith('.css'))
        .map((name) => ({ name, kind: 'css' as const, text: demo.readText(name) })),
    ];
    faults = await checkFiles([...files, ...FAULTY], join(TEST_DATA, 'valid-html', 'checked'));
  }, TIMEOUT_MS);

  it('reads pages of every kind', () => {
    const names = files.map(({ name }) => name);
    for (const [, path] of PAGE_KINDS) expect(names).toContain(`${path} as drawn`);
    for (const store of Object.keys(STORES)) expect(names.some((name) => name.startsWith(store))).toBe(true);
    expect(files.length).toBeGreaterThan(90);
  });

  it('finds nothing wrong with them', () => {
    const wrong = Map.groupBy(
      faults.filter(({ file }) => !FAULTY.some(({ name }) => name === file)),
      ({ text }) => text.replace(/ \(.*/s, ''),
    );
    expect([...wrong.values()].map(([first, ...others]) => ({ ...first, andOthers: others.length }))).toEqual(
      [],
    );
  });

  it('says what is wrong with files that are', () => {
    const said = (name: string) => faults.flatMap(({ file, text }) => (file === name ? text : [])).join('\n');
    expect(said('faulty page')).toMatch(/No “p” element in scope/);
    expect(said('faulty style sheet')).toMatch(/Property “colour” doesn't exist/);
  });
});

/** By these one sees that faults are found at all. */
const FAULTY: readonly CheckedFile[] = [
  { name: 'faulty page', kind: 'html', text: toDocument('<p><div></div></p>') },
  { name: 'faulty style sheet', kind: 'css', text: 'p { colour: red; }' },
];

const TAG = /<([a-z][\w-]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)/g;
/** Attributes whose values are words of HTML or of ours. */
const TELLING = /^(?:class|type|role|rel|autocomplete|loading|scope|lang)=/;

/** Pages of which each has an element with attributes, that none before it has. */
function chooseTelling(pages: readonly CheckedFile[]): CheckedFile[] {
  const seen = new Set<string>();
  return pages.filter(({ text }) => {
    const before = seen.size;
    for (const [, tag = '', attributes = ''] of text.matchAll(TAG))
      seen.add(
        `${tag} ${attributes.replace(/([^\s=]+)="[^"]*"/g, (pair, name) => (TELLING.test(pair) ? pair : name))}`,
      );
    return seen.size > before;
  });
}

/** The pages of the other stores that tell something, with addresses that lead elsewhere and products that have left. */
async function printStores(): Promise<CheckedFile[]> {
  const compiled = await compilePages(toDirectories(ROOT, TEST_DATA, 'demo'));
  const printed: CheckedFile[] = [];
  for (const [name, { settings, products }] of Object.entries(STORES)) {
    const out = join(TEST_DATA, 'valid-html', name);
    rmSync(out, { recursive: true, force: true });
    await printSite(compiled, toSnapshot(settings, products), out);
    const pages = toFiles(openSite(out), `${name}: `);
    // Of hostile texts each may be wrong in its own way.
    const isOfProduct = (file: CheckedFile) => name === 'hostile' && file.name.includes('/products/');
    printed.push(...pages.filter(isOfProduct), ...chooseTelling(pages.filter((page) => !isOfProduct(page))));
  }
  return printed;
}

function toFiles({ pages }: SiteTree, store = ''): CheckedFile[] {
  return pages.map(({ path, html }) => ({ name: `${store}${path}`, kind: 'html', text: html }));
}

function toSnapshot(settings: StoreInput, feed: readonly unknown[]): Snapshot {
  const feedAt = '2026-11-25T18:00:00.000Z';
  const products = feed.flatMap((wire) => parseProduct(wire).product ?? []);
  const unique = [...new Map(products.map((product) => [product.productId, product])).values()];
  const { compiled, store } = compileFeed({ products: unique, feedAt }, parseStore(settings, ''));
  const [first] = compiled.menu.products;
  return {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo: false,
    feedAt,
    store,
    menu: withFeaturedOrder(compiled.menu),
    moved: [{ from: '/products/moved/', to: first?.path ?? '/products/x/' }],
    gone: [{ path: '/products/gone/', category: first?.category ?? 'flower' }],
  };
}

/** What scripts make of the demo's pages, and what they draw on the pages of others. */
async function readDrawnPages(): Promise<CheckedFile[]> {
  const page = await openPage();
  const drawn: CheckedFile[] = [];
  for (const [, path] of PAGE_KINDS) {
    await visit(page, path);
    drawn.push({ name: `${path} as drawn`, kind: 'html', text: await page.content() });
  }
  await page.goto('/embed/playground/');
  await page.locator('herbarium-menu .card').first().waitFor();
  const shadow = await page
    .locator('herbarium-menu')
    .first()
    .evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  drawn.push({ name: 'embedded menu', kind: 'html', text: toDocument(shadow) });
  return drawn;
}

/** What a store puts into its own page. */
function toHostPage({ menu }: SiteTree): CheckedFile {
  const text = toDocument(formatScript(menu.store.url) + formatElement(menu, { limit: 12 }, true));
  return { name: 'page with an embedded menu', kind: 'html', text };
}

function toDocument(body: string): string {
  return `<!doctype html><html lang="en"><head><title>A page of others</title></head><body><h1>Others</h1>${body}</body></html>`;
}
