import { accessSync, constants, statSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const LAUNCH_TIMEOUT_MS = 30_000;
/** So that a person can follow what a test does in a window. */
const SLOW_MOTION_MS = 250;

/** Nothing but what a page asks for goes over the network. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the browser is to open its window: `HEADED=1`. Without it nothing is shown. */
export function isHeaded({ HEADED = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(HEADED);
}

/**
 * Starts a browser, without a window unless `HEADED=1`; then it waits a quarter of a second between two steps.
 * It runs without its sandbox, which Chromium refuses to set up as root.
 */
export function launchBrowser(executablePath: string, environment = process.env): Promise<Browser> {
  const hasWindow = isHeaded(environment);
  return chromium.launch({
    executablePath,
    args: ARGUMENTS,
    chromiumSandbox: false,
    timeout: LAUNCH_TIMEOUT_MS,
    headless: !hasWindow,
    slowMo: hasWindow ? SLOW_MOTION_MS : 0,
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
