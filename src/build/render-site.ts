import { join } from 'node:path';
import { build } from 'astro';
import { HerbariumError } from '../error.ts';
import { publishPictures } from '../pictures/publish-pictures.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { snapshotPath } from '../snapshot/snapshot-file.ts';
import { createAstroConfig } from './astro-config.ts';
import type { StoreDirectories } from './directories.ts';
import { moveDirectory, removeDirectory } from './move-directory.ts';

/**
 * Renders a saved snapshot into a directory of its own.
 * @param outDirectory absolute path; whatever is there is replaced
 * @throws HerbariumError `RENDER_FAILED`
 */
export async function renderSite(
  snapshot: Snapshot,
  directories: StoreDirectories,
  outDirectory: string,
): Promise<void> {
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

/** Astro finds the project's packages only from within its working directory, so that is where it has to work. */
async function pressPages(snapshot: Snapshot, directories: StoreDirectories): Promise<void> {
  const workingDirectory = process.cwd();
  try {
    process.chdir(directories.root);
    await build(
      createAstroConfig({
        rootDirectory: directories.root,
        snapshotFile: snapshotPath(directories.store),
        outDirectory: directories.press,
        cacheDirectory: join(directories.store, 'astro'),
        pictureDirectory: directories.pictures,
        siteUrl: snapshot.store.url,
      }),
    );
  } catch (cause) {
    throw new HerbariumError(
      `The pages could not be rendered: ${cause instanceof Error ? cause.message : cause}`,
      {
        code: 'RENDER_FAILED',
        hint: 'The live site was left as it is. If you changed a page or a component, undo that; else please report it.',
        cause,
      },
    );
  } finally {
    process.chdir(workingDirectory);
  }
}
