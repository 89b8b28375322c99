import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type BrowserDownload, browserDownloads } from './browser-downloads.ts';
import { type BrowserTools, getBrowser } from './get-browser.ts';

interface Situation {
  /** Value of `CHROME_PATH`. */
  chosen?: string;
  /** Programs on the machine, and why each does not start, or `undefined` if it does. */
  programs?: Record<string, string | undefined>;
  /** What each download brings: a path, or the error with which it fails. */
  downloads?: Record<string, string | Error>;
  /** Kinds of downloads by name. Default: a browser. */
  kinds?: Record<string, BrowserDownload['kind']>;
  /** Value of `HEADED`. */
  headed?: string;
  /** Value of `DISPLAY`. */
  display?: string;
}

async function getIn({ chosen, programs = {}, downloads = {}, kinds = {}, headed, display }: Situation) {
  const used: string[] = [];
  const tools: BrowserTools = {
    isProgram: (path) => path in programs,
    findLaunchFault: async (path) => programs[path],
    downloads: Object.entries(downloads).map(([name, outcome]) => ({
      name,
      kind: kinds[name] ?? 'browser',
      get: async () => {
        used.push(name);
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
    })),
  };
  const environment = {
    PATH: '/bin',
    ...(chosen !== undefined && { CHROME_PATH: chosen }),
    ...(headed !== undefined && { HEADED: headed }),
    ...(display !== undefined && { DISPLAY: display }),
  };
  const path = await getBrowser({ platform: 'linux', environment }, tools);
  return { path, used };
}

const WORKS = undefined;

describe('the browser that tests run in', () => {
  const cases: [string, Situation, string, string[]][] = [
    [
      'is the one that CHROME_PATH names, whatever else there is',
      { chosen: '/my/chrome', programs: { '/my/chrome': WORKS, '/bin/google-chrome': WORKS } },
      '/my/chrome',
      [],
    ],
    [
      'is the first found on the machine',
      { programs: { '/bin/msedge': WORKS, '/bin/chromium': WORKS } },
      '/bin/chromium',
      [],
    ],
    [
      'is searched for if CHROME_PATH is empty',
      { chosen: '', programs: { '/bin/chromium': WORKS } },
      '/bin/chromium',
      [],
    ],
    [
      'is the next where the first found does not start',
      { programs: { '/bin/chromium-browser': 'needs a snap', '/bin/msedge': WORKS } },
      '/bin/msedge',
      [],
    ],
    [
      'is a headless shell on the machine before any other',
      { programs: { '/bin/google-chrome': WORKS, '/bin/chromium-headless-shell': WORKS } },
      '/bin/chromium-headless-shell',
      [],
    ],
    [
      'is a headless shell that is packaged for the machine before a browser with an interface',
      {
        programs: { '/bin/chromium': WORKS, '/shell': WORKS },
        downloads: { browser: '/got', package: '/shell' },
        kinds: { package: 'packaged shell' },
      },
      '/shell',
      ['package'],
    ],
    [
      'is a browser on the machine where the packaged shell cannot be installed',
      {
        programs: { '/bin/chromium': WORKS },
        downloads: { package: new Error('no network') },
        kinds: { package: 'packaged shell' },
      },
      '/bin/chromium',
      ['package'],
    ],
    [
      'is a browser on the machine before a shell that would have to be downloaded',
      { programs: { '/bin/chromium': WORKS }, downloads: { shell: '/shell' }, kinds: { shell: 'shell' } },
      '/bin/chromium',
      [],
    ],
    [
      'is never a shell with HEADED=1',
      {
        headed: '1',
        display: ':0',
        programs: { '/bin/chrome-headless-shell': WORKS },
        downloads: { package: '/shell', shell: '/other-shell', browser: '/got' },
        kinds: { package: 'packaged shell', shell: 'shell' },
      },
      '/got',
      ['browser'],
    ],
    [
      'may be a shell with HEADED=0',
      { headed: '0', programs: { '/bin/chrome-headless-shell': WORKS, '/bin/chromium': WORKS } },
      '/bin/chrome-headless-shell',
      [],
    ],
    [
      'is downloaded where none is found',
      { downloads: { first: '/got', second: '/other' } },
      '/got',
      ['first'],
    ],
    [
      'is the next download where the first fails',
      { downloads: { first: new Error('no network'), second: '/other' } },
      '/other',
      ['first', 'second'],
    ],
    [
      'is the next download where the first does not start',
      { programs: { '/got': 'lacks libnss3.so' }, downloads: { first: '/got', second: '/other' } },
      '/other',
      ['first', 'second'],
    ],
  ];
  it.each(cases)('%s', async (_, situation, path, used) => {
    expect(await getIn(situation)).toEqual({ path, used });
  });

  it('is not replaced by another if CHROME_PATH names no program', async () => {
    const situation = { chosen: '/typo', programs: { '/bin/chromium': WORKS }, downloads: { first: '/got' } };
    await expect(getIn(situation)).rejects.toThrow(
      /^CHROME_PATH is "\/typo", which can’t be used: there is no program at that path\.\nSet it to/,
    );
  });

  it('is not replaced by another if the one that CHROME_PATH names does not start', async () => {
    const situation = { chosen: '/my/chrome', programs: { '/my/chrome': 'it does not start (crashed)' } };
    await expect(getIn(situation)).rejects.toThrow('can’t be used: it does not start (crashed).');
  });

  it('is not looked for with HEADED=1 where there is no screen', async () => {
    const situation = { headed: '1', programs: { '/bin/chromium': WORKS } };
    await expect(getIn(situation)).rejects.toThrow('neither DISPLAY nor WAYLAND_DISPLAY is set');
  });

  it('is asked for with all that was tried if there is none to be had', async () => {
    const situation = {
      programs: { '/bin/chromium': 'it does not start (crashed)' },
      downloads: {
        'first download': new Error('no network'),
        'second download': new Error('no such package'),
      },
    };
    const lines = await getIn(situation).then(
      () => [],
      (error: Error) => error.message.split('\n'),
    );
    expect(lines.slice(1, -1)).toEqual([
      '  - /bin/chromium: it does not start (crashed)',
      '  - first download: no network',
      '  - second download: no such package',
    ]);
    expect(lines.at(-1)).toMatch(/^Install Chrome, Chromium or Edge, or set CHROME_PATH/);
  });
});

describe('the downloads of a machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'debian-'));
  const mark = join(folder, 'debian_version');
  writeFileSync(mark, '12.11\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  const cases: [string, () => number, string, number][] = [
    ['as root on Debian', () => 0, mark, 3],
    ['as anyone else on Debian', () => 1000, mark, 1],
    ['as root elsewhere', () => 0, `${mark}.none`, 1],
  ];
  it.each(cases)('%s', (_, getuid, debianMark, count) => {
    const names = browserDownloads({ getuid }, debianMark).map(({ name }) => name);
    expect(names).toHaveLength(count);
    expect(names[0]).toBe('Playwright’s own download');
    expect(names.slice(1)).toEqual(
      count === 3 ? ['apt-get install chromium-headless-shell', 'apt-get install chromium'] : [],
    );
  });

  it('are Playwright’s alone where there is no root', () => {
    expect(browserDownloads({}, mark)).toHaveLength(1);
  });
});
