import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from '../directories.ts';
import { publishPictures } from '../sync/pictures/publish-pictures.ts';
import type { CompiledPages } from './compiled-pages.ts';
import { pressPages } from './press-pages.ts';

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
  await pressPages(snapshot, directories, compiling, outDirectory, onProgress);
  const pictures = snapshot.menu.products.flatMap(({ image }) => image ?? []);
  await publishPictures(pictures, directories.pictures, outDirectory);
}
