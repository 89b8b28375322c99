import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutDirectory } from '../../src/pressing/check-out-directory.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const refuse = (outDirectory: string, kept: string[] = []) =>
  catchError((async () => checkOutDirectory(outDirectory, kept))());

describe('a site may replace', () => {
  it('nothing at all', () => {
    expect(() => checkOutDirectory(join(createTemporaryDirectory(), 'dist'), [])).not.toThrow();
  });

  it('an empty directory', () => {
    expect(() => checkOutDirectory(createTemporaryDirectory(), [])).not.toThrow();
  });

  it('an older site, whatever its owner has put beside the pages', () => {
    const directory = createTemporaryDirectory();
    for (const file of ['index.html', 'menu.json', 'CNAME']) writeFileSync(join(directory, file), '');
    expect(() => checkOutDirectory(directory, ['/somewhere/else', `${directory}-2`])).not.toThrow();
  });
});

describe('a directory called dist', () => {
  it('is an output by its name, whatever is in it', () => {
    const dist = join(createTemporaryDirectory(), 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'old.html'), '');
    expect(() => checkOutDirectory(dist, [])).not.toThrow();
  });
});

describe('a site never replaces', () => {
  it('a directory of other things', async () => {
    const directory = createTemporaryDirectory();
    writeFileSync(join(directory, 'index.html'), 'My diary');
    const error = await refuse(directory);
    expect(error.code).toBe('OUT_REFUSED');
    expect(error.message).toContain(directory);
  });

  it('a file', async () => {
    const file = join(createTemporaryDirectory(), 'dist');
    writeFileSync(file, 'My diary');
    expect((await refuse(file)).message).toContain('it is a file');
  });

  it('anything below a file', async () => {
    const file = join(createTemporaryDirectory(), 'diary');
    writeFileSync(file, 'My diary');
    expect((await refuse(join(file, 'menu', 'dist'))).message).toContain(`${file} is a file`);
  });

  it('the project or the data, or what they are in, even if it looks like a site', async () => {
    const directory = createTemporaryDirectory();
    for (const file of ['index.html', 'menu.json']) writeFileSync(join(directory, file), '');
    const data = join(directory, '..data', '.herbarium');
    mkdirSync(data, { recursive: true });
    for (const out of [directory, dirname(directory), '/']) {
      expect((await refuse(out, [data])).message).toContain(`${data} is in it`);
    }
    expect((await refuse(data, [data])).code).toBe('OUT_REFUSED');
  });
});
