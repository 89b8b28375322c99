import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGES = resolve(import.meta.dirname, '../../node_modules');

/** Only root may run something as somebody else. */
export const IS_ROOT = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

/** The start of a command line that runs the rest of it as a user without any rights. */
export function asUser(userId: number, words: readonly string[], umask = '022'): string[] {
  const rights = [`--reuid=${userId}`, `--regid=${userId}`, '--clear-groups', '--no-new-privs'];
  return ['setpriv', ...rights, '/bin/sh', '-c', `umask ${umask}; exec "$@"`, 'sh', ...words];
}

export interface UserProcess {
  process: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** How it ended, once it has. */
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
}

export interface UserProcessOptions {
  userId: number;
  directory: string;
  /** All that it gets. */
  environment: Readonly<Record<string, string>>;
  umask?: string;
}

/** Starts a program as a user. */
export function startAs(words: readonly string[], options: UserProcessOptions): UserProcess {
  const { userId, directory, environment, umask } = options;
  const [program = '', ...rest] = asUser(userId, words, umask);
  const child = spawn(program, rest, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = new Promise<Awaited<UserProcess['ended']>>((done) => {
    child.once('close', (exitCode, signal) => done({ exitCode, signal }));
  });
  return { process: child, output: () => output, ended };
}

/** The project's own packages, as `npm ci` would have put them there. */
export function linkPackages(directory: string, userId: number): void {
  const place = join(directory, 'node_modules');
  if (canRead(userId, join(PACKAGES, 'astro/package.json'))) symlinkSync(PACKAGES, place);
  else
    execFileSync('/bin/sh', ['-c', 'cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"', 'sh', PACKAGES, place]);
}

/** This Node, where a user can run it. @param directory where a copy may be put */
export function findNode(userId: number, directory: string): string {
  if (canRead(userId, process.execPath)) return process.execPath;
  const copy = join(directory, 'node');
  copyFileSync(process.execPath, copy);
  return copy;
}

function canRead(userId: number, path: string): boolean {
  const [program = '', ...words] = asUser(userId, ['test', '-r', path]);
  return spawnSync(program, words).status === 0;
}
