import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKeptPages } from '../../src/pressing/kept-pages.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

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

  it('that is cut off anywhere is as if it were not there', async () => {
    const directory = createTemporaryDirectory();
    const kept = await openKeptPages(directory, 'digest');
    kept.keep(FILE, 'key', PAGE);
    const path = join(directory, 'digest', FILE);
    const whole = readFileSync(path);
    for (let size = 0; size < whole.length; size += 1) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      expect(kept.find(FILE, 'key')).toBeUndefined();
    }
  });
});
