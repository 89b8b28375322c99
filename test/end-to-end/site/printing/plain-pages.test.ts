import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';
import { loadAstroApp } from '#run/render/astro/astro-app.ts';
import { PLAIN_PAGES_FILE } from '#run/render/astro/printing-plan.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { createPagePrinter } from '#run/render/page-printer.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { PLAIN_ROUTES } from '#site/print/plain-pages.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { CLEANED_NAMES, HOSTILE_NAMES } from '../hostile/products.ts';
import { ROOT, TEST_DATA } from '../run-herbarium.ts';

const DIRECTORIES = toDirectories(ROOT, TEST_DATA, 'demo');
const compiled = await compilePages(DIRECTORIES);
const demo = await loadSnapshot(snapshotPath(DIRECTORIES.store));

/** Texts that a pattern, a replacement or a place could take for its own. */
const NAMES = [
  ...Object.values(HOSTILE_NAMES),
  ...Object.values(CLEANED_NAMES).map(([, cleaned]) => cleaned),
  "$& $` $' $1 $$",
  '{title} {store} {{main}}',
  '<!--m0-->',
  `&<>"'`,
  '\\u003c/script>',
];

const nameAt = (index: number) => NAMES[index % NAMES.length] ?? '';

/** The demo store, with a name, a category and products that mean harm. */
const hostile: Snapshot = {
  ...demo,
  store: { ...demo.store, name: `Herb & <b>"Spice"</b> 'Co.' $&`, productStructuredData: true },
  menu: {
    ...demo.menu,
    categories: demo.menu.categories.map((category, index) => ({
      ...category,
      // The title of its page is the store's name alone.
      name: index === 0 ? `Herb & <b>"Spice"</b> 'Co.' $&` : `${category.name} ${nameAt(index)}`,
    })),
    brands: demo.menu.brands.map((brand, index) => ({ ...brand, name: nameAt(index) })),
    products: demo.menu.products.map((product, index) => ({
      ...product,
      name: nameAt(index),
      ...(product.brand && { brand: nameAt(index + 7) }),
      description: `${nameAt(index + 3)}\n\n${nameAt(index + 5)}`,
    })),
  },
};

describe.each([
  ['the demo store', demo],
  ['a store of hostile texts', hostile],
])('pages of %s that are printed by functions', (_, snapshot) => {
  const printed = new Map<string, string>();
  const rendered = new Map<string, string>();
  beforeAll(async () => {
    const printer = await createPagePrinter(compiled, snapshot);
    const app = await loadAstroApp(compiled.programs, new URL(snapshot.store.url).origin);
    const isPlain = (route: string) => PLAIN_ROUTES.some((plain) => plain === route);
    for (const { file, print } of await app.listPages(isPlain)) rendered.set(file, await print());
    for (const { file, print } of await printer.listPages()) {
      if (rendered.has(file)) printed.set(file, await print());
    }
  });

  it('are all pages of products and lists in every language', () => {
    expect([...printed.keys()].sort()).toEqual([...rendered.keys()].sort());
    expect(printed.size).toBeGreaterThan(2 * snapshot.menu.products.length);
    expect([...printed.keys()]).toEqual(
      expect.arrayContaining(['menu/index.html', 'es/menu/index.html', 'price-list/index.html']),
    );
  });

  it('are byte for byte what Astro renders', () => {
    const others = [...rendered].filter(([file, page]) => printed.get(file) !== page);
    expect(others.map(([file]) => file)).toEqual([]);
  });
});

describe('the printer', () => {
  it('lists every page of the site once, and no frame', async () => {
    const pages = await (await createPagePrinter(compiled, demo)).listPages();
    const files = pages.map(({ file }) => file);
    expect(files).toEqual([...new Set(files)]);
    expect(files.filter((file) => !/^(?:[\w.-]+\/)*[\w.-]+\.\w+$/.test(file))).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)m[0-9a-f]{32}\//.test(file))).toEqual([]);
  });

  it('prints the pages of a snapshot that comes after another', async () => {
    const [first] = demo.menu.products;
    await createPagePrinter(compiled, hostile);
    const printer = await createPagePrinter(compiled, demo);
    const pages = await printer.listPages();
    const page = await pages.find(({ file }) => file === `products/${first?.slug}/index.html`)?.print();
    expect(page).toContain(`<h1 class="product-name">${first?.name}</h1>`);
    expect(page).toContain('Fernwood (demo)</title>');
  });
});

it('the program of these pages loads nothing of Astro', () => {
  const { files, packages } = readImports(join(compiled.programs, PLAIN_PAGES_FILE));
  expect(files.size).toBeGreaterThan(10);
  expect([...packages].filter((name) => /astro|^node:(?!crypto$)/.test(name))).toEqual([]);
  const programs = readdirSync(compiled.programs).map((name) => join(compiled.programs, name));
  expect(programs.filter((path) => path.includes('prerender-entry') && files.has(path))).toEqual([]);
});

/** What a compiled module imports, and the modules that it imports, before it runs. */
function readImports(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set([start]);
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;\n]*?["']([^"']+)["'];?$/gm)) {
      if (name.startsWith('.')) files.add(join(dirname(file), name));
      else packages.add(name);
    }
  }
  return { files, packages };
}
