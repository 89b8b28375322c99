import { basename, dirname, join } from 'node:path';
import { takeSpare } from '../disk/spare-tree.ts';
import { HerbariumError } from '../error.ts';
import { listLinkCards } from '../site/link-cards.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Secret } from '../verifying/find-secrets.ts';
import type { UnlistedProducts } from '../verifying/unlisted-products.ts';
import { verifySite } from '../verifying/verify-site.ts';
import type { StoreDirectories } from './directories.ts';
import { type KeptCards, keepLinkCards, pruneLinkCards } from './keep-link-cards.ts';
import { removeDirectory } from './move-directory.ts';
import type { Progress } from './progress.ts';
import { publishLinkCards } from './publish-link-cards.ts';
import { renderSite } from './render-site.ts';
import { recoverDirectory, swapDirectory } from './swap-directory.ts';

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
}

/**
 * Draws what link cards are missing, renders a snapshot beside the live tree, verifies it, and swaps it in.
 * @throws HerbariumError from drawing, rendering and verifying, or `PUBLISH_FAILED` if the disk refuses; the live tree is then as it was
 */
export async function buildSite(request: BuildRequest): Promise<void> {
  const { outDirectory, progress } = request;
  const draft = join(dirname(outDirectory), `.draft-${basename(outDirectory)}`);
  const cards = await keepCardsWithProgress(request);
  const step = progress.start('Rendering pages');
  try {
    await publish(request, cards, draft);
  } catch (error) {
    throw error instanceof HerbariumError ? error : createPublishError(outDirectory, error);
  } finally {
    step.stop();
  }
}

async function keepCardsWithProgress({
  snapshot,
  directories,
  progress,
  signal,
}: BuildRequest): Promise<KeptCards> {
  const step = progress.start('Drawing link cards');
  try {
    return await keepLinkCards(listLinkCards(snapshot), {
      directories,
      signal,
      onProgress: (done, total) => step.update(done, total),
    });
  } finally {
    step.stop();
  }
}

async function publish(request: BuildRequest, cards: KeptCards, draft: string): Promise<void> {
  const { snapshot, directories, outDirectory, secrets, unlisted, signal } = request;
  try {
    await recoverDirectory(outDirectory);
    await takeSpare(directories.spare, draft);
    await renderSite(snapshot, directories, draft);
    await publishLinkCards(cards, directories, draft);
    await pruneLinkCards(cards, directories);
    signal.throwIfAborted();
    await verifySite(draft, { snapshot, secrets, unlisted });
    signal.throwIfAborted();
    await swapDirectory(draft, outDirectory, directories.spare);
  } finally {
    await removeDirectory(draft);
  }
}

function createPublishError(outDirectory: string, cause: unknown): HerbariumError {
  return new HerbariumError(
    `The site could not be put into ${outDirectory}: ${cause instanceof Error ? cause.message : cause}`,
    {
      code: 'PUBLISH_FAILED',
      hint: 'The live site was left as it is. Look whether the disk is full, and whether you may write there.',
      cause,
    },
  );
}
