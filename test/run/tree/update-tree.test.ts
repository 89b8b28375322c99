import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createError } from '#platform/errors/error.ts';
import type { FileRecord, SiteManifest } from '#run/tree/site-manifest.ts';
import type { FileCheck, SiteFile } from '#run/tree/update-tree.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { writeSite } from './write-site.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-11-25T06:36:00Z');

interface Content {
  key: string | undefined;
  text: string;
}

/** Files that count how often each is made. */
function createFiles(contents: Record<string, Content>, extra: Partial<SiteFile> = {}) {
  const made: string[] = [];
  const files = Object.entries(contents).map(
    ([name, { key, text }]): SiteFile => ({
      name,
      key,
      make: () => {
        made.push(name);
        return text;
      },
      ...extra,
    }),
  );
  return { files, made };
}

const PAGES = {
  'index.html': { key: 'home', text: 'the home page' },
  'products/one/index.html': { key: 'one', text: 'one' },
  'products/two/index.html': { key: 'two', text: 'two' },
  'health.json': { key: undefined, text: '{}' },
};

const readTree = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(directory, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );

const toTexts = (contents: Record<string, Content>) =>
  Object.fromEntries(Object.entries(contents).map(([name, { text }]) => [name, text]));

async function writeFirst(contents: Record<string, Content> = PAGES) {
  const before = await writeSite(createFiles(contents).files, createTemporaryDirectory());
  return { before, next: createTemporaryDirectory() };
}

describe('a site that is made out of the one before', () => {
  it('makes only what has another key, and what has none', async () => {
    const { before, next } = await writeFirst();
    const changed = { ...PAGES, 'products/two/index.html': { key: 'two, cheaper', text: 'two for one' } };
    const { files, made } = createFiles(changed);
    await writeSite(files, next, { before });
    expect(made).toEqual(['products/two/index.html', 'health.json']);
    expect(readTree(next)).toEqual(toTexts(changed));
  });

  it('has the same file, with its time, where nothing has changed or the same came out', async () => {
    const { before, next } = await writeFirst();
    const { files } = createFiles({ ...PAGES, 'index.html': { key: 'home again', text: 'the home page' } });
    const { files: records } = await writeSite(files, next, { before });
    for (const name of Object.keys(PAGES)) {
      const [was, is] = [statSync(join(before.directory, name)), statSync(join(next, name))];
      expect([name, is.ino, is.mtimeMs]).toEqual([name, was.ino, was.mtimeMs]);
    }
    expect(records.get('index.html')?.key).toBe('home again');
  });

  it('leaves nothing of what was in its place', async () => {
    const { before, next } = await writeFirst();
    mkdirSync(join(next, 'products/gone'), { recursive: true });
    writeFileSync(join(next, 'products/gone/index.html'), 'gone');
    writeFileSync(join(next, 'stray.txt'), 'stray');
    await writeSite(createFiles(PAGES).files, next, { before });
    expect(readTree(next)).toEqual(toTexts(PAGES));
  });

  it('never changes the one before', async () => {
    const { before, next } = await writeFirst();
    const first = readTree(before.directory);
    cpSync(before.directory, next, { recursive: true });
    rmSync(join(next, 'index.html'));
    linkSync(join(before.directory, 'index.html'), join(next, 'index.html'));
    const { files } = createFiles({ ...PAGES, 'index.html': { key: 'new', text: 'a new home page' } });
    await writeSite(files, next, { before });
    expect(readTree(before.directory)).toEqual(first);
  });

  it('is right after any number of turns between two trees', async () => {
    const trees = [createTemporaryDirectory(), createTemporaryDirectory()] as const;
    let before: SiteManifest | undefined;
    for (let turn = 0; turn < 6; turn += 1) {
      const text = `turn ${turn}`;
      const contents = {
        ...PAGES,
        'index.html': { key: text, text },
        [`products/${turn % 3}/index.html`]: { key: text, text },
      };
      before = await writeSite(createFiles(contents).files, trees[turn % 2 === 0 ? 0 : 1], { before });
      expect(readTree(before.directory)).toEqual(toTexts(contents));
    }
  });

  it('refuses two files of one name', async () => {
    const { files } = createFiles(PAGES);
    await expect(writeSite([...files, ...files.slice(0, 1)], createTemporaryDirectory())).rejects.toThrow(
      'Two files would be index.html.',
    );
  });
});

