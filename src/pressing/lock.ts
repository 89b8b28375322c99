import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { parseJson } from '../disk/parse-json.ts';
import { HerbariumError } from '../error.ts';
import { findProcessStart, isAlive } from './process-life.ts';

const ownerSchema = z.object({
  processId: z.int().positive(),
  /** Tells the owner from a later process of the same id; absent where the system does not say. */
  processStart: z.string().optional(),
  startedAt: z.string(),
});

/** A lock is taken and signed in two steps: one without a signature is that of a run that has just begun, for this long. */
const SIGNING_MS = 5000;

/**
 * Runs `work` while holding the lock at `path`, and frees it afterwards, also when `work` throws.
 * A lock whose process is gone, or that nobody has signed for five seconds, is taken over.
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
  const holder = await findHolder(path);
  if (holder === undefined && (await clearAway(path)) && (await tryToTakeLock(path))) return;
  throw new HerbariumError(`Another run (${holder ?? 'just begun'}) is at work here.`, {
    code: 'LOCKED',
    hint: `Wait until it has ended. If you are sure that none is running, remove ${path}.`,
  });
}

async function tryToTakeLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    const owner: z.output<typeof ownerSchema> = {
      processId: process.pid,
      processStart: await findProcessStart(process.pid),
      startedAt: new Date().toISOString(),
    };
    await file.writeFile(JSON.stringify(owner));
    await file.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Who holds a lock, in words; undefined if nobody does any more. */
async function findHolder(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const owner = ownerSchema.safeParse(parseJson(text)).data;
  if (!owner) return (await isYoung(path)) ? 'just begun' : undefined;
  const isHeld = await isAlive(owner.processId, owner.processStart);
  return isHeld ? `process ${owner.processId}, since ${owner.startedAt}` : undefined;
}

async function isYoung(path: string): Promise<boolean> {
  const modifiedMs = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return Date.now() - modifiedMs < SIGNING_MS;
}

/**
 * Takes a dead lock out of the way. One run at a time does, and looks again first: a run that found the lock dead a
 * moment ago would else take away that of the run which has taken it over since.
 */
async function clearAway(path: string): Promise<boolean> {
  const clearing = `${path}.clearing`;
  if (!(await tryToTakeLock(clearing))) {
    await forgetClearing(clearing);
    return false;
  }
  try {
    if ((await findHolder(path)) !== undefined) return false;
    await rm(path, { force: true });
    return true;
  } finally {
    await rm(clearing, { force: true });
  }
}

/** A run that was killed while it cleared would keep all others out for ever; the one after this gets in. */
async function forgetClearing(path: string): Promise<void> {
  if ((await findHolder(path)) === undefined) await rm(path, { force: true });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
