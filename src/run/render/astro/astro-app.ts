import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { PLAN_FILE, type PrintingPlan } from './printing-plan.ts';
import { createUnsupportedError } from './unsupported.ts';

/** The pages as Astro compiled them: what its prerenderer does once that is done. */
export interface AstroApp {
  /**
   * Lists the pages of routes, e.g. of `/[...language]/menu/[...list]`. Which pages there are is asked anew each time: it is the
   * snapshot that decides.
   * @param isMeant says which routes
   */
  listPages(isMeant: (route: string) => boolean): Promise<AstroPage[]>;
  /**
   * Renders a page of a route.
   * @param path site path
   * @throws Error if there is no such route or page, or what the page throws
   */
  render(route: string, path: string): Promise<string>;
}

export interface AstroPage {
  /** Where static hosts look for it, with `/` between folders. */
  file: string;
  /** The same key, the same page. */
  key: string | undefined;
  /** @throws Error if it has no content; what the page throws */
  print(): Promise<string>;
}

type Route = PathWithRoute['route'];

/** The part of Astro's `BuildApp` that its own prerenderer uses. */
interface BuildApp extends StaticPathsApp {
  getComponentByRoute: NonNullable<StaticPathsApp['getComponentByRoute']>;
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
  setOptions(options: { settings: { scripts: unknown[] }; logger: { options: object } }): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/**
 * Loads Astro and the programs that it compiled: once in a process, however often pages are printed.
 * @param programs where they are, absolute
 * @param origin of the site, without a slash at the end
 * @throws Error if this is another Astro than we know
 */
export async function loadAstroApp(programs: string, origin: string): Promise<AstroApp> {
  const plan: PrintingPlan = JSON.parse(await readFile(join(programs, PLAN_FILE), 'utf8'));
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const { app }: { app: BuildApp } = await import(pathToFileURL(join(programs, plan.entry)).href);
  checkApp(app);
  app.setInternals({ pagesByKeys: new Map(plan.styles.map(([key, styles]) => [key, { styles }])) });
  app.setOptions({ settings: { scripts: plan.scripts }, logger: { options: { destination: SILENCE } } });
  // What pages there are is known by the snapshot before this one.
  app.routeCache?.clearAll();
  const print = (route: Route, path: string) => printPage(app, route, new URL(path, origin));
  return {
    listPages: async (isMeant) => {
      const pages = await new StaticPaths(pickRoutes(app, isMeant)).getAll();
      return Promise.all(
        pages.map(async ({ pathname, route, cacheKey }) => ({
          file: toFile(pathname, route),
          key: route.pathname ? await findKey(app, route) : cacheKey,
          print: () => print(route, toAddress(pathname, route)),
        })),
      );
    },
    render: async (route, path) => {
      const found = app.manifest.routes.find(({ routeData }) => routeData.route === route);
      if (!found) throw createUnsupportedError(`it has compiled no route ${route}`);
      return print(found.routeData, path);
    },
  };
}

const CALLED = ['setInternals', 'setOptions', 'render', 'getComponentByRoute'] as const;

function checkApp(app: Partial<BuildApp> | undefined): void {
  const lacking = CALLED.find((name) => typeof app?.[name] !== 'function');
  if (lacking) throw createUnsupportedError(`its app has no ${lacking}()`);
  if (!app?.manifest?.routes.every(({ routeData }) => routeData.route.startsWith('/')))
    throw createUnsupportedError('its manifest names no routes');
}

/** A page that cannot be rendered throws; there is nothing to log besides. */
const SILENCE = { write: () => true };

/** The app as it would be with some of its routes. What it is asked for besides is the same. */
function pickRoutes(app: BuildApp, isMeant: (route: string) => boolean): StaticPathsApp {
  const routes = app.manifest.routes.filter(({ routeData }) => isMeant(routeData.route));
  return {
    manifest: { ...app.manifest, routes },
    ...(app.routeCache && { routeCache: app.routeCache }),
    getComponentByRoute: (route) => app.getComponentByRoute(route),
  };
}

/** Astro asks only pages whose address has parameters for keys: those at a fixed address export a function for it. */
async function findKey(app: BuildApp, route: Route): Promise<string | undefined> {
  const { getCacheKey }: { getCacheKey?: () => string | Promise<string> } = Object(
    await app.getComponentByRoute(route),
  );
  return getCacheKey?.();
}

async function printPage(app: BuildApp, route: Route, address: URL): Promise<string> {
  const response = await app.render(new Request(address), { routeData: route });
  if (!response.ok && route.route !== NOT_FOUND)
    throw new Error(`${address.pathname} answers ${response.status}.`);
  const page = await response.text();
  return route.type === 'endpoint'
    ? page
    : page.replaceAll(ASTRO_SCRIPT, `${ASTRO_SCRIPT} data-cfasync="false"`);
}

/**
 * How the tags begin that Astro writes for the pages' own scripts; it takes no attributes for them. With this one, Cloudflare's Rocket
 * Loader does not hold them back until everything else is loaded.
 */
const ASTRO_SCRIPT = '<script type="module"';

const NOT_FOUND = '/404';

/** As static hosts find them: a page in a folder of its own, all else under its name. */
function toFile(pathname: string, { type, route }: Route): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return route === NOT_FOUND ? '404.html' : join(path, 'index.html');
}

function toAddress(pathname: string, { type }: Route): string {
  return type === 'endpoint' || pathname.endsWith('/') ? pathname : `${pathname}/`;
}
