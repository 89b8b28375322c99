import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A browser that is not on the machine yet, and can be brought there. */
export interface BrowserDownload {
  /** As a message speaks of it. */
  name: string;
  /** A shell opens no window. One that is packaged takes seconds to install, so it is tried before any browser with an interface. */
  kind: 'packaged shell' | 'shell' | 'browser';
  /** Brings it and returns the path of its program; throws if that fails. */
  get(): Promise<string>;
}

const PLAYWRIGHT_LIMIT_MS = 180_000;
/** For a connection that says nothing: the download tries several hosts, several times. */
const CONNECTION_LIMIT_MS = 15_000;
const APT_LIMIT_MS = 600_000;
/** Where hosts don’t answer, apt-get gives up soon, and another browser is tried. */
const APT_NETWORK = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15'];
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

interface Runner {
  /** Absent where there is no such thing as root. */
  getuid?(): number;
}

/** The browsers that this machine may bring: Playwright’s own anywhere, the distribution’s as root on Debian. */
export function browserDownloads({ getuid }: Runner, debianMark = '/etc/debian_version'): BrowserDownload[] {
  const isRootOnDebian = getuid?.() === 0 && existsSync(debianMark);
  const packaged = [toPackage('chromium-headless-shell', 'packaged shell'), toPackage('chromium', 'browser')];
  return [
    { name: 'Playwright’s own download', kind: 'shell', get: downloadPlaywrightShell },
    ...(isRootOnDebian ? packaged : []),
  ];
}

/** A package of Debian whose program has its name. */
const toPackage = (name: string, kind: BrowserDownload['kind']): BrowserDownload => ({
  name: `apt-get install ${name}`,
  kind,
  get: async () => {
    await installPackages(name);
    return `/usr/bin/${name}`;
  },
});

async function downloadPlaywrightShell(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const installer = join(dirname(packageFile), 'cli.js');
  await run(process.execPath, [installer, 'install', 'chromium-headless-shell'], PLAYWRIGHT_LIMIT_MS, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECTION_LIMIT_MS),
  });
  const server = await chromium.launchServer({ channel: 'chromium-headless-shell' });
  const path = server.process().spawnfile;
  await server.close();
  return path;
}

/** Installs packages of Debian's, as root. */
export async function installPackages(...names: string[]): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', [...APT_NETWORK, 'update'], APT_LIMIT_MS, environment);
  const words = ['install', '-y', '--no-install-recommends', ...names];
  await run('apt-get', [...APT_NETWORK, ...words], APT_LIMIT_MS, environment);
}

/** Runs a program to its end. Throws with the error that it told if it fails or takes longer than the limit. */
function run(
  program: string,
  words: readonly string[],
  limitMs: number,
  environment: Record<string, string>,
): Promise<void> {
  const options = { timeout: limitMs, env: { ...process.env, ...environment }, maxBuffer: MAX_OUTPUT_BYTES };
  return new Promise((resolve, reject) => {
    execFile(program, words, options, (error, stdout, stderr) => {
      if (!error) return resolve();
      const fault = findErrorLine(`${stdout}\n${stderr}`) ?? `it ended with ${error.code}`;
      reject(new Error(error.killed ? `it had not ended after ${limitMs / 1000} s` : fault));
    });
  });
}

/** Playwright begins such a line with the word, apt-get with `E:`. */
function findErrorLine(output: string): string | undefined {
  return output
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /^(?:\w*Error|E): /.test(line));
}
