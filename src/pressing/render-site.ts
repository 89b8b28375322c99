import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import { pressPages } from './press-pages.ts';

/**
 * Renders a saved snapshot into a directory of its own.
 * @param outDirectory absolute path; whatever is there is replaced, and its files used again
 * @throws HerbariumError `RENDER_FAILED`, or one about a missing picture
 */
export async function renderSite(
  snapshot: Snapshot,
  directories: StoreDirectories,
  outDirectory: string,
): Promise<void> {
  await pressPages(directories, outDirectory);
  const pictures = snapshot.menu.products.flatMap(({ image }) => image ?? []);
  await publishPictures(pictures, directories.pictures, outDirectory);
}
