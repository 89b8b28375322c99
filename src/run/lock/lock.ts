import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createError, HerbariumError } from '#platform/errors/error.ts';
import {
  createLockFile,
  createOwner,
  createUnusableError,
  isProbe,
  type LockOwner,
  readLockFile,
  readVolumeClockNs,
  removeLockFile,
  renewLockFile,
  type SeenLock,
} from './lock-file.ts';
import { findProcessTable, isAlive } from './process-life.ts';

/** A lock while it is held. */
export interface HeldLock {
  /** Aborts, with the error `LOCK_LOST` as its reason, once the lock is known to be somebody else's. */
  signal: AbortSignal;
  /**
   * Renews the lock. To be called right before what must not happen twice: afterwards nobody can take the lock for a whole lease.
   * @throws HerbariumError `LOCK_LOST`
   */
  confirm(): Promise<void>;
}

/** All in milliseconds. */
export interface LockTiming {
  /** How often a lock is renewed. */
  renewMs: number;
  /** A lock that has not been renewed for so long may be taken over. */
  leaseMs: number;
  /** Before that it is watched for so long: the clock of a file system may jump. */
  watchMs: number;
}

const TIMING: LockTiming = { renewMs: 2000, leaseMs: 120_000, watchMs: 10_000 };

/** A lock is made and signed in two steps: one without a signature is that of a run that has just begun, for this long. */
const SIGNING_MS = 5000;

const NS_PER_MS = 1_000_000;

/**
 * Runs `work` while holding the lock at `path`, and frees it afterwards, also when `work` throws. The lock holds across hosts and
 * containers that share a file system. A lock whose process is gone from this host is taken over at once; one of another host
 * or container, or of a process that is stopped, when it has not been renewed for two minutes. Why no package does this:
 * docs/decisions/0036-locks-by-hand.md.
 * @throws HerbariumError `LOCKED` while another process holds it, `LOCK_UNUSABLE` where there can be no lock, or `LOCK_LOST` where
 * `work` failed after another process had taken the lock
 */
export async function withLock<T>(
  path: string,
  work: (lock: HeldLock) => Promise<T>,
  timing: LockTiming = TIMING,
): Promise<T> {
  const owner = await takeLock(path, timing);
  const lease = keepLease(path, owner, timing);
  try {
    await removeProbes(path);
    return await work(lease.lock);
  } catch (error) {
    lease.lock.signal.throwIfAborted();
    throw error;
  } finally {
    await lease.end();
    await removeLockFile(path, owner);
  }
}

async function takeLock(path: string, timing: LockTiming): Promise<LockOwner> {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw createUnusableError(path, error);
  });
  const owner = await createOwner();
  if (await createLockFile(path, owner)) return owner;
  const found = await readLockFile(path);
  const holder = found && (await findHolder(path, found, timing));
  const isFree = holder === undefined && (!found || (await clearAway(path, found, owner)));
  if (isFree && (await createLockFile(path, owner))) return owner;
  throw createError('LOCKED', { holder, path });
}

/** Who holds a lock, in words; undefined if nobody does any more. Takes as long as a lock has to be watched. */
async function findHolder(path: string, found: SeenLock, timing: LockTiming): Promise<string | undefined> {
  const state = await judge(path, found, timing);
  if (state === 'held') return describe(found);
  if (state === 'free') return undefined;
  // Where the clock was set back, a dead lock is dated later than now: all that can be seen is that nobody renews it.
  await sleep(state === 'dated later' ? timing.leaseMs : timing.watchMs);
  const later = await readLockFile(path);
  return later && !isSame(found, later) ? describe(later) : undefined;
}

type LockState = 'held' | 'free' | 'not renewed' | 'dated later';

async function judge(path: string, { owner, changedNs }: SeenLock, timing: LockTiming): Promise<LockState> {
  if (owner && (await isOfThisHost(owner))) {
    const isRunning = await isAlive(owner.processId, owner.processStart);
    if (!isRunning) return 'free';
    // A lock without a token is never renewed: it is that of an earlier version of Herbarium.
    if (owner.token === undefined) return 'held';
  }
  const ageMs = Number((await readVolumeClockNs(path)) - changedNs) / NS_PER_MS;
  if (!owner) return ageMs >= 0 && ageMs < SIGNING_MS ? 'held' : 'free';
  if (ageMs >= timing.leaseMs) return 'not renewed';
  return ageMs < -timing.renewMs ? 'dated later' : 'held';
}

async function isOfThisHost({ processTable }: LockOwner): Promise<boolean> {
  return processTable === undefined || processTable === (await findProcessTable());
}

function describe({ owner }: SeenLock): string {
  if (!owner) return 'just begun';
  const { processId, hostName, startedAt } = owner;
  const place = hostName === undefined || hostName === hostname() ? '' : `, on ${hostName}`;
  return `process ${processId}, since ${startedAt}${place}`;
}

function isSame(one: SeenLock, other: SeenLock): boolean {
  return one.changedNs === other.changedNs && one.owner?.token === other.owner?.token;
}

/**
 * Takes a dead lock out of the way. One run at a time does, and looks again first: a run that found the lock dead a
 * moment ago would else take away that of the run which has taken it over since.
 * @param owner of the run that takes it over
 */
async function clearAway(path: string, dead: SeenLock, owner: LockOwner): Promise<boolean> {
  const clearing = `${path}.clearing`;
  if (!(await createLockFile(clearing, owner))) {
    await forgetClearing(clearing);
    return false;
  }
  try {
    const present = await readLockFile(path);
    if (present && !isSame(dead, present)) return false;
    await rm(path, { force: true });
    return true;
  } catch (error) {
    throw error instanceof HerbariumError ? error : createUnusableError(path, error);
  } finally {
    await removeLockFile(clearing, owner);
  }
}

/** A run that was killed while it cleared would keep all others out for ever; the one after this gets in. */
async function forgetClearing(path: string): Promise<void> {
  const seen = await readLockFile(path);
  if (seen && (await judge(path, seen, { ...TIMING, leaseMs: SIGNING_MS })) !== 'held')
    await rm(path, { force: true });
}

/** Renews a lock until it is ended, and notices when it is lost. */
function keepLease(path: string, owner: LockOwner, { renewMs, leaseMs }: LockTiming) {
  const lost = new AbortController();
  let renewedMs = performance.now();
  let isRenewing = false;
  const lose = (cause?: unknown) => lost.abort(createError('LOCK_LOST', { path }, cause));
  const renew = async () => {
    if (await renewLockFile(path, owner)) renewedMs = performance.now();
    else lose();
  };
  const timer = setInterval(async () => {
    if (isRenewing || lost.signal.aborted) return;
    isRenewing = true;
    try {
      await renew();
    } catch (error) {
      // A file system that fails for a moment costs nothing; one that fails for a lease may have let another run in.
      if (performance.now() - renewedMs > leaseMs) lose(error);
    } finally {
      isRenewing = false;
    }
  }, renewMs);
  timer.unref();
  const lock: HeldLock = {
    signal: lost.signal,
    confirm: async () => {
      lost.signal.throwIfAborted();
      await renew().catch(lose);
      lost.signal.throwIfAborted();
    },
  };
  return { lock, end: async () => clearInterval(timer) };
}

async function removeProbes(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((each) => isProbe(each, basename(path))))
    await rm(join(dirname(path), name), { force: true });
}
