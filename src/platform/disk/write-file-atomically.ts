import { randomUUID } from 'node:crypto';
import { chmod, type FileHandle, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findErrorCode } from './find-error-code.ts';
import { FILE_MODE } from './modes.ts';

export interface WriteOptions {
  /**
   * Whether the file survives a loss of power right after. `false` is for files that can be made again, or do without: waiting for
   * the disk takes longer than writing them, 3 to 15 ms each on a quiet disk. Default: true.
   */
  isDurable?: boolean;
}

/**
 * Puts a file in its place in one step, whatever was there; its directory must exist. What is promised:
 * - A reader finds the whole old file or the whole new one, also while this runs, when the process is killed, and on a full disk.
 *   Of two writers the later one's file stays. A link in its place is replaced, not followed.
 * - Once this has returned, a loss of power leaves the new file whole; before, it leaves the old or the new one whole. That holds for
 *   disks that write what they say they have written, and not where `isDurable` is false: then the file may be empty or gone.
 * - If it throws, the old file is untouched, or the new one is there and may not survive a loss of power.
 *
 * Why not `write-file-atomic`: docs/decisions/0037-atomic-writes-by-hand.md.
 * @throws Error from the disk
 */
export async function writeFileAtomically(
  path: string,
  content: string | Buffer,
  { isDurable = true }: WriteOptions = {},
): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await write(draft, content, isDurable);
    await chmod(draft, FILE_MODE);
    await moveInto(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  if (isDurable) await syncDirectory(dirname(path));
}

async function moveInto(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    if (!isOneOf(error, ['EISDIR'])) throw error;
    await rm(path, { recursive: true });
    await rename(draft, path);
  }
}

/** Without it the name of the new file may be lost. Windows opens no directory, and needs none of it. */
async function syncDirectory(directory: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(directory, 'r');
    await handle.sync();
  } catch (error) {
    if (!isOneOf(error, ['EISDIR', 'EPERM', 'EACCES', ...CANNOT_SYNC])) throw error;
  } finally {
    await handle?.close();
  }
}

/** What a file system says that cannot wait for its disk, as some of a network: there is no more to be had from it. */
const CANNOT_SYNC = ['EINVAL', 'ENOTSUP', 'ENOSYS'];

async function write(draft: string, content: string | Buffer, isDurable: boolean): Promise<void> {
  try {
    await writeFile(draft, content, { flag: 'wx', flush: isDurable });
  } catch (error) {
    if (!isDurable || !isOneOf(error, CANNOT_SYNC)) throw error;
    await writeFile(draft, content);
  }
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return codes.includes(findErrorCode(error) ?? '');
}

/** As drafts are named above. */
const TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * Removes what killed runs were writing into a directory. The caller holds its lock: nobody else is writing there.
 * @param directory absolute; one that isn't there is no error
 */
export async function removeTemporaryFiles(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((each) => TEMPORARY.test(each)))
    await rm(join(directory, name), { force: true }).catch(() => undefined);
}
