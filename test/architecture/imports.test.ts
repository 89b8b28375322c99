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
  ['menu', [], /^@sindresorhus\/slugify$/],
  ['treez', ['menu', 'error.ts'], /^(?:node:|zod$|undici$|p-throttle$)/],
  ['search', ['menu'], /^fuse\.js(?:\/|$)/],
  ['plates', ['menu'], /^$/],
  ['pictures', ['menu', 'error.ts', 'disk'], /^(?:node:|zod$|undici$|sharp$|ipaddr\.js$)/],
  ['disk', [], /^node:/],
  ['config', ['menu', 'error.ts', 'treez'], /^(?:node:|zod$)/],
  ['snapshot', ['config', 'disk', 'error.ts', 'menu'], /^(?:node:|zod$)/],
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
      const forbidden = new Set(['treez', 'sandbox', 'cli', 'build', 'pictures', 'disk']);
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
    expect(findCircles()).toEqual([]);
  });

  it('bring no Node module to the browser', () => {
    const starts = MODULES.filter(({ path }) =>
      /^(?:site\/browser\/|search\/|components\/[^/]+\.tsx$)/.test(path),
    );
    expect(starts.length).toBeGreaterThan(10);
    const reached = reachAll(starts.map(({ path }) => path));
    const forbidden = /^(?:node:|astro|sharp|undici|zod)/;
    expect(listForbidden(reached, ({ target, isTypeOnly }) => !isTypeOnly && forbidden.test(target))).toEqual(
      [],
    );
  });
});

/** Every circle of imports, types included, as the way round it. */
function findCircles(): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const { target, isOurs } of BY_PATH.get(path)?.imports ?? [])
      if (isOurs) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of MODULES) visit(path, []);
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
