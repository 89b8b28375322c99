import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatHealth } from '../../run/publish/site-files.ts';
import { store } from '../../stores/corner-store.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../src/cli/herbarium.js');
const STORE = fileURLToPath(new URL('../../stores/california-store.ts', import.meta.url));

/** For feeds that never come. */
export const IMPATIENT_STORE = fileURLToPath(new URL('../../stores/impatient-store.ts', import.meta.url));

/** How a command ended, and all that it printed. */
export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  /** The working directory: absolute. */
  directory: string;
  /** Besides what this process has, less what would change the command's ways. */
  environment?: Readonly<Record<string, string>>;
  /** Octal, e.g. `077`. */
  umask?: string;
  /** The disk refuses larger files, as it refuses all when it is full; in KiB. */
  largestFileKib?: number;
  /** A command that runs it elsewhere, e.g. in a container. */
  inside?: readonly string[];
  /** Absolute; default: the project's own. */
  program?: string;
}

export interface RunningCommand {
  process: ChildProcess;
  outcome: Promise<Outcome>;
}

/** Starts a command as a person does, in a process of its own. */
export function startCommand(words: readonly string[], options: CommandOptions): RunningCommand {
  const {
    directory,
    environment = {},
    umask = '022',
    largestFileKib,
    inside = [],
    program = PROGRAM,
  } = options;
  // The signal that tells a process of it is ignored: what the process gets is the refusal.
  const limit = largestFileKib === undefined ? '' : `trap '' XFSZ; ulimit -f ${largestFileKib * 2};`;
  const child = spawn(
    '/bin/sh',
    ['-c', `umask ${umask}; ${limit} exec "$@"`, 'sh', ...inside, process.execPath, program, ...words],
    {
      cwd: directory,
      env: { ...withoutOurs(process.env), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return { process: child, outcome: collect(child) };
}

export function runCommand(words: readonly string[], options: CommandOptions): Promise<Outcome> {
  return startCommand(words, options).outcome;
}

async function collect(child: ChildProcess): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (printed.stdout += chunk));
  child.stderr?.on('data', (chunk) => (printed.stderr += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, ...printed };
}

/** The test runner tells its children that they are being tested; a store's credentials are none of theirs. */
export function withoutOurs({ NODE_ENV, VITEST, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('TREEZ_')));
}

/** The words of a command on a store that has its own data and its own site, both in the working directory. */
export function onStore(command: 'build' | 'sync' | 'status', settings = STORE): string[] {
  return [command, '--store', settings, '--data', 'data', ...(command === 'build' ? ['--out', 'dist'] : [])];
}

/** Puts a site into `dist` as an earlier build would have left it. */
export function leaveSite(directory: string): void {
  mkdirSync(join(directory, 'dist', 'menu'), { recursive: true });
  for (const file of ['index.html', 'menu/index.html']) {
    writeFileSync(join(directory, 'dist', file), `The ${file} of yesterday`);
  }
  const { name, url, licenceNumber } = store;
  writeFileSync(
    join(directory, 'dist', 'menu.json'),
    JSON.stringify({ store: { name, url, licenceNumber } }),
  );
  writeFileSync(join(directory, 'dist', 'health.json'), formatHealth());
}

/** Files below a directory, sorted, with `/` between folders. */
export function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(directory, path)).isFile())
    .sort();
}

/** Two trees with the same files and bytes have the same one. */
export function hashTree(directory: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(directory))
    hash.update(`${file}\n`).update(readFileSync(join(directory, file)));
  return hash.digest('hex');
}
