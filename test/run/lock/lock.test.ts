import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LockTiming, withLock } from '#run/lock/lock.ts';
import { findProcessStart, findProcessTable } from '#run/lock/process-life.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';

const HOLD_LOCK = fileURLToPath(new URL('./hold-lock.ts', import.meta.url));
const nothing = async () => {};

const createLockPath = () => join(createTemporaryDirectory(), 'data', 'lock');

/** Short enough to wait for, and long enough that a process on a busy machine renews in time. */
const QUICK: LockTiming = { renewMs: 20, leaseMs: 1500, watchMs: 300 };
/** A lock of it may be taken over after a moment. */
const HASTY: LockTiming = { renewMs: 10, leaseMs: 50, watchMs: 50 };

/** Another process that holds the lock. @param inside a command that runs it elsewhere, e.g. in a container */
async function startHolder(
  path: string,
  { timing, inside = [] }: { timing?: LockTiming; inside?: readonly string[] } = {},
): Promise<ChildProcess> {
  const words = [...inside, process.execPath, HOLD_LOCK, path, ...(timing ? [JSON.stringify(timing)] : [])];
  const [program = '', ...rest] = words;
  const holder = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
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

/** What a holder says next, after it was asked to confirm its lock. */
async function confirm(holder: ChildProcess): Promise<string> {
  holder.stdin?.write('?');
  if (!holder.stdout) throw new Error('The holder says nothing.');
  const [said] = await once(holder.stdout, 'data');
  return String(said).trim();
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

/** A lock of a process in another container, whose id a process of this one has too. */
const FOREIGN = JSON.stringify({
  token: 'a1b2',
  processId: process.pid,
  processStart: await findProcessStart(process.pid),
  processTable: 'web-2 0b1e pid:[4026532178]',
  hostName: 'web-2',
  startedAt: '2026-11-22T08:00:00.000Z',
});

const MINUTE_SECONDS = 60;

/** Dates a file. @param seconds from now; in the past where it is negative */
function date(path: string, seconds: number): void {
  utimesSync(path, Date.now() / 1000 + seconds, Date.now() / 1000 + seconds);
}

/** Does what the owner of a lock does to keep it, until the test is over. */
function keepRenewing(path: string): void {
  const timer = setInterval(() => writeFileSync(path, readFileSync(path)), 5);
  onTestFinished(() => clearInterval(timer));
}

function replaceByDirectory(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function leaveLink(path: string): void {
  mkdirSync(dirname(path));
  symlinkSync('/nowhere', path);
}

const canUnshare = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0;

describe('a lock that another host or container shares', () => {
  it('is not taken over for want of a process of that id here', async () => {
    const path = createLockPath();
    await leaveLock(path, FOREIGN.replace(`${process.pid}`, '4194303'));
    const error = await catchError(withLock(path, nothing));
    expect(error.code).toBe('LOCKED');
    expect(error.message).toContain('process 4194303, since 2026-11-22T08:00:00.000Z, on web-2');
    expect(existsSync(path)).toBe(true);
  });

  it('is held for two minutes after it was renewed', async () => {
    const path = createLockPath();
    await leaveLock(path, FOREIGN);
    date(path, -1.9 * MINUTE_SECONDS);
    expect((await catchError(withLock(path, nothing))).code).toBe('LOCKED');
  });

  it('is taken over once it has not been renewed for a lease', async () => {
    const path = createLockPath();
    await leaveLock(path, FOREIGN);
    date(path, -MINUTE_SECONDS);
    expect(await withLock(path, async () => readFileSync(path, 'utf8'), HASTY)).toContain(
      JSON.stringify(await findProcessTable()),
    );
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it.each([
    ['long ago', -MINUTE_SECONDS],
    ['in the future', MINUTE_SECONDS],
  ])('is held while it is renewed, even if it seems to have been renewed %s', async (_, seconds) => {
    const path = createLockPath();
    await leaveLock(path, FOREIGN);
    date(path, seconds);
    const taking = catchError(withLock(path, nothing, { ...HASTY, leaseMs: 400, watchMs: 400 }));
    keepRenewing(path);
    expect((await taking).code).toBe('LOCKED');
    expect(readFileSync(path, 'utf8')).toBe(FOREIGN);
  });

  it('is taken over where a clock that was set back dates it in the future, and nobody renews it', async () => {
    const path = createLockPath();
    await leaveLock(path, FOREIGN);
    date(path, 365 * 24 * 60 * MINUTE_SECONDS);
    expect(await withLock(path, async () => 'done', HASTY)).toBe('done');
  });

  it.skipIf(!canUnshare)(
    'is held by a process of another PID namespace, and taken over after its death',
    async () => {
      const path = createLockPath();
      const inside = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
      const holder = await startHolder(path, { timing: QUICK, inside });
      expect(JSON.parse(readFileSync(path, 'utf8')).processId).toBe(1);
      expect((await catchError(withLock(path, nothing, QUICK))).message).toContain('process 1, since');
      await kill(holder);
      expect((await catchError(withLock(path, nothing, QUICK))).code).toBe('LOCKED');
      await expect.poll(() => withLock(path, async () => 'done', HASTY).catch(() => 'locked')).toBe('done');
    },
  );
});

describe('a lock that is lost', () => {
  it('stops the process that stood still while another took it, and stays with the other', async () => {
    const path = createLockPath();
    const holder = await startHolder(path, { timing: QUICK });
    expect(await confirm(holder)).toBe('confirmed');
    holder.kill('SIGSTOP');
    await expect.poll(() => startTaking(path)).toBe('taken');
    const taken = readFileSync(path, 'utf8');
    holder.kill('SIGCONT');
    expect(await confirm(holder)).toBe('LOCK_LOST');
    expect(readFileSync(path, 'utf8')).toBe(taken);
  });

  it.each<[string, (path: string) => void]>([
    ['was removed', (path) => rmSync(path)],
    ['is another’s', (path) => writeFileSync(path, FOREIGN)],
    ['was damaged', (path) => writeFileSync(path, '')],
    ['is a directory', replaceByDirectory],
  ])('because it %s is noticed while work goes on', async (_, lose) => {
    const path = createLockPath();
    const work = withLock(
      path,
      async ({ signal }) => {
        lose(path);
        await once(signal, 'abort');
        throw new Error('The draft was not there.');
      },
      QUICK,
    );
    expect((await catchError(work)).code).toBe('LOCK_LOST');
  });

  it('and is not noticed before is found out when it is confirmed', async () => {
    const path = createLockPath();
    const work = withLock(path, async ({ confirm: confirmLock }) => {
      await confirmLock();
      writeFileSync(path, FOREIGN);
      await confirmLock();
    });
    expect((await catchError(work)).code).toBe('LOCK_LOST');
    expect(readFileSync(path, 'utf8')).toBe(FOREIGN);
  });

  /** Takes the lock as soon as its lease is over, and leaves it as a run that goes on would. */
  async function startTaking(path: string): Promise<string> {
    return withLock(
      path,
      async () => {
        // Freed under another name, it stays under its own.
        copyFileSync(path, `${path}.kept`);
        return 'taken';
      },
      QUICK,
    ).then(
      (taken) => {
        renameSync(`${path}.kept`, path);
        return taken;
      },
      () => 'locked',
    );
  }
});

describe('a place for a lock that', () => {
  it.each<[string, (path: string) => void]>([
    ['is a directory', (path) => mkdirSync(path, { recursive: true })],
    ['is a link', leaveLink],
    ['is below a file', (path) => writeFileSync(dirname(path), '')],
  ])('%s is told and left alone', async (_, leave) => {
    const path = createLockPath();
    leave(path);
    const error = await catchError(withLock(path, nothing));
    expect(error.code).toBe('LOCK_UNUSABLE');
    expect(error.message).toContain(path);
  });

  it('has what a killed run left beside it is cleared', async () => {
    const path = createLockPath();
    mkdirSync(dirname(path));
    writeFileSync(`${path}.0b1e0000-0000-4000-8000-000000000000.probe`, '.');
    await withLock(path, nothing);
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
