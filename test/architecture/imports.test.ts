import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, readModules, type SourceModule } from './read-modules.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARCHITECTURE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const MODULES = readModules();
const BY_PATH = new Map(MODULES.map((each) => [each.path, each]));

const inFolder = (folder: string) => MODULES.filter(({ path }) => path.startsWith(`${folder}/`));
/** The room of a module: `menu` for `menu/price/price.ts`, itself for a file directly in `src`. */
const roomOf = (path: string) => path.split('/')[0] ?? '';

/** What modules import, as `importer → target`, where `isForbidden` says so. */
function listForbidden(modules: readonly SourceModule[], isForbidden: (each: Import) => boolean): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.filter(isForbidden).map(({ target }) => `${path} → ${target}`),
  );
}

/** What a room may import: of ours besides itself, and of others. `docs/architecture.md` says the same. */
const ROOMS: [room: string, ours: string[], others: RegExp][] = [
  ['platform', [], /^(?:node:|p-limit$)/],
  ['menu', [], /^(?:@sindresorhus\/slugify$|fuse\.js(?:\/|$)|zod$)/],
  [
    'treez',
    ['menu', 'platform'],
    /^(?:node:|entities\/decode$|htmlparser2$|safe-stable-stringify$|undici$|zod$)/,
  ],
  ['illustrations', ['menu'], /^(?:node:|harfbuzzjs$|sharp$|woff2-encoder\/decompress$)/],
  ['settings', ['menu', 'platform'], /^(?:node:|zod$)/],
  ['sandbox', ['illustrations', 'menu', 'platform', 'settings'], /^(?:node:|sharp$|zod$)/],
  [
    'site',
    ['illustrations', 'menu', 'settings'],
    /^(?:astro(?::|\/|$)|entities$|ical\.js$|node:crypto$|preact(?:\/|$)|preact-render-to-string$|timezones-ical-library$|virtual:|zod$)/,
  ],
  ['embed', ['menu', 'site'], /^(?:postcss$|preact(?:\/|$))/],
  [
    'intake',
    ['menu', 'platform', 'sandbox', 'settings', 'site', 'treez'],
    /^(?:hono(?:\/cors)?|@hono\/node-server|ipaddr\.js|node:http|preact|preact-render-to-string)$/,
  ],
  ['run', ['illustrations', 'menu', 'platform', 'settings', 'site'], /./],
  ['cli', ['intake', 'menu', 'platform', 'run', 'sandbox', 'settings', 'site', 'treez'], /./],
];

/** Parts of a room that know less than the room. */
const PARTS: [part: string, others: RegExp][] = [
  ['run/schedule', /^(?:node:|croner$)/],
  ['run/verify', /^(?:node:|entities$|htmlparser2$)/],
  ['run/publish', /^(?:node:|aws4fetch$|entities$|mrmime$|zod$)/],
  ['run/sync/pictures', /^(?:node:|ipaddr\.js$|p-limit$|sharp$|undici$|zod$)/],
];

