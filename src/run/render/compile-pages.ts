import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeDirectory } from '#platform/disk/move-directory.ts';
import { toForeignEnvironment } from '#platform/foreign-environment.ts';
import { copySources, linkPackages } from '../copy-sources.ts';
import { digestSources } from '../digest-sources.ts';
import type { StoreDirectories } from '../directories.ts';
import { type Progress, withStep } from '../progress.ts';
import { isWritableProject } from '../project-access.ts';
import type { CompileAnswer, CompileOrder } from './compile-order.ts';
import { type CompiledPages, PLAN_FILE, toPlaces } from './compiled-pages.ts';
import { pruneCompiled, prunePresses } from './prune-compiled.ts';

const PROGRAM = fileURLToPath(new URL('compile-program.ts', import.meta.url));

export interface CompileRun {
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
  { progress, signal }: CompileRun = {},
): Promise<CompiledPages> {
  const digest = await digestSources(directories.root);
  const compiled = { digest, ...toPlaces(join(directories.compiled, digest)) };
  if (existsSync(join(compiled.programs, PLAN_FILE))) {
    await utimes(join(directories.compiled, digest), new Date(), new Date());
    return compiled;
  }
  // Containers with data directories of their own may share a project, and their stores the name of this directory.
  const press = `${directories.press}-${randomUUID()}`;
  try {
    const work = () => compileInto(join(directories.compiled, digest), { ...directories, press }, signal);
    await (progress ? withStep(progress, 'Compiling pages', work) : work());
  } finally {
    await removeDirectory(press);
  }
  await pruneCompiled(directories.compiled, digest);
  await prunePresses(directories.press);
  return compiled;
}

/** Astro compiles only below the folder of the sources: a project that may not be written to is copied, and compiled in its copy. */
async function compileInto(
  place: string,
  directories: StoreDirectories,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { root, press } = directories;
  await removeDirectory(press);
  if (isWritableProject(root)) {
    await compileApart(directories, signal);
    return put(press, place);
  }
  const fresh = join(press, 'dist');
  await copySources(root, press);
  await linkPackages(root, fresh);
  await compileApart({ ...directories, root: press, press: fresh }, signal);
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
  { root, press, store, pictures, linkCards }: StoreDirectories,
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
  const order: CompileOrder = { root, press, store, pictures, linkCards };
  child.send(order, () => undefined);
  const [exitCode, killedBy] = await once(child, 'close');
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (!answer) throw new Error(`The compiler stopped early (${killedBy ?? exitCode}).`);
  if (!answer.failure) return;
  const { message, stack } = answer.failure;
  throw Object.assign(new Error(message), stack && { stack });
}
