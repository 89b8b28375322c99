import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

/** Pages as programs, ready to be printed with any snapshot, and the styles, scripts and fonts that they link. */
export interface CompiledPages {
  /** Of all that they were compiled from. */
  digest: string;
  /** The programs’, absolute. */
  programs: string;
  /** Files that are part of every site as they are; absolute. */
  assets: string;
}

/** What of Astro's own build the pages ask for when they are printed. */
export interface PrintingPlan {
  /** Of the pages' programs, within their directory. */
  entry: string;
  /** By Astro's key of a page. */
  styles: [key: string, styles: unknown[]][];
  /** Scripts that integrations put into pages. */
  scripts: unknown[];
}

/** Where the parts of compiled pages are. @param directory absolute */
export function toPlaces(directory: string): Pick<CompiledPages, 'programs' | 'assets'> {
  return { programs: join(directory, 'programs'), assets: join(directory, 'assets') };
}

export const PLAN_FILE = 'printing-plan.json';

/** Renders pages: what Astro's prerenderer does once pages are compiled. */
export interface PagePrinter {
  listPages(): Promise<PathWithRoute[]>;
  render(request: Request, route: PathWithRoute['route']): Promise<Response>;
}

/** The part of Astro's `BuildApp` that its own prerenderer uses. */
interface PrerenderApp extends StaticPathsApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
  setOptions(options: { settings: { scripts: unknown[] }; logger: { options: object } }): void;
  render(request: Request, options: { routeData: PathWithRoute['route'] }): Promise<Response>;
}

/** Loads the programs of pages: once in a process, however often they are printed. */
export async function loadPrinter({ programs }: CompiledPages): Promise<PagePrinter> {
  const plan: PrintingPlan = JSON.parse(await readFile(join(programs, PLAN_FILE), 'utf8'));
  // A run that renders nothing does without Astro.
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  const { app }: { app: PrerenderApp } = await import(pathToFileURL(join(programs, plan.entry)).href);
  app.setInternals({ pagesByKeys: new Map(plan.styles.map(([key, styles]) => [key, { styles }])) });
  app.setOptions({ settings: { scripts: plan.scripts }, logger: { options: { destination: SILENCE } } });
  return {
    listPages: async () => {
      // What pages there are is known by the snapshot before this one.
      app.routeCache?.clearAll();
      const pages = await new StaticPaths(app).getAll();
      return Promise.all(pages.map((page) => (page.route.pathname ? withCacheKey(page, app) : page)));
    },
    render: (request, routeData) => app.render(request, { routeData }),
  };
}

/** Astro asks only pages whose address has parameters for keys: those at a fixed address export a function for it. */
async function withCacheKey(page: PathWithRoute, app: PrerenderApp): Promise<PathWithRoute> {
  const { getCacheKey }: { getCacheKey?: () => string | Promise<string> } = Object(
    await app.getComponentByRoute?.(page.route),
  );
  return getCacheKey ? { ...page, cacheKey: await getCacheKey() } : page;
}

/** A page that cannot be rendered throws; there is nothing to log besides. */
const SILENCE = { write: () => true };