describe('a room imports only what is below it', () => {
  it.each(ROOMS)('src/%s: of ours %j', (room, ours, others) => {
    const allowed = new Set([room, ...ours]);
    const modules = inFolder(room);
    expect(modules.length).toBeGreaterThan(0);
    expect(
      listForbidden(modules, ({ target, isOurs }) =>
        isOurs ? !allowed.has(roomOf(target)) : !others.test(target),
      ),
    ).toEqual([]);
  });

  it.each(ROOMS)('docs/architecture.md says what src/%s imports: %j', (room, ours) => {
    const row = ARCHITECTURE.split('\n').find((line) => line.startsWith(`| \`src/${room}/\``));
    expect(row?.split('|').at(-2)?.trim()).toBe(ours.join(', ') || 'nothing');
  });

  it('every room has its rule', () => {
    const rooms = new Set(MODULES.filter(({ path }) => path.includes('/')).map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual(ROOMS.map(([room]) => room).sort());
  });

  it.each(PARTS)('src/%s: of others only its own', (part, others) => {
    const modules = inFolder(part);
    expect(modules.length).toBeGreaterThan(0);
    expect(listForbidden(modules, ({ target, isOurs }) => !isOurs && !others.test(target))).toEqual([]);
  });

  it('there are at most 12 rooms on at most 6 floors', () => {
    const graph = toGraph(roomOf);
    const floorOf = (room: string): number =>
      1 + Math.max(0, ...[...(graph.get(room) ?? [])].filter((below) => below !== room).map(floorOf));
    const rooms = [...graph.keys()].filter((room) => room !== 'env.d.ts');
    expect(rooms.length).toBeLessThanOrEqual(12);
    expect(Math.max(...rooms.map(floorOf))).toBeLessThanOrEqual(6);
  });
});

describe('imports', () => {
  it('name modules that exist, by their whole name', () => {
    const ours = /\.(?:ts|tsx|astro)$/;
    expect(
      listForbidden(MODULES, ({ target, isOurs }) => isOurs && ours.test(target) && !BY_PATH.has(target)),
    ).toEqual([]);
    expect(
      listForbidden(MODULES, ({ target, isOurs }) => isOurs && !/\.(?:ts|tsx|astro|css)$/.test(target)),
    ).toEqual([]);
  });

  it('go in no circle', () => {
    expect(findCircles(toGraph((path) => path))).toEqual([]);
  });

  it('go in no circle from room to room', () => {
    expect(findCircles(toGraph(roomOf))).toEqual([]);
  });

  it('go in no circle from folder to folder of a room, beside the files that hold the room together', () => {
    const graph = toGraph((path) => (path.split('/').length > 2 ? posix.dirname(path) : path));
    for (const [folder, targets] of graph) targets.delete(folder);
    expect(findCircles(graph)).toEqual([]);
  });

  it('climb at most one folder: what is further away is named from `src`', () => {
    expect(MODULES.filter(({ text }) => /from '\.\.\/\.\.\//.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('bring to a host of functions no Node module but for waiting, and no client of Node’s own', () => {
    const reached = reachAll(['intake/cloudflare.ts', 'intake/netlify.ts']);
    const allowed =
      /^(?:hono|hono\/cors|ipaddr\.js|zod|preact|preact-render-to-string|@sindresorhus\/slugify|node:timers\/promises)$/;
    expect(
      listForbidden(
        reached,
        ({ target, isOurs, isTypeOnly }) => !isOurs && !isTypeOnly && !allowed.test(target),
      ),
    ).toEqual([]);
  });

  it('bring no Node module to the browser', () => {
    const starts = MODULES.filter(({ path }) =>
      /^(?:embed\/|menu\/(?:browse|search)\/|site\/scripts\/|site\/(?:components|features)\/.*\.tsx$)/.test(
        path,
      ),
    );
    expect(starts.length).toBeGreaterThan(10);
    const reached = reachAll(starts.map(({ path }) => path));
    const forbidden = /^(?:node:|astro|sharp|undici|zod)/;
    expect(listForbidden(reached, ({ target, isTypeOnly }) => !isTypeOnly && forbidden.test(target))).toEqual(
      [],
    );
  });
});

describe('tests', () => {
  it('mirror the folders of src, or stand in a folder of their own', () => {
    const own = /^(?:architecture|bench|differential|docs|end-to-end|fuzz|packages|samples|stores)(?:\/|$)/;
    const folders = readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'test').length + 1))
      .filter((folder) => !own.test(folder));
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !existsSync(join(ROOT, 'src', folder)))).toEqual([]);
  });
});

/** Who imports whom, types included, with each module under the name that `toNode` gives it. */
function toGraph(toNode: (path: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of MODULES) {
    const targets = graph.get(toNode(path)) ?? new Set();
    for (const { target, isOurs } of imports) if (isOurs) targets.add(toNode(target));
    graph.set(toNode(path), targets);
  }
  return graph;
}

/** Every circle, as the way round it; an edge from a node to itself only counts where nodes are modules. */
function findCircles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    if (way.at(-1) === node && !node.includes('/')) return;
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(' → '));
    if (way.includes(node) || done.has(node)) return;
    for (const target of graph.get(node) ?? []) visit(target, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}

/** The modules that are loaded with some, themselves included. */
function reachAll(starts: readonly string[]): SourceModule[] {
  const reached = new Set(starts);
  for (const path of reached) {
    for (const { target, isOurs, isTypeOnly } of BY_PATH.get(path)?.imports ?? []) {
      if (isOurs && !isTypeOnly) reached.add(target);
    }
  }
  return [...reached].flatMap((path) => BY_PATH.get(path) ?? []);
}
