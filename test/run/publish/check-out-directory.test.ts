import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutDirectory } from '#run/publish/check-out-directory.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';
import { formatHealth, formatMenu, formatPage } from './site-files.ts';

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
  function makeDist(files: Readonly<Record<string, string>>): string {
    const dist = join(createTemporaryDirectory(), 'dist');
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), content);
    }
    return dist;
  }

  it.each<[string, Readonly<Record<string, string>>]>([
    ['is empty but for what tools leave', { '.gitkeep': '', '.DS_Store': '' }],
    ['holds a site of ours', { 'index.html': formatPage('1a2b3c'), 'menu.json': formatMenu() }],
    ['holds one whose menu is damaged', { 'index.html': '', 'menu.json': '{"schemaVersion":1,' }],
    ['holds one whose menu is lost', { 'health.json': formatHealth(), CNAME: 'corner.example' }],
    ['holds one whose home page is left', { 'index.html': formatPage('1a2b3c') }],
    ['holds a part of one', { 'products/a/index.html': '', 'link-cards/a.jpg': '' }],
  ])('is replaced where it %s', (_, files) => {
    expect(() => checkOutDirectory(makeDist(files), [])).not.toThrow();
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['holds what another tool made', { 'main.js': '', 'index.html': '<title>App</title>' }, 'other things'],
    ['holds another site with a menu', { 'index.html': '', 'menu.json': '{"dishes":[]}' }, 'other things'],
    ['is a repository', { '.git/HEAD': '', 'index.html': formatPage('1a2b3c') }, 'a Git repository'],
  ])('is refused where it %s', async (_, files, reason) => {
    const error = await refuse(makeDist(files));
    expect(error).toMatchObject({ code: 'OUT_REFUSED', message: expect.stringContaining(reason) });
  });

  it('is refused where it is a link, which would be replaced and not what it leads to', async () => {
    const target = makeDist({ 'menu.json': formatMenu() });
    const link = join(createTemporaryDirectory(), 'dist');
    symlinkSync(target, link);
    expect((await refuse(link)).message).toContain(`it is a link to ${target}`);
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
