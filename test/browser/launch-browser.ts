import { accessSync, constants, statSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const LAUNCH_TIMEOUT_MS = 30_000;

/** Nothing but what a page asks for goes over the network. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. As root it runs without its sandbox, which Chromium refuses to set up there. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    chromiumSandbox: false,
    timeout: LAUNCH_TIMEOUT_MS,
  });
}

export async function findLaunchFault(path: string): Promise<string | undefined> {
  try {
    const browser = await launchBrowser(path);
    await browser.close();
    return undefined;
  } catch (error) {
    return `it does not start (${toFirstLine(error)})`;
  }
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What an error says, without what browsers and Playwright print below it. */
export function toFirstLine(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return line;
}
