import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = resolve(ROOT, 'src/cli/herbarium.ts');
const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs the command line to its end, in the project’s root.
 * @throws Error with all that it printed, if it fails
 */
export async function runHerbarium(
  commandLine: readonly string[],
  environment: Environment = {},
): Promise<string> {
  const { stdout } = await run(process.execPath, [PROGRAM, ...commandLine], {
    cwd: ROOT,
    env: { ...withoutTestRunner(), ...environment },
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

export interface Preview {
  /** Without a slash at the end. */
  url: string;
  stop(): void;
}

/** Serves a built site on a free port, as `herbarium preview` does. */
export async function previewSite(directory: string): Promise<Preview> {
  const server = spawn(process.execPath, [PROGRAM, 'preview', '--port', '0', '--out', directory], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await readAddress(server), stop: () => server.kill() };
}

async function readAddress(server: ChildProcess): Promise<string> {
  if (server.stdout) {
    for await (const line of createInterface(server.stdout)) {
      const [, url] = /(http:\/\/\S+)/.exec(line) ?? [];
      if (url) return url;
    }
  }
  throw new Error('The preview ended before it said where it is.');
}

/** A build is told by its environment that it is one: the test runner’s own says that it is a test. */
function withoutTestRunner(): Environment {
  const { NODE_ENV, VITEST, ...environment } = process.env;
  return environment;
}
