import { join } from 'node:path';
import { build } from 'astro';
import { HerbariumError } from '../error.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { snapshotPath } from '../snapshot/snapshot-file.ts';
import { createAstroConfig } from './astro-config.ts';
import type { StoreDirectories } from './directories.ts';

/**
 * Has Astro press a saved snapshot into pages, in `directories.press`.
 * Astro finds the project's packages only from within its working directory, so that is where it works.
 * @throws HerbariumError `RENDER_FAILED`
 */
export async function pressPages(snapshot: Snapshot, directories: StoreDirectories): Promise<void> {
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
        linkCardDirectory: directories.linkCards,
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
