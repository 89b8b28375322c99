import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeptPages } from '#run/render/kept-pages.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const FILE = 'products/blue-dream/index.html';
const PAGE = '<!doctype html>\n<p>Blue Dream, 3.5 g</p>\n';

describe('a kept page', () => {
  it('is found by its key, as it was', async () => {
    const kept = await openKeptPages(createTemporaryDirectory(), 'digest');
    kept.keep(FILE, 'key', PAGE);
    expect(kept.find(FILE, 'key')).toBe(PAGE);
  });

  it('is found by a later run', async () => {
    const directory = createTemporaryDirectory();
    (await openKeptPages(directory, 'digest')).keep(FILE, 'key', PAGE);
    expect((await openKeptPages(directory, 'digest')).find(FILE, 'key')).toBe(PAGE);
  });

  it.each(['other', 'ke', 'key2', ''])('is not found by the key “%s”', async (key) => {
    const kept = await openKeptPages(createTemporaryDirectory(), 'digest');
    kept.keep(FILE, 'key', PAGE);
    expect(kept.find(FILE, key)).toBeUndefined();
  });

  it('is replaced by the next', async () => {
    const kept = await openKeptPages(createTemporaryDirectory(), 'digest');
    kept.keep(FILE, 'key', PAGE);
    kept.keep(FILE, 'next', 'another page');
    expect(kept.find(FILE, 'key')).toBeUndefined();
    expect(kept.find(FILE, 'next')).toBe('another page');
  });

  it('is forgotten when pages are compiled anew', async () => {
    const directory = createTemporaryDirectory();
    (await openKeptPages(directory, 'digest')).keep(FILE, 'key', PAGE);
    expect((await openKeptPages(directory, 'other')).find(FILE, 'key')).toBeUndefined();
    expect(existsSync(join(directory, 'digest'))).toBe(false);
  });

  it('is forgotten when a whole run has neither looked for it nor kept it', async () => {
    const directory = createTemporaryDirectory();
    (await openKeptPages(directory, 'digest')).keep(FILE, 'key', PAGE);
    const next = await openKeptPages(directory, 'digest');
    next.keep('index.html', 'key', PAGE);
    await next.prune();
    expect(next.find('index.html', 'key')).toBe(PAGE);
    expect(next.find(FILE, 'key')).toBeUndefined();
  });

  it('keeps the key of its places for the next run', async () => {
    const directory = createTemporaryDirectory();
    const { stampKey } = await openKeptPages(directory, 'digest');
    expect(stampKey).toMatch(/^[0-9a-f]{32}$/);
    expect((await openKeptPages(directory, 'other')).stampKey).toBe(stampKey);
    expect((await openKeptPages(createTemporaryDirectory(), 'digest')).stampKey).not.toBe(stampKey);
  });

  it.each(['', '{', 'herbarium', '\u0000'])(
    'is as if it were not there once the key of its places is lost (%j)',
    async (text) => {
      const directory = createTemporaryDirectory();
      (await openKeptPages(directory, 'digest')).keep(FILE, 'key', PAGE);
      writeFileSync(join(directory, 'stamp-key'), text);
      expect((await openKeptPages(directory, 'digest')).find(FILE, 'key')).toBeUndefined();
    },
  );

  it('takes the place of whatever is there', async () => {
    const directory = createTemporaryDirectory();
    const kept = await openKeptPages(directory, 'digest');
    kept.keep(FILE, 'key', PAGE);
    const [name = ''] = readdirSync(join(directory, 'digest'));
    rmSync(join(directory, 'digest', name));
    mkdirSync(join(directory, 'digest', name, 'deep'), { recursive: true });
    expect(kept.find(FILE, 'key')).toBeUndefined();
    kept.keep(FILE, 'key', PAGE);
    expect(kept.find(FILE, 'key')).toBe(PAGE);
  });

  it('that was written over in part is as if it were not there', async () => {
    const directory = createTemporaryDirectory();
    const kept = await openKeptPages(directory, 'digest');
    kept.keep(FILE, 'new', 'another page');
    const [name = ''] = readdirSync(join(directory, 'digest'));
    const next = readFileSync(join(directory, 'digest', name), 'utf8');
    kept.keep(FILE, 'old', PAGE);
    const last = readFileSync(join(directory, 'digest', name), 'utf8');
    for (let size = 0; size < next.length; size += 1) {
      writeFileSync(join(directory, 'digest', name), next.slice(0, size) + last.slice(size));
      expect(kept.find(FILE, 'new')).toBeUndefined();
    }
  });

  it('that is cut off anywhere is as if it were not there', async () => {
    const directory = createTemporaryDirectory();
    const kept = await openKeptPages(directory, 'digest');
    kept.keep(FILE, 'key', PAGE);
    const [name = ''] = readdirSync(join(directory, 'digest'));
    const path = join(directory, 'digest', name);
    const whole = readFileSync(path);
    for (let size = 0; size < whole.length; size += 1) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      expect(kept.find(FILE, 'key')).toBeUndefined();
    }
  });
});
