import { dirname, join } from 'node:path';
import { removeTemporaryFiles, writeFileAtomically } from '#platform/disk/write-file-atomically.ts';

/**
 * Puts another file in the place of one in a live tree. Its old content stays in other trees that have the file by the same hard link.
 * @param tree absolute
 * @param file with `/` between folders
 * @throws Error from the disk; the file is then as it was
 */
export async function replaceInTree(tree: string, file: string, content: string): Promise<void> {
  const path = join(tree, file);
  await removeTemporaryFiles(dirname(path));
  // Where a loss of power takes it, the next run writes it again.
  await writeFileAtomically(path, content, { isDurable: false });
}
