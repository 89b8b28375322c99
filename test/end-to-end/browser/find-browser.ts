import { posix, win32 } from 'node:path';

/** What decides where browsers are looked for. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Chromium without an interface, as Google and as Debian call it: same engine, same results. A context with one page in it
 * costs a third of the processor time, because no browser window is built for it.
 */
const SHELLS = ['chrome-headless-shell', 'chromium-headless-shell'];

const BROWSERS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge',
];

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where headless shells are on a machine, in the order in which they are tried. They have no window to open. */
export function listShellPaths({ platform, environment }: Machine): string[] {
  return listCommandPaths(SHELLS, platform, environment);
}

/** Where Chrome, Chromium and Edge usually are on a machine, in the order in which they are tried: first as commands, then as installed. */
export function listBrowserPaths({ platform, environment }: Machine): string[] {
  const { HOME = '/' } = environment;
  const commands = listCommandPaths(BROWSERS, platform, environment);
  const installed = {
    darwin: ['/', HOME].flatMap((folder) =>
      MAC_APPLICATIONS.map((application) => posix.join(folder, 'Applications', application)),
    ),
    win32: WINDOWS_PROGRAMS.flatMap((program) =>
      WINDOWS_FOLDERS.flatMap((name) => environment[name] ?? []).map((folder) => win32.join(folder, program)),
    ),
  };
  const usual = platform === 'darwin' || platform === 'win32' ? installed[platform] : [];
  return [...new Set([...commands, ...usual])];
}

function listCommandPaths(
  commands: readonly string[],
  platform: Machine['platform'],
  { PATH, Path }: Machine['environment'],
): string[] {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (PATH ?? Path ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}
