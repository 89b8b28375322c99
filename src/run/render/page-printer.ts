import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as PlainPages from '#site/print/plain-pages.ts';
import { setCurrentSnapshot } from '#site/snapshot/current-snapshot.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { type AstroApp, loadAstroApp } from './astro/astro-app.ts';
import { FRAME_ROUTE, PLAIN_PAGES_FILE } from './astro/printing-plan.ts';
import type { CompiledPages } from './compiled-pages.ts';

/** The pages and files of data of a site, and how each is printed. Which of them are is up to the caller. */
export interface PagePrinter {
  listPages(): Promise<PrintablePage[]>;
}

export interface PrintablePage {
  /** Where static hosts look for it, with `/` between folders. */
  file: string;
  /** The same key, the same page; undefined where it may be another with every run. */
  key: string | undefined;
  /** @throws Error if it cannot be rendered */
  print(): string | Promise<string>;
}

/**
 * Prints compiled pages with a snapshot. Pages of products and lists are printed by functions, in a frame that Astro renders once for
 * all that share it; Astro renders the others.
 */
export async function createPagePrinter(
  { programs }: CompiledPages,
  snapshot: Snapshot,
): Promise<PagePrinter> {
  setCurrentSnapshot(snapshot);
  const plainPages = await loadPlainPages(programs);
  const app = await loadAstroApp(programs, new URL(snapshot.store.url).origin);
  const notAstros = new Set<string>([...plainPages.PLAIN_ROUTES, FRAME_ROUTE]);
  return {
    listPages: async () => {
      const printPlainly = createPlainPrinter(plainPages, app);
      const plain = (await plainPages.listPlainPages()).map((page) => ({
        file: `${page.path.slice(1)}index.html`,
        key: page.key,
        print: () => printPlainly(page),
      }));
      return [...(await app.listPages((route) => !notAstros.has(route))), ...plain];
    },
  };
}

/** Loads the program of the pages that are printed by functions: once in a process, and without Astro. */
async function loadPlainPages(programs: string): Promise<typeof PlainPages> {
  return await import(pathToFileURL(join(programs, PLAIN_PAGES_FILE)).href);
}

function createPlainPrinter(
  { findFrame, toFrameKey, toFramePath, parseFrame, fillFrame }: typeof PlainPages,
  app: AstroApp,
): (page: PlainPages.PlainPage) => string | Promise<string> {
  type Frame = ReturnType<typeof parseFrame>;
  const frames = new Map<string, Frame>();
  const renderFrame = async (spec: ReturnType<typeof findFrame>) => {
    const frame = parseFrame(await app.render(FRAME_ROUTE, toFramePath(spec)), spec);
    frames.set(toFrameKey(spec), frame);
    return frame;
  };
  return (page) => {
    const content = page.toContent();
    const spec = findFrame(content.head, page.site);
    const fill = (frame: Frame) => fillFrame(frame, page.path, content);
    // Most pages find theirs there, and need not wait.
    const frame = frames.get(toFrameKey(spec));
    return frame ? fill(frame) : renderFrame(spec).then(fill);
  };
}
