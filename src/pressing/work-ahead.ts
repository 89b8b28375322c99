import { existsSync } from 'node:fs';
import { listLinkCards } from '../site/link-cards.ts';
import { compilePages } from './compile-pages.ts';
import type { CompiledPages } from './compiled-pages.ts';
import type { StoreDirectories } from './directories.ts';
import { keepLinkCards } from './keep-link-cards.ts';
import type { Progress } from './progress.ts';
import type { UnpicturedMenu } from './sync-store.ts';

/** What a run does while it waits for the feed and for pictures. */
export interface WorkAhead {
  /** Its failure is that of the rendering. */
  compiling: Promise<CompiledPages>;
  /** Begins to draw link cards that show no photograph. */
  drawCards(menu: UnpicturedMenu): void;
  /** Leaves the cards that are not drawn yet to the build, which knows all of them. */
  stopCards(): Promise<void>;
  /** Ends whatever is not done by then, and waits until it has ended. */
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
  const compiling = compilePages(directories, { progress: run.progress, signal: until(stopCompiling) });
  // Nobody may be waiting for it yet.
  compiling.catch(() => undefined);
  let drawing: Promise<unknown> = Promise.resolve();
  const stopCards = async () => {
    stopDrawing.abort();
    await drawing;
  };
  return {
    compiling,
    drawCards: (menu) => {
      // On later runs few cards are missing, and listing them all would cost more than drawing those ahead saves.
      if (existsSync(directories.linkCards)) return;
      // Whatever is wrong is met again when the build draws the others.
      drawing = keepLinkCards(listLinkCards(menu), { directories, signal: until(stopDrawing) }).catch(
        () => undefined,
      );
    },
    stopCards,
    stop: async () => {
      stopCompiling.abort();
      await Promise.allSettled([compiling, stopCards()]);
    },
  };
}
