import { findDiskHint } from '#platform/disk/disk-hint.ts';
import { createError, toReason } from '#platform/errors/error.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from '../directories.ts';
import { copySnapshot } from '../snapshot-file.ts';
import { publishPictures } from '../sync/pictures/publish-pictures.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { openKeptPages } from './kept-pages.ts';
import { printPages } from './print-pages.ts';

/**
 * Renders a snapshot into a directory of its own.
 * @param compiling the pages, which may still be compiled
 * @param outDirectory absolute path; whatever is there is replaced, and its files used again
 * @param onProgress called after each page, with how many of all are printed
 * @throws HerbariumError `RENDER_FAILED`, or one about a missing picture
 */
export async function renderSite(
  snapshot: Snapshot,
  directories: StoreDirectories,
  compiling: Promise<CompiledPages>,
  outDirectory: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  await renderPages(snapshot, directories, compiling, outDirectory, onProgress);
  const pictures = snapshot.menu.products.flatMap(({ image }) => image ?? []);
  await publishPictures(pictures, directories.pictures, outDirectory);
}

/**
 * Renders the pages of a snapshot, without its pictures.
 * @param compiling the pages, which may still be compiled
 * @param outDirectory absolute; what is there is used again, and nothing of it left beside the new site
 * @param onProgress called after each page, with how many of all are printed
 * @throws HerbariumError `RENDER_FAILED`, or one about the snapshot
 */
export async function renderPages(
  snapshot: Snapshot,
  directories: StoreDirectories,
  compiling: Promise<CompiledPages>,
  outDirectory: string,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const checked = copySnapshot(snapshot);
  try {
    const compiled = await compiling;
    const kept = await openKeptPages(directories.printed, compiled.digest);
    await printPages(compiled, checked, kept, outDirectory, onProgress);
  } catch (cause) {
    throw createError('RENDER_FAILED', { reason: toReason(cause), advice: findDiskHint(cause) }, cause);
  }
}
