import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeDirectory } from '#platform/disk/real-directory.ts';
import { toForeignEnvironment } from '#platform/foreign-environment.ts';
import { copySources, linkPackages } from '../copy-sources.ts';
import { digestSources } from '../digest-sources.ts';
import { isWritableProject, type StoreDirectories } from '../directories.ts';
import { type Progress, withStep } from '../progress.ts';
import { PLAN_FILE } from './astro/printing-plan.ts';
import { type CompiledPages, toPlaces } from './compiled-pages.ts';

const PROGRAM = fileURLToPath(new URL('compile-program.ts', import.meta.url));

export interface CompileRun {
  /** The digest of all that they are compiled from, where that is being worked out. */
  sources?: Promise<string>;
  progress?: Progress;
  /** Ends the work. */
  signal?: AbortSignal;
}

/**
 * Has Astro compile the pages, unless an earlier run has from the same sources. No snapshot is needed for it, so that a
 * rebuild with another menu need not do it again.
 * @throws Error from Astro, about a page or a component; the signal's reason once that is aborted
 */
export async function compilePages(
  directories: StoreDirectories,
  { sources = digestSources(directories.root), progress, signal }: CompileRun = {},
): Promise<CompiledPages> {
  const digest = await sources;
  const compiled = { digest, ...toPlaces(join(directories.compiled, digest)) };
  if (existsSync(join(compiled.programs, PLAN_FILE))) {
    await utimes(join(directories.compiled, digest), new Date(), new Date());
    return compiled;
  }
  // Containers with data directories of their own may share a project, and their stores the name of this directory.
  const compiling = `${directories.compiling}-${randomUUID()}`;
  try {
    const work = () => compileInto(join(directories.compiled, digest), { ...directories, compiling }, signal);
    await (progress ? withStep(progress, 'Compiling pages', work) : work());
  } finally {
    await removeDirectory(compiling);
  }
  await pruneCompiled(directories.compiled, digest);
  await pruneCompiling(directories.compiling);
  return compiled;
}

/** Astro compiles only below the folder of the sources: a project that may not be written to is copied, and compiled in its copy. */
async function compileInto(
  place: string,
  directories: StoreDirectories,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { root, compiling } = directories;
  await removeDirectory(compiling);
  if (isWritableProject(root)) {
    await compileApart(directories, signal);
    return put(compiling, place);
  }
  const fresh = join(compiling, 'dist');
  await copySources(root, compiling);
  await linkPackages(root, fresh);
  await compileApart({ ...directories, root: compiling, compiling: fresh }, signal);
  await put(fresh, place);
}

/** Another run that compiled the same meanwhile may be printing with it: its own stays. */
async function put(fresh: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  try {
    await rename(fresh, place);
  } catch (error) {
    if (!existsSync(join(toPlaces(place).programs, PLAN_FILE))) throw error;
  }
}

/**
 * Compiles in a separate process, so that it runs while the feed is read. Astro also needs its own working directory to find the
 * project's packages, and its own NODE_ENV: it would compile for development if the environment says so, and every later run
 * would use that. The process gets no credentials.
 */
async function compileApart(
  { root, compiling, store, pictures, linkCards }: StoreDirectories,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const child = fork(PROGRAM, {
    cwd: root,
    env: { ...toForeignEnvironment(process.env), NODE_ENV: 'production' },
    execArgv: [],
  });
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  let answer: CompileAnswer | undefined;
  child.on('message', (message: CompileAnswer) => {
    answer = message;
  });
  const order: CompileOrder = { root, compiling, store, pictures, linkCards };
  child.send(order, () => undefined);
  const [exitCode, killedBy] = await once(child, 'close');
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (!answer) throw new Error(`The compiler stopped early (${killedBy ?? exitCode}).`);
  if (!answer.failure) return;
  const { message, stack } = answer.failure;
  throw Object.assign(new Error(message), stack && { stack });
}

/** What the compiling process is told: all paths are absolute. */
export type CompileOrder = Pick<StoreDirectories, 'root' | 'compiling' | 'store' | 'pictures' | 'linkCards'>;

/** What it answers when it is done. */
export interface CompileAnswer {
  /** Absent if the pages are compiled. */
  failure?: { message: string; stack?: string };
}

/** Longer than any run takes: what another run prints with stays. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Removes compiled pages that no run has printed with for a day.
 * @param directory where all of them are, absolute
 * @param current those that are in use
 */
async function pruneCompiled(directory: string, current: string): Promise<void> {
  await removeOld(directory, (name) => name !== current);
}

/**
 * Removes what runs that were killed a day ago or longer were compiling.
 * @param compiling what the names of such directories begin with, absolute
 */
async function pruneCompiling(compiling: string): Promise<void> {
  await removeOld(dirname(compiling), (name) => name.startsWith(basename(compiling)));
}

async function removeOld(directory: string, isMeant: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(directory)).filter(isMeant)) {
    const path = join(directory, name);
    const changedMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      // Another run has removed it.
      () => Number.POSITIVE_INFINITY,
    );
    // What was made a day ahead of now was made while the clock was wrong.
    if (Math.abs(Date.now() - changedMs) > KEPT_MS) await removeDirectory(path);
  }
}
