import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';

const READABLE_BY_ALL = 0o644;

/**
 * Puts a file in its place in one step, whatever stood there: a reader finds the whole old one or the whole new one, also after
 * a crash or on a full disk. Of two writers the later one's file stays. Its directory must exist.
 */
export async function writeFileAtomically(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await chmod(draft, READABLE_BY_ALL);
    await moveInto(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function moveInto(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error;
    await rm(path, { recursive: true });
    await rename(draft, path);
  }
}