describe('a file of the live site that somebody has touched is made anew:', () => {
  const NAME = 'products/one/index.html';
  it.each<[string, (path: string) => void]>([
    ['edited', (path) => writeFileSync(path, 'one, and an advertisement')],
    [
      'of the same size and time, with other words',
      (path) => withTimeOf(path, () => writeFileSync(path, 'two')),
    ],
    ['of another time', (path) => utimesSync(path, 1, 1)],
    ['cut off', (path) => writeFileSync(path, '')],
    ['gone', (path) => rmSync(path)],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    [
      'a link to the same words',
      (path) => {
        const elsewhere = join(createTemporaryDirectory(), 'one');
        cpSync(path, elsewhere, { preserveTimestamps: true });
        rmSync(path);
        symlinkSync(elsewhere, path);
      },
    ],
  ])('%s', async (_, touch) => {
    const { before, next } = await writeFirst();
    touch(join(before.directory, NAME));
    const { files, made } = createFiles(PAGES);
    await writeSite(files, next, { before });
    expect(made).toEqual([NAME, 'health.json']);
    expect(readTree(next)).toEqual(toTexts(PAGES));
  });

  function withTimeOf(path: string, change: () => void): void {
    const { atime, mtime } = statSync(path);
    change();
    utimesSync(path, atime, mtime);
  }
});

it('a copy of the site with the times of its files is as good as the site', async () => {
  const { before, next } = await writeFirst();
  const copy = createTemporaryDirectory();
  // What tells a copy by the millisecond's fraction would make every page anew.
  for (const name of Object.keys(PAGES))
    utimesSync(join(before.directory, name), 1_764_052_560, 1_764_052_560);
  const files = new Map(
    [...before.files].map(([name, record]): [string, FileRecord] => [
      name,
      { ...record, mtimeMs: 1_764_052_560_000 },
    ]),
  );
  cpSync(before.directory, copy, { recursive: true, preserveTimestamps: true });
  const { files: again, made } = createFiles(PAGES);
  await writeSite(again, next, { before: { ...before, directory: copy, files } });
  expect(made).toEqual(['health.json']);
});

describe('a page that says when it was printed', () => {
  const { files: dated } = createFiles(
    Object.fromEntries(
      Array.from({ length: 200 }, (_, place) => [
        `products/${place}/index.html`,
        { key: 'key', text: 'page' },
      ]),
    ),
    { isDated: true },
  );
  const print = async (ageHours: number) => {
    const before = await writeSite(dated, createTemporaryDirectory(), { feedMs: START_MS });
    const feedMs = START_MS + ageHours * HOUR_MS;
    const { files } = await writeSite(dated, createTemporaryDirectory(), { before, feedMs });
    return [...files.values()].filter(({ printedMs }) => printedMs === feedMs).length;
  };

  it.each([
    [1, 0],
    [11, 0],
    [22, 200],
    [500, 200],
    [-1, 200],
  ])('after %i of 24 hours %i of 200 are printed anew', async (ageHours, count) => {
    expect(await print(ageHours)).toBe(count);
  });

  it('is renewed in good time, and not at once with all others', async () => {
    const count = await print(16.8);
    expect(count).toBeGreaterThan(60);
    expect(count).toBeLessThan(140);
  });
});

describe('the check', () => {
  const forbid = (word: string, suspects: string[] = []): FileCheck & { checked: string[] } => {
    const checked: string[] = [];
    return {
      checked,
      check: ({ name, content }) => {
        checked.push(name);
        if (content.includes(word)) throw createError('SECRET_IN_SITE', { file: name, secrets: ['key'] });
        return Uint8Array.of(name.length);
      },
      findSuspects: (kept) => new Set(suspects.filter((name) => kept.has(name))),
    };
  };

  it('sees what is made before it is written, and no kept file', async () => {
    const { before, next } = await writeFirst();
    const check = forbid('nothing');
    await writeSite(createFiles(PAGES).files, next, { before, check });
    expect(check.checked).toEqual(['health.json']);
    const { files } = createFiles({ ...PAGES, 'new.html': { key: 'new', text: 'secret' } });
    await expect(writeSite(files, next, { before, check: forbid('secret') })).rejects.toMatchObject({
      code: 'SECRET_IN_SITE',
    });
    expect(Object.keys(readTree(next))).not.toContain('new.html');
  });

  it('sees those kept files that it asks for', async () => {
    const { before, next } = await writeFirst();
    const check = forbid('two', ['products/two/index.html']);
    await expect(writeSite(createFiles(PAGES).files, next, { before, check })).rejects.toMatchObject({
      code: 'SECRET_IN_SITE',
    });
  });

  it('is remembered by the words that it found', async () => {
    const directory = createTemporaryDirectory();
    const before = await writeSite(createFiles(PAGES).files, directory, { check: forbid('nothing') });
    const { files } = await writeSite(createFiles(PAGES).files, createTemporaryDirectory(), { before });
    expect([...(files.get('index.html')?.words ?? [])]).toEqual(['index.html'.length]);
  });
});
