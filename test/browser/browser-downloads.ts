import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/** A browser that is not on the machine yet, and can be brought there. */
export interface BrowserDownload {
  /** As a message speaks of it. */
  name: string;
  /** Brings it and returns the path of its program; throws if that fails. */
  get(): Promise<string>;
}

const run = promisify(execFile);

const PLAYWRIGHT_TIMEOUT_MS = 240_000;
const APT_TIMEOUT_MS = 600_000;

interface Runner {
  /** Absent where there is no such thing as root. */
  getuid?(): number;
}

/** The browsers that this machine may bring: Playwright’s own anywhere, the distribution’s as root on Debian. */
export function browserDownloads({ getuid }: Runner, debianMark = '/etc/debian_version'): BrowserDownload[] {
  const playwright = { name: 'Playwright’s own download', get: downloadPlaywrightShell };
  const isRootOnDebian = getuid?.() === 0 && existsSync(debianMark);
  return isRootOnDebian
    ? [playwright, { name: 'apt-get install chromium', get: installChromium }]
    : [playwright];
}

async function downloadPlaywrightShell(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const installer = join(dirname(packageFile), 'cli.js');
  await run(process.execPath, [installer, 'install', 'chromium-headless-shell'], {
    timeout: PLAYWRIGHT_TIMEOUT_MS,
  });
  const server = await chromium.launchServer({ channel: 'chromium-headless-shell' });
  const path = server.process().spawnfile;
  await server.close();
  return path;
}

async function installChromium(): Promise<string> {
  const options = {
    timeout: APT_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return '/usr/bin/chromium';
}
