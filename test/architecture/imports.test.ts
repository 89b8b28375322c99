import { describe, expect, it } from 'vitest';
import { type Import, readModules, type SourceModule } from './read-modules.ts';

const MODULES = readModules();
const BY_PATH = new Map(MODULES.map((each) => [each.path, each]));

const inFolder = (folder: string) => MODULES.filter(({ path }) => path.startsWith(`${folder}/`));
/** `menu` for `menu/price.ts`, `error.ts` for `error.ts`. */
const folderOf = (path: string) => path.split('/')[0] ?? '';

/** What modules import, as `importer → target`, where `isForbidden` says so. */
function listForbidden(modules: readonly SourceModule[], isForbidden: (each: Import) => boolean): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.filter(isForbidden).map(({ target }) => `${path} → ${target}`),
  );
}

/** What a folder may import: of ours besides itself, and of others. */
const MAY_IMPORT: [folder: string, ours: string[], others: RegExp][] = [
  ['messages', [], /^$/],
  ['menu', ['messages'], /^@sindresorhus\/slugify$/],
  ['customer', ['menu'], /^$/],
  ['treez', ['customer', 'menu', 'error.ts', 'safe-address.ts'], /^(?:node:|zod$|undici$)/],
  [
    'intake',
    [
      'compliance',
      'components',
      'config',
      'customer',
      'error.ts',
      'messages',
      'sandbox',
      'site',
      'snapshot',
      'treez',
    ],
    /^(?:node:http|preact|preact-render-to-string)$/,
  ],
  ['compliance', ['menu'], /^$/],
  ['search', ['menu', 'messages'], /^fuse\.js(?:\/|$)/],
  ['browse', ['menu'], /^$/],
  ['guard', ['menu'], /^(?:node:crypto|zod)$/],
  [
    'verifying',
    ['disk', 'error.ts', 'link-cards', 'menu', 'messages', 'search', 'site', 'snapshot'],
    /^(?:node:|htmlparser2$)/,
  ],
  ['publishing', ['config', 'disk', 'error.ts', 'verifying'], /^(?:node:|zod$|aws4fetch$|mrmime$)/],
  ['embed', ['browse', 'components', 'menu', 'messages', 'search', 'site', 'snapshot', 'styles'], /^preact$/],
  ['schedule', ['listen.ts', 'menu'], /^(?:node:|croner$)/],
  ['plates', ['menu'], /^$/],
  ['link-cards', ['menu', 'plates'], /^(?:node:|harfbuzzjs$|sharp$|woff2-encoder\/decompress$)/],
  ['pictures', ['menu', 'error.ts', 'disk'], /^(?:node:|zod$|undici$|sharp$|ipaddr\.js$)/],
  ['disk', [], /^node:/],
  [
    'config',
    ['compliance', 'guard', 'menu', 'error.ts', 'safe-address.ts', 'treez', 'messages'],
    /^(?:node:|zod$)/,
  ],
  ['snapshot', ['compliance', 'config', 'disk', 'error.ts', 'menu', 'messages'], /^(?:node:|zod$)/],
];

describe('a folder imports only what is behind it', () => {
  it.each(MAY_IMPORT)('src/%s: of ours %j', (folder, ours, others) => {
    const modules = inFolder(folder);
    const allowed = new Set([folder, ...ours]);
    expect(modules.length).toBeGreaterThan(0);
    expect(
      listForbidden(modules, ({ target, isOurs }) =>
        isOurs ? !allowed.has(folderOf(target)) : !others.test(target),
      ),
    ).toEqual([]);
  });

  it('settings know of the feed’s access by its type only', () => {
    const values = listForbidden(
      inFolder('config'),
      ({ target, isTypeOnly }) => folderOf(target) === 'treez' && !isTypeOnly,
    );
    expect(values).toEqual([]);
  });

  it('the sandbox speaks for itself: it shares nothing with the client', () => {
    expect(listForbidden(inFolder('sandbox'), ({ target }) => folderOf(target) === 'treez')).toEqual([]);
  });

  it.each(['pages', 'components', 'layouts', 'site'])(
    'src/%s touches neither the network nor the feed',
    (folder) => {
      const forbidden = new Set(['treez', 'sandbox', 'cli', 'pressing', 'pictures', 'disk']);
      const clients = /^(?:undici|node:https?|node:net|node:tls|node:dns)/;
      const modules = inFolder(folder);
      expect(modules.length).toBeGreaterThan(0);
      expect(
        listForbidden(modules, ({ target, isOurs }) =>
          isOurs ? forbidden.has(folderOf(target)) : clients.test(target),
        ),
      ).toEqual([]);
    },
  );

  it('nothing imports the command line', () => {
    const others = MODULES.filter(({ path }) => folderOf(path) !== 'cli');
    expect(listForbidden(others, ({ target, isOurs }) => isOurs && folderOf(target) === 'cli')).toEqual([]);
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

  it('go in no circle from folder to folder', () => {
    expect(findCircles(toGraph(folderOf))).toEqual([]);
  });

  it('bring to a host of functions no Node module but for waiting, and no client of Node’s own', () => {
    const reached = reachAll(['intake/cloudflare.ts', 'intake/netlify.ts']);
    const allowed = /^(?:zod|preact|preact-render-to-string|@sindresorhus\/slugify|node:timers\/promises)$/;
    expect(
      listForbidden(
        reached,
        ({ target, isOurs, isTypeOnly }) => !isOurs && !isTypeOnly && !allowed.test(target),
      ),
    ).toEqual([]);
  });

  it('bring no Node module to the browser', () => {
    const starts = MODULES.filter(({ path }) =>
      /^(?:browser\/|browse\/|search\/|components\/[^/]+\.tsx$)/.test(path),
    );
    expect(starts.length).toBeGreaterThan(10);
    const reached = reachAll(starts.map(({ path }) => path));
    const forbidden = /^(?:node:|astro|sharp|undici|zod)/;
    expect(listForbidden(reached, ({ target, isTypeOnly }) => !isTypeOnly && forbidden.test(target))).toEqual(
      [],
    );
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
