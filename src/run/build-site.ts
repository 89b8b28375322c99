import { join } from 'node:path';
import { removeDirectory } from '#platform/disk/real-directory.ts';
import { takeSpare } from '#platform/disk/spare-tree.ts';
import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import { type Progress, withStep } from './progress.ts';
import { compilePages } from './render/compile-pages.ts';
import { type KeptCards, keepLinkCards, pruneLinkCards, publishLinkCards } from './render/keep-link-cards.ts';
import { renderSite } from './render/render-site.ts';
import { createDraftPath, recoverDirectory, removeDrafts, swapDirectory } from './swap-directory.ts';
import type { Secret } from './verify/find-secrets.ts';
import type { UnlistedProducts } from './verify/unlisted-products.ts';
import { verifySite } from './verify/verify-site.ts';
import type { WorkAhead } from './work-ahead.ts';

export interface BuildRequest {
  snapshot: Snapshot;
  directories: StoreDirectories;
  /** The live tree, absolute: replaced whole, or not at all. */
  outDirectory: string;
  secrets: readonly Secret[];
  unlisted?: UnlistedProducts | undefined;
  progress: Progress;
  /** Ends the run at the next step before the swap: the renderer cannot be stopped half-way. */
  signal: AbortSignal;
  /** Called right before the swap. @throws HerbariumError `LOCK_LOST`, and the live tree is left to the run that has the lock now */
  confirmLock?: (() => Promise<void>) | undefined;
  /** What of this build has begun already. */
  ahead?: Pick<WorkAhead, 'compiling' | 'stopCards'>;
  /** Puts the site live without link cards, which the next run brings. Default: false. */
  lacksLinkCards?: boolean | undefined;
}

/**
 * Renders a snapshot beside the live tree while the missing link cards are drawn, verifies it, and swaps it in.
 * @throws HerbariumError from drawing, rendering and verifying, or `PUBLISH_FAILED` if the disk refuses; the live tree is then as it was
 */
export async function buildSite(request: BuildRequest): Promise<void> {
  const { outDirectory, lacksLinkCards } = request;
  const draft = createDraftPath(outDirectory);
  await request.ahead?.stopCards();
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  const cards = lacksLinkCards ? undefined : keepCardsWithProgress({ ...request, signal });
  // What goes wrong with it is thrown where the cards are asked for.
  cards?.catch(() => undefined);
  try {
    await publish(request, cards, draft);
  } catch (error) {
    if (error instanceof HerbariumError) throw error;
    throw createError('PUBLISH_FAILED', { directory: outDirectory, reason: toReason(error) }, error);
  } finally {
    stop.abort();
    await cards?.catch(() => undefined);
  }
}

function keepCardsWithProgress({
  snapshot,
  directories,
  progress,
  signal,
}: BuildRequest): Promise<KeptCards> {
  return withStep(progress, 'Drawing link cards', ({ update }) =>
    keepLinkCards(listLinkCards(snapshot), { directories, signal, onProgress: update }),
  );
}

async function publish(
  request: BuildRequest,
  cards: Promise<KeptCards> | undefined,
  draft: string,
): Promise<void> {
  const { snapshot, directories, outDirectory, secrets, unlisted, signal, progress } = request;
  try {
    await recoverDirectory(outDirectory);
    await removeDrafts(outDirectory);
    await takeSpare(directories.spare, draft);
    await renderWithProgress(request, draft);
    await putCards(cards, directories, draft);
    signal.throwIfAborted();
    await withStep(progress, 'Checking the site', () =>
      verifySite(draft, {
        snapshot,
        secrets,
        unlisted,
        ownFiles: join(directories.root, 'public'),
        lacksLinkCards: cards === undefined,
      }),
    );
    signal.throwIfAborted();
    await request.confirmLock?.();
    await swapDirectory(draft, outDirectory, directories.spare);
  } finally {
    await removeDirectory(draft);
  }
}

function renderWithProgress(request: BuildRequest, draft: string): Promise<void> {
  const { snapshot, directories, progress, signal } = request;
  const compiling = request.ahead?.compiling ?? compilePages(directories, { progress, signal });
  return withStep(progress, 'Rendering pages', ({ update }) =>
    renderSite(snapshot, directories, compiling, draft, update),
  );
}

async function putCards(
  cards: Promise<KeptCards> | undefined,
  directories: StoreDirectories,
  draft: string,
): Promise<void> {
  if (!cards) return;
  const kept = await cards;
  await publishLinkCards(kept, directories, draft);
  await pruneLinkCards(kept, directories);
}
