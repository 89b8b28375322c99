import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import type { Secret } from './find-secrets.ts';
import type { Progress } from './progress.ts';
import { renderSite } from './render-site.ts';
import { recoverDirectory, swapDirectory } from './swap-directory.ts';
import { verifySite } from './verify-site.ts';

export interface BuildRequest {
  snapshot: Snapshot;
  directories: StoreDirectories;
  /** The live tree, absolute: replaced whole, or not at all. */
  outDirectory: string;
  secrets: readonly Secret[];
  progress: Progress;
}

/**
 * Renders a snapshot beside the live tree, verifies it, and swaps it in.
 * @throws HerbariumError from rendering and verifying; the live tree is then as it was
 */
export async function buildSite({
  snapshot,
  directories,
  outDirectory,
  secrets,
  progress,
}: BuildRequest): Promise<void> {
  await recoverDirectory(outDirectory);
  const draft = join(dirname(outDirectory), `.draft-${basename(outDirectory)}`);
  const step = progress.start('Rendering pages');
  try {
    await renderSite(snapshot, directories, draft);
    await verifySite(draft, snapshot, secrets);
    await swapDirectory(draft, outDirectory);
  } finally {
    step.stop();
    await rm(draft, { recursive: true, force: true });
  }
}
