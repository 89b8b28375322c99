import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** As `writeFileAtomically` names them. */
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
