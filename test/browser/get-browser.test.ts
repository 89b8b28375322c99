import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserDownloads } from './browser-downloads.ts';
import { type BrowserTools, getBrowser } from './get-browser.ts';

interface Situation {
  /** Value of `CHROME_PATH`. */
  chosen?: string;
  /** Programs on the machine, and why each does not start, or `undefined` if it does. */
  programs?: Record<string, string | undefined>;
  /** What each download brings: a path, or the error with which it fails. */
  downloads?: Record<string, string | Error>;
}

async function getIn({ chosen, programs = {}, downloads = {} }: Situation) {
  const used: string[] = [];
  const tools: BrowserTools = {
    isProgram: (path) => path in programs,
    findLaunchFault: async (path) => programs[path],
    downloads: Object.entries(downloads).map(([name, outcome]) => ({
      name,
      get: async () => {
        used.push(name);
        if (outcome instanceof Error) throw outcome;
        return outcome;
      },
    })),
  };
  const environment = { PATH: '/bin', ...(chosen !== undefined && { CHROME_PATH: chosen }) };
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
    ['as root on Debian', () => 0, mark, 2],
    ['as anyone else on Debian', () => 1000, mark, 1],
    ['as root elsewhere', () => 0, `${mark}.none`, 1],
  ];
  it.each(cases)('%s', (_, getuid, debianMark, count) => {
    const names = browserDownloads({ getuid }, debianMark).map(({ name }) => name);
    expect(names).toHaveLength(count);
    expect(names[0]).toBe('Playwright’s own download');
    expect(names.includes('apt-get install chromium')).toBe(count === 2);
  });

  it('are Playwright’s alone where there is no root', () => {
    expect(browserDownloads({}, mark)).toHaveLength(1);
  });
});
