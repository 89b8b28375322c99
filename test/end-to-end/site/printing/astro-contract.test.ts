import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';
import { loadAstroApp } from '#run/render/astro/astro-app.ts';
import {
  FRAME_ROUTE,
  PLAIN_PAGES_FILE,
  PLAN_FILE,
  type PrintingPlan,
} from '#run/render/astro/printing-plan.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { PLAIN_ROUTES } from '#site/print/plain-pages.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import { ROOT, TEST_DATA } from '../run-herbarium.ts';

// What we lean on of Astro's without being promised it. When one of these fails after an update of Astro, look at
// src/run/render/astro/: nothing else of the project knows of it.
const DIRECTORIES = toDirectories(ROOT, TEST_DATA, 'demo');
const { programs, assets } = await compilePages(DIRECTORIES);
const snapshot = await loadSnapshot(snapshotPath(DIRECTORIES.store));
setCurrentSnapshot(snapshot);
const app = await loadAstroApp(programs, 'https://menu.example');

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

it('Astro is the very version that package.json names', () => {
  const { dependencies } = readJson(join(ROOT, 'package.json'));
  expect(dependencies.astro).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readJson(join(ROOT, 'node_modules/astro/package.json')).version).toBe(dependencies.astro);
});

it('Astro keeps its programs in .prerender, with one entry, and puts our own beside them', () => {
  const files = readdirSync(programs);
  const plan: PrintingPlan = readJson(join(programs, PLAN_FILE));
  expect(files.filter((name) => name.startsWith('prerender-entry'))).toEqual([plan.entry]);
  expect(files).toContain(PLAIN_PAGES_FILE);
});

it('Astro tells the styles of each page by the key that its programs ask for', async () => {
  const plan: PrintingPlan = readJson(join(programs, PLAN_FILE));
  expect(plan.styles.length).toBeGreaterThan(20);
  const page = await app.render('/[...language]/price-list', '/price-list/');
  const [, href = ''] = /<link rel="stylesheet" href="(\/_astro\/[\w.-]+\.css)">/.exec(page) ?? [];
  expect(readdirSync(join(assets, '_astro')).map((name) => `/_astro/${name}`)).toContain(href);
});

it('Astro names routes by the paths of their files', async () => {
  const routes = new Set<string>();
  await app.listPages((route) => {
    routes.add(route);
    return false;
  });
  expect([...routes]).toEqual(expect.arrayContaining([...PLAIN_ROUTES, FRAME_ROUTE, '/404', '/health.json']));
});

it('a page is where static hosts look for it', async () => {
  const list = async (route: string) =>
    (await app.listPages((each) => each === route)).map(({ file }) => file).sort();
  expect(await list('/[...language]/price-list')).toEqual([
    'es/price-list/index.html',
    'price-list/index.html',
  ]);
  expect(await list('/404')).toEqual(['404.html']);
  expect(await list('/health.json')).toEqual(['health.json']);
});

it('Astro begins the tag of the pages’ own script in the way that is looked for', async () => {
  const page = await app.render('/[...language]/price-list', '/price-list/');
  const modules = page.match(/<script[^>]*type="module"[^>]*>/g);
  expect(modules).toHaveLength(1);
  expect(modules?.[0]).toContain('<script type="module" data-cfasync="false"');
});

it('a route that is not there is named', async () => {
  await expect(app.render('/nowhere', '/nowhere/')).rejects.toThrow(
    'this Astro version is not supported: it has compiled no route /nowhere.',
  );
});
