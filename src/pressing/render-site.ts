import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import { moveDirectory, removeDirectory } from './move-directory.ts';

/**
 * Renders a saved snapshot into a directory of its own.
 * @param outDirectory absolute path; whatever is there is replaced
 * @throws HerbariumError `RENDER_FAILED`, or one about a missing picture
 */
export async function renderSite(
  snapshot: Snapshot,
  directories: StoreDirectories,
  outDirectory: string,
): Promise<void> {
  // Astro takes most of a second to load: a run that is refused before it comes to rendering does not wait for it.
  const { pressPages } = await import('./press-pages.ts');
  await removeDirectory(directories.press);
  try {
    await pressPages(snapshot, directories);
    await moveDirectory(directories.press, outDirectory);
  } finally {
    await removeDirectory(directories.press);
  }
  const pictures = snapshot.menu.products.flatMap(({ image }) => image ?? []);
  await publishPictures(pictures, directories.pictures, outDirectory);
}
