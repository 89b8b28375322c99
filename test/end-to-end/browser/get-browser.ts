import { type BrowserDownload, browserDownloads } from './browser-downloads.ts';
import { listBrowserPaths, listShellPaths, type Machine } from './find-browser.ts';
import { findLaunchFault, isHeaded, isProgram, toFirstLine } from './launch-browser.ts';

/** What is done on the machine; a test hands in its own. */
export interface BrowserTools {
  isProgram(path: string): boolean;
  /** Why the program does not start as a browser; undefined if it does. */
  findLaunchFault(path: string): Promise<string | undefined>;
  /** In the order in which they are tried. */
  downloads: readonly BrowserDownload[];
}

const TOOLS: BrowserTools = { isProgram, findLaunchFault, downloads: browserDownloads(process) };

/**
 * The path of a Chromium that starts: `CHROME_PATH`, else the first that starts of a headless shell on the machine, one that the
 * machine's packages have, a browser on the machine, and one that can be downloaded. With `HEADED=1` no headless shell is taken.
 * @throws Error that says what was tried and what to do; tests of the browser are never skipped for want of one
 */
export async function getBrowser(
  machine: Machine = { platform: process.platform, environment: process.env },
  tools: BrowserTools = TOOLS,
): Promise<string> {
  checkScreen(machine);
  const { CHROME_PATH: chosen } = machine.environment;
  if (chosen) return getChosen(chosen, tools);
  const tried: string[] = [];
  for (const source of listSources(machine, tools)) {
    const outcome = await tryDownload(source, tools);
    if ('path' in outcome) return outcome.path;
    tried.push(`${source.name}: ${outcome.fault}`);
  }
  throw new Error(
    `The browser tests need a Chromium, and there is none to be had:\n${tried.map((line) => `  - ${line}`).join('\n')}\nInstall Chrome, Chromium or Edge, or set CHROME_PATH to the program of one, and run the tests again.`,
  );
}

function checkScreen({ platform, environment }: Machine): void {
  if (!isHeaded(environment) || platform !== 'linux') return;
  if (environment['DISPLAY'] || environment['WAYLAND_DISPLAY']) return;
  throw new Error(
    'HEADED=1 opens the browser’s window, and there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.\nRun the test on a desktop or with xvfb-run, or leave HEADED out.',
  );
}

/** Everything that may bring a browser, in the order in which it is tried. */
function listSources(machine: Machine, { isProgram, downloads }: BrowserTools) {
  const toSource = (path: string) => ({ name: path, get: async () => path });
  const shells = listShellPaths(machine).filter(isProgram).map(toSource);
  const browsers = listBrowserPaths(machine).filter(isProgram).map(toSource);
  if (browsers.length === 0) browsers.push(NO_BROWSER);
  const ofKind = (kind: BrowserDownload['kind']) => downloads.filter((download) => download.kind === kind);
  return isHeaded(machine.environment)
    ? [...browsers, ...ofKind('browser')]
    : [...shells, ...ofKind('packaged shell'), ...browsers, ...ofKind('shell'), ...ofKind('browser')];
}

const NO_BROWSER = {
  name: 'Chrome, Chromium and Edge on this machine',
  get: () => Promise.reject(new Error('not found')),
};

async function getChosen(path: string, tools: BrowserTools): Promise<string> {
  const fault = tools.isProgram(path)
    ? await tools.findLaunchFault(path)
    : 'there is no program at that path';
  if (fault === undefined) return path;
  throw new Error(
    `CHROME_PATH is ${JSON.stringify(path)}, which can’t be used: ${fault}.\nSet it to the program of a Chrome, Chromium or Edge, or unset it to let the tests look for one.`,
  );
}

async function tryDownload(
  download: Pick<BrowserDownload, 'get'>,
  tools: BrowserTools,
): Promise<{ path: string } | { fault: string }> {
  try {
    const path = await download.get();
    const fault = await tools.findLaunchFault(path);
    return fault === undefined ? { path } : { fault };
  } catch (error) {
    return { fault: toFirstLine(error) };
  }
}
