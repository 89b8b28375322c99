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
export async function createPagePrinter(compiled: CompiledPages, snapshot: Snapshot): Promise<PagePrinter> {
  const printing = await openPrinting(compiled, snapshot);
  const { PLAIN_ROUTES } = printing.plainPages;
  const notAstros = new Set<string>([...PLAIN_ROUTES, FRAME_ROUTE]);
  return {
    listPages: async () => {
      const app = await printing.openApp();
      return [...(await app.listPages((route) => !notAstros.has(route))), ...(await listPlain(printing))];
    },
  };
}

interface Printing {
  plainPages: typeof PlainPages;
  openApp: () => Promise<AstroApp>;
}

async function openPrinting({ programs }: CompiledPages, snapshot: Snapshot): Promise<Printing> {
  setCurrentSnapshot(snapshot);
  // Node loads it once in a process, however often pages are printed; it does without Astro.
  const plainPages: typeof PlainPages = await import(pathToFileURL(join(programs, PLAIN_PAGES_FILE)).href);
  const { origin } = new URL(snapshot.store.url);
  let opening: Promise<AstroApp> | undefined;
  const openApp = () => {
    opening ??= loadAstroApp(programs, origin);
    return opening;
  };
  return { plainPages, openApp };
}

async function listPlain(printing: Printing): Promise<PrintablePage[]> {
  const printPlainly = createPlainPrinter(printing);
  const pages = await printing.plainPages.listPlainPages();
  return pages.map((page) => ({
    file: `${page.path.slice(1)}index.html`,
    key: page.key,
    print: () => printPlainly(page),
  }));
}

function createPlainPrinter({
  plainPages: { findFrame, toFrameKey, toFramePath, parseFrame, fillFrame },
  openApp,
}: Printing): (page: PlainPages.PlainPage) => string | Promise<string> {
  type Frame = ReturnType<typeof parseFrame>;
  const frames = new Map<string, Frame>();
  const renderFrame = async (spec: ReturnType<typeof findFrame>) => {
    const app = await openApp();
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
