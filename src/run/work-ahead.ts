import { existsSync } from 'node:fs';
import { listLinkCards } from '#site/data/link-cards.ts';
import { digestSources } from './digest-sources.ts';
import type { StoreDirectories } from './directories.ts';
import type { Progress } from './progress.ts';
import { compilePages } from './render/compile-pages.ts';
import type { CompiledPages } from './render/compiled-pages.ts';
import type { UnpicturedMenu } from './sync/sync-store.ts';

/** What a run does while it waits for the feed and for pictures. */
export interface WorkAhead {
  /** The digest of all that pages are compiled from. */
  sources: Promise<string>;
  /** If it fails, rendering fails. */
  compiling: Promise<CompiledPages>;
  /** Begins to draw link cards that show no photograph. */
  drawCards(menu: UnpicturedMenu): void;
  /** Stops drawing; the build draws the rest, because it knows all cards. */
  stopCards(): Promise<void>;
  /** Stops all work and waits until it has stopped. */
  stop(): Promise<void>;
}

/** Begins to compile the pages. The caller stops it, however the run ends. */
export function workAhead(
  directories: StoreDirectories,
  run: { progress: Progress; signal: AbortSignal },
): WorkAhead {
  const stopCompiling = new AbortController();
  const stopDrawing = new AbortController();
  const until = ({ signal }: AbortController) => AbortSignal.any([run.signal, signal]);
  const sources = digestSources(directories.root);
  const compiling = compilePages(directories, {
    sources,
    progress: run.progress,
    signal: until(stopCompiling),
  });
  // They may fail before anyone awaits them.
  for (const work of [sources, compiling]) work.catch(() => undefined);
  let drawing: Promise<unknown> = Promise.resolve();
  const stopCards = async () => {
    stopDrawing.abort();
    await drawing;
  };
  return {
    sources,
    compiling,
    drawCards: (menu) => {
      // On later runs few cards are missing, and listing them all would cost more than drawing those ahead saves.
      if (existsSync(directories.linkCards)) return;
      // If it fails, the build meets the same error.
      drawing = drawCards(menu, directories, until(stopDrawing)).catch(() => undefined);
    },
    stopCards,
    stop: async () => {
      stopCompiling.abort();
      await Promise.allSettled([compiling, stopCards()]);
    },
  };
}

async function drawCards(
  menu: UnpicturedMenu,
  directories: StoreDirectories,
  signal: AbortSignal,
): Promise<void> {
  // Only a first run needs it.
  const { keepLinkCards } = await import('./render/keep-link-cards.ts');
  await keepLinkCards(listLinkCards(menu), { directories, signal });
}
