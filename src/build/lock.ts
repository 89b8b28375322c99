import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { HerbariumError } from '../error.ts';

const ownerSchema = z.object({ processId: z.int().positive(), startedAt: z.string() });

/**
 * Runs `work` while holding the lock at `path`, and frees it afterwards, also when `work` throws.
 * A lock whose process is gone is taken over.
 * @throws HerbariumError `LOCKED` while another process holds it
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await takeLock(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function takeLock(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (await tryToTakeLock(path)) return;
  const owner = await findLivingOwner(path);
  if (!owner) await rm(path, { force: true });
  if (!owner && (await tryToTakeLock(path))) return;
  throw new HerbariumError(
    owner
      ? `Another run (process ${owner.processId}, since ${owner.startedAt}) is at work here.`
      : 'Another run has just begun here.',
    {
      code: 'LOCKED',
      hint: `Wait until it has ended. If you are sure that none is running, remove ${path}.`,
    },
  );
}

async function tryToTakeLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify({ processId: process.pid, startedAt: new Date().toISOString() }));
    await file.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The owner, if it is alive; one that cannot be read is dead: it was killed while writing. */
async function findLivingOwner(path: string): Promise<z.output<typeof ownerSchema> | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const owner = ownerSchema.safeParse(parseJson(text)).data;
  return owner && isAlive(owner.processId) ? owner : undefined;
}

function isAlive(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
