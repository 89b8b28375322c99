import { randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as z from 'zod';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { parseJson } from '#platform/disk/parse-json.ts';
import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { findProcessStart, findProcessTable } from './process-life.ts';

const ownerSchema = z.object({
  /** Made for this one lock: nobody else writes it, whatever host they are on. */
  token: z.string().optional(),
  processId: z.int().positive(),
  /** Tells the owner from a later process of the same id; absent where the system does not say. */
  processStart: z.string().optional(),
  /** Where the process id counts; see `findProcessTable`. */
  processTable: z.string().optional(),
  hostName: z.string().optional(),
  startedAt: z.string(),
});

/** Who holds a lock, as its file says. */
export type LockOwner = z.output<typeof ownerSchema>;

/** A lock file as it was at one moment. */
export interface SeenLock {
  /** Undefined where the file is empty or damaged. */
  owner: LockOwner | undefined;
  /** Its last change, by the clock of the file system. */
  changedNs: bigint;
}

export async function createOwner(): Promise<LockOwner & { token: string }> {
  return {
    token: randomUUID(),
    processId: process.pid,
    processStart: await findProcessStart(process.pid),
    processTable: await findProcessTable(),
    hostName: hostname(),
    startedAt: new Date().toISOString(),
  };
}

/**
 * Makes a lock file where there is none.
 * @returns false where there is something already
 * @throws HerbariumError `LOCK_UNUSABLE`
 */
export async function createLockFile(path: string, owner: LockOwner): Promise<boolean> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (findErrorCode(error) === 'EEXIST') return undefined;
    throw createUnusableError(path, error);
  });
  if (!file) return false;
  try {
    await file.writeFile(JSON.stringify(owner));
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
    throw createUnusableError(path, error);
  }
}

/**
 * @returns undefined where there is no lock
 * @throws HerbariumError `LOCK_UNUSABLE` where something is there that is no file, or it may not be read
 */
export async function readLockFile(path: string): Promise<SeenLock | undefined> {
  try {
    const { mtimeNs, isFile } = await lstat(path, { bigint: true }).then((stats) => ({
      mtimeNs: stats.mtimeNs,
      isFile: stats.isFile(),
    }));
    if (!isFile) throw createUnusableError(path, new Error('it is not a file'));
    return { owner: parseOwner(await readFile(path, 'utf8')), changedNs: mtimeNs };
  } catch (error) {
    if (findErrorCode(error) === 'ENOENT') return undefined;
    throw error instanceof HerbariumError ? error : createUnusableError(path, error);
  }
}

/**
 * Writes a lock's own text over itself, so that its file changes. Only the file that holds the token is written to: one that
 * somebody else has put in its place since is left alone.
 * @returns false where the lock is somebody else's, or gone
 * @throws Error from the disk
 */
export async function renewLockFile(path: string, owner: LockOwner): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'r+');
  } catch (error) {
    if (findErrorCode(error) === 'ENOENT' || findErrorCode(error) === 'EISDIR') return false;
    throw error;
  }
  try {
    const text = await file.readFile('utf8');
    if (parseOwner(text)?.token !== owner.token) return false;
    await file.write(text, 0);
    return true;
  } finally {
    await file.close();
  }
}

/** Removes a lock if it is still its owner's. One that cannot be removed is taken over by the next run, when its lease is over. */
export async function removeLockFile(path: string, { token }: LockOwner): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (parseOwner(text)?.token === token) await rm(path, { force: true }).catch(() => undefined);
}

/**
 * What time it is by the clock of the file system that a lock is on, which may be another machine's: the time of a file that is
 * made there now.
 * @throws HerbariumError `LOCK_UNUSABLE`
 */
export async function readVolumeClockNs(path: string): Promise<bigint> {
  const probe = `${path}.${randomUUID()}.probe`;
  try {
    const file = await open(probe, 'wx');
    try {
      await file.write('.');
      return (await file.stat({ bigint: true })).mtimeNs;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw createUnusableError(path, error);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** What runs that were killed while they read the clock have left beside a lock. */
export function isProbe(name: string, lockName: string): boolean {
  return name.startsWith(`${lockName}.`) && /^[0-9a-f-]{36}\.probe$/.test(name.slice(lockName.length + 1));
}

export function createUnusableError(path: string, cause: unknown): HerbariumError {
  return createError('LOCK_UNUSABLE', { path, reason: toReason(cause) }, cause);
}

function parseOwner(text: string): LockOwner | undefined {
  return ownerSchema.safeParse(parseJson(text)).data;
}
