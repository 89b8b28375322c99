import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withLock } from '../../src/pressing/lock.ts';
import { findProcessStart } from '../../src/pressing/process-life.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const HOLD_LOCK = fileURLToPath(new URL('./hold-lock.ts', import.meta.url));
const nothing = async () => {};

const createLockPath = () => join(createTemporaryDirectory(), 'data', 'lock');

/** Another process that holds the lock. */
async function startHolder(path: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [HOLD_LOCK, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    holder.kill('SIGKILL');
  });
  await once(holder.stdout, 'data');
  return holder;
}

async function kill(holder: ChildProcess): Promise<void> {
  holder.kill('SIGKILL');
  await once(holder, 'exit');
}

/** A lock file as another run would have left it. */
async function leaveLock(path: string, text: string): Promise<void> {
  await withLock(path, nothing);
  writeFileSync(path, text);
}

describe('a lock', () => {
  it('is there while the work is done, and gone afterwards', async () => {
    const path = createLockPath();
    const during = await withLock(path, async () => existsSync(path));
    expect([during, existsSync(path)]).toEqual([true, false]);
  });

  it('gives what the work gives', async () => {
    expect(await withLock(createLockPath(), async () => 'done')).toBe('done');
  });

  it('is freed when the work fails, and the failure is told', async () => {
    const path = createLockPath();
    const work = async () => {
      throw new Error('The jar is broken.');
    };
    await expect(withLock(path, work)).rejects.toThrow('The jar is broken.');
    expect(existsSync(path)).toBe(false);
  });

  it('that another process holds refuses with its process id', async () => {
    const path = createLockPath();
    const holder = await startHolder(path);
    const before = readFileSync(path);
    const error = await catchError(withLock(path, nothing));
    expect(error.code).toBe('LOCKED');
    expect(error.message).toContain(`process ${holder.pid}, since 20`);
    expect(error.hint).toContain(path);
    expect(readFileSync(path)).toEqual(before);
  });

  it('that this process holds refuses as well', async () => {
    const path = createLockPath();
    const error = await withLock(path, () => catchError(withLock(path, nothing)));
    expect(error.message).toContain(`process ${process.pid}`);
  });

  it('is free again when its holder has let go', async () => {
    const path = createLockPath();
    const holder = await startHolder(path);
    holder.stdin?.end();
    await once(holder, 'exit');
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it('whose process was killed is taken over', async () => {
    const path = createLockPath();
    await kill(await startHolder(path));
    expect(existsSync(path)).toBe(true);
    expect(await withLock(path, async () => readFileSync(path, 'utf8'))).toContain(
      `"processId":${process.pid}`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it('whose process id now belongs to another process is taken over', async () => {
    const path = createLockPath();
    const start = await findProcessStart(process.pid);
    const owner = {
      processId: process.pid,
      processStart: `${start}1`,
      startedAt: '2026-11-22T08:00:00.000Z',
    };
    await leaveLock(path, JSON.stringify(owner));
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it.each(['', '{"processId":', 'null', '{"processId":"1"}', '{"processId":-1,"startedAt":""}', '\u0000'])(
    'that is damaged (%j) is taken over once it has aged',
    async (text) => {
      const path = createLockPath();
      await leaveLock(path, text);
      const sixSecondsAgo = Date.now() / 1000 - 6;
      utimesSync(path, sixSecondsAgo, sixSecondsAgo);
      expect(await withLock(path, async () => 'done')).toBe('done');
    },
  );

  it('that nobody has signed yet is that of a run which has just begun', async () => {
    const path = createLockPath();
    await leaveLock(path, '');
    const error = await catchError(withLock(path, nothing));
    expect(error.message).toBe('Another run (just begun) is at work here.');
    expect(existsSync(path)).toBe(true);
  });

  it('of a dead process is taken over by one of many that come at once', async () => {
    const path = createLockPath();
    for (let round = 0; round < 40; round += 1) {
      await leaveLock(path, DEAD);
      const { mostHeld, takenCount } = await holdAtOnce(path, 8);
      expect(mostHeld).toBe(1);
      expect(takenCount).toBeGreaterThan(0);
      expect(readdirSync(dirname(path))).toEqual([]);
    }
  });

  it('of a dead process stays while another run clears it away', async () => {
    const path = createLockPath();
    await leaveLock(path, DEAD);
    await withLock(`${path}.clearing`, async () => {
      const error = await catchError(withLock(path, nothing));
      expect(error.code).toBe('LOCKED');
      expect(readFileSync(path, 'utf8')).toBe(DEAD);
    });
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it('of a dead process is taken over even where another run died as it cleared it away', async () => {
    const path = createLockPath();
    await leaveLock(path, DEAD);
    writeFileSync(`${path}.clearing`, DEAD);
    expect((await catchError(withLock(path, nothing))).code).toBe('LOCKED');
    expect(await withLock(path, async () => 'done')).toBe('done');
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});

/** Signed by a process whose id another one has now. */
const DEAD = JSON.stringify({
  processId: process.pid,
  processStart: 'long ago',
  startedAt: '2026-11-22T08:00:00.000Z',
});

/** How many of some runs got the lock, and how many held it at a time. */
async function holdAtOnce(path: string, runCount: number) {
  let held = 0;
  let mostHeld = 0;
  const hold = async () => {
    mostHeld = Math.max(mostHeld, ++held);
    await new Promise(setImmediate);
    held -= 1;
  };
  const runs = await Promise.allSettled(Array.from({ length: runCount }, () => withLock(path, hold)));
  return { mostHeld, takenCount: runs.filter(({ status }) => status === 'fulfilled').length };
}
