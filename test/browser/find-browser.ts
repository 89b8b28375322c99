import { posix, win32 } from 'node:path';

/** What decides where browsers are looked for. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
}

const COMMANDS = [
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

/** Where Chrome, Chromium and Edge usually are on a machine, in the order in which they are taken: first as commands, then as installed. */
export function listBrowserPaths({ platform, environment }: Machine): string[] {
  const { PATH, Path, HOME = '/' } = environment;
  const commands = listCommandPaths(platform, PATH ?? Path ?? '');
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

function listCommandPaths(platform: NodeJS.Platform, path: string): string[] {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}
