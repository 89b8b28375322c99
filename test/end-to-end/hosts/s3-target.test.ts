import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createS3Target } from '../../../src/run/publish/bucket/s3-target.ts';
import { CONTENT_TYPES } from '../../run/publish/bucket/content-types.ts';
import { formatMenu, formatPage, NOTHING_UNLISTED } from '../../run/publish/site-files.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';
import { BUCKET, type BucketServer, serveBucket } from './serve-bucket.ts';

const LIST = 'herbarium-uploads.json';
const FIRST = {
  'index.html': '<script src="/_astro/one.js">',
  'products/a/index.html': '<img src="/pictures/a.webp">',
  'menu.json': '{}',
  '_astro/one.js': 'one',
  'pictures/a.webp': 'picture',
};
const SECOND = {
  'index.html': '<script src="/_astro/two.js">',
  'products/b/index.html': 'b',
  'menu.json': '{}',
  '_astro/two.js': 'two',
  'pictures/a.webp': 'picture',
};

interface Upload {
  prefix?: string;
  keep?: number;
  signal?: AbortSignal;
}

let published = 0;

async function upload(
  bucket: BucketServer,
  files: Readonly<Record<string, string>>,
  { prefix = '', keep = 3, signal = new AbortController().signal }: Upload = {},
): Promise<string> {
  const siteDirectory = createTemporaryDirectory();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(siteDirectory, file)), { recursive: true });
    writeFileSync(join(siteDirectory, file), content);
  }
  const target = createS3Target({ bucket: BUCKET, prefix }, { siteDirectory, keep, env: bucket.environment });
  published += 1;
  try {
    return await target.publish({
      id: `r${published}`,
      publishedAt: new Date().toISOString(),
      signal,
      unlisted: NOTHING_UNLISTED,
    });
  } finally {
    rmSync(siteDirectory, { recursive: true });
  }
}

/** Without the list, and without what was sent at the same time as another in this or that order. */
const listChanges = (bucket: BucketServer, method: string) =>
  bucket.changes.filter((change) => change.startsWith(method) && !change.endsWith(LIST)).sort();

describe('a site in a bucket', () => {
  it('is there with all its files, each as what it is and for as long as it may be kept', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST);
    for (const [file, text] of Object.entries(FIRST)) expect((await bucket.read(file))?.text).toBe(text);
    expect((await bucket.read('products/a/index.html'))?.headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect((await bucket.read('_astro/one.js'))?.headers).toMatchObject({
      'content-type': 'text/javascript;charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await bucket.read('pictures/a.webp'))?.headers['content-type']).toBe('image/webp');
  });

  it('calls every file what it is', async () => {
    const bucket = await serveBucket();
    await upload(bucket, Object.fromEntries(CONTENT_TYPES.map(([file]) => [file, 'A file.'])));
    for (const [file, type] of CONTENT_TYPES)
      expect((await bucket.read(file))?.headers['content-type'], file).toBe(type);
  });

  it('is sent assets first, then pages, and last is removed what is no more', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST);
    bucket.changes.length = 0;
    await upload(bucket, SECOND);
    expect(bucket.changes[0]).toBe(`PUT ${LIST}`);
    expect(bucket.changes[1]).toBe('PUT _astro/two.js');
    expect(bucket.changes.slice(2, 4).sort()).toEqual(['PUT index.html', 'PUT products/b/index.html']);
    expect(bucket.changes.slice(4)).toEqual(['DELETE products/a/index.html', `PUT ${LIST}`]);
    expect(await bucket.read('products/a/index.html')).toBeUndefined();
  });

  it('is not sent again where it is the same', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST);
    bucket.changes.length = 0;
    expect(await upload(bucket, FIRST)).toBe(`s3://${BUCKET}/ (0 files sent, 0 removed)`);
    expect(listChanges(bucket, 'PUT')).toEqual([]);
  });

  it('keeps what pages of the kept releases load, and only that', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST, { keep: 2 });
    await upload(bucket, SECOND, { keep: 2 });
    expect((await bucket.read('_astro/one.js'))?.text).toBe('one');
    await upload(bucket, { ...SECOND, 'index.html': '<script src="/_astro/two.js"> ' }, { keep: 2 });
    expect(await bucket.read('_astro/one.js')).toBeUndefined();
  });

  it('takes names that an address has to escape', async () => {
    const bucket = await serveBucket();
    await upload(bucket, { 'index.html': 'a', 'menu/piña colada (1+1)!.html': 'b' });
    expect((await bucket.read(encodeURI('menu/piña colada (1+1)!.html').replace('+', '%2B')))?.text).toBe(
      'b',
    );
  });

  it('stands below its prefix, and leaves alone what others have put into the bucket', async () => {
    const bucket = await serveBucket();
    await bucket.put('index.html', 'the shop’s own');
    await bucket.put('menu/notes.txt', 'ours too');
    await upload(bucket, FIRST, { prefix: 'menu/' });
    await upload(bucket, SECOND, { prefix: 'menu/' });
    expect((await bucket.read('index.html'))?.text).toBe('the shop’s own');
    expect((await bucket.read('menu/notes.txt'))?.text).toBe('ours too');
    expect((await bucket.read('menu/index.html'))?.text).toBe(SECOND['index.html']);
    expect(await bucket.read('menu/products/a/index.html')).toBeUndefined();
  });
});

/** A site that lists a product which `WITHOUT_HIDDEN` does not. */
const WITH_HIDDEN = {
  'index.html': formatPage('aaaaaaaaaaaa'),
  'menu.json': formatMenu([
    { ids: ['kept-1'], pictures: ['/pictures/aaaaaaaaaaaaaaaa-640.webp'] },
    { ids: ['hidden-1'], pictures: ['/pictures/bbbbbbbbbbbbbbbb-640.webp'] },
  ]),
  'products/kept-1/index.html': formatPage('cccccccccccc'),
  'products/hidden-1/index.html': formatPage('dddddddddddd', 'hidden'),
  'es/products/hidden-1/index.html': formatPage('dddddddddddd', 'hidden'),
  'pictures/aaaaaaaaaaaaaaaa-640.webp': 'kept',
  'pictures/bbbbbbbbbbbbbbbb-640.webp': 'hidden',
  'link-cards/cccccccccccc.jpg': 'kept',
  'link-cards/dddddddddddd.jpg': 'hidden',
  'data/aaaaaa/cards/0.json': 'hidden',
  '_astro/one.js': 'one',
  'terms.html': 'of the store’s own',
};
const WITHOUT_HIDDEN = {
  'index.html': formatPage('aaaaaaaaaaaa', 'new'),
  'menu.json': formatMenu([{ ids: ['kept-1'], pictures: ['/pictures/eeeeeeeeeeeeeeee-640.webp'] }]),
  'products/kept-1/index.html': formatPage('ffffffffffff'),
  'pictures/eeeeeeeeeeeeeeee-640.webp': 'kept',
  'link-cards/ffffffffffff.jpg': 'kept',
  '_astro/two.js': 'two',
};
/** The list of what was sent as versions before wrote it, after two releases of which the later one is `WITH_HIDDEN`. */
function formatFormerList(isSaid: boolean): string {
  const older = ['_astro/zero.js', 'pictures/cccccccccccccccc-640.webp'];
  const files = [...Object.keys(WITH_HIDDEN), ...older];
  const toKey = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 16);
  const [kept, hidden] = [toKey('kept-1'), toKey('hidden-1')];
  const publishedAt = '2026-11-25T12:00:00.000Z';
  return JSON.stringify({
    schemaVersion: 1,
    releases: [
      {
        ...{ id: 'older', publishedAt, assets: older },
        ...(isSaid && { products: [{ keys: [kept], files: ['pictures/cccccccccccccccc'] }] }),
      },
      {
        ...{ id: 'former', publishedAt },
        assets: Object.keys(WITH_HIDDEN).filter((file) => /^(?:pictures|link-cards|data|_astro)/.test(file)),
        products: [
          { keys: [kept], files: ['pictures/aaaaaaaaaaaaaaaa', 'link-cards/cccccccccccc'] },
          { keys: [hidden], files: ['pictures/bbbbbbbbbbbbbbbb', 'link-cards/dddddddddddd'] },
        ],
      },
    ],
    files: Object.fromEntries(files.map((file) => [file, 'f'.repeat(64)])),
  });
}

const OTHERS = {
  'notes.txt': 'notes',
  'blog/index.html': 'blog',
  'products/list.pdf': 'list',
  'pictures/team.jpg': 'team',
  '_astro/blog.js': 'blog',
  'data/numbers.json': '{}',
};

async function putAll(
  bucket: BucketServer,
  files: Readonly<Record<string, string>>,
  prefix = '',
): Promise<void> {
  for (const [file, text] of Object.entries(files)) await bucket.put(prefix + file, text);
}

async function expectFiles(bucket: BucketServer, files: readonly string[], prefix = ''): Promise<void> {
  for (const file of files) expect(await bucket.read(prefix + file), file).toBeDefined();
}

async function expectNone(bucket: BucketServer, files: readonly string[], prefix = ''): Promise<void> {
  for (const file of files) expect(await bucket.read(prefix + file), file).toBeUndefined();
}

const HIDDEN_FILES = Object.keys(WITH_HIDDEN).filter((file) => /hidden|bbbb|dddd|data/.test(file));

describe('what is kept of earlier releases', () => {
  it('is gone with the product that it shows', async () => {
    const bucket = await serveBucket();
    await upload(bucket, WITH_HIDDEN);
    await upload(bucket, WITHOUT_HIDDEN);
    await expectNone(bucket, [...HIDDEN_FILES, 'terms.html']);
    await expectFiles(bucket, [
      'pictures/aaaaaaaaaaaaaaaa-640.webp',
      'link-cards/cccccccccccc.jpg',
      '_astro/one.js',
    ]);
    const list = (await bucket.read(LIST))?.text ?? '';
    const { releases, products } = JSON.parse(list);
    expect([releases.length, products.length]).toEqual([2, 2]);
    expect(list).not.toMatch(/hidden|bbbb|dddd/);
  });

  it('is only code where a list of before does not say what shows which product', async () => {
    const bucket = await serveBucket();
    await upload(bucket, WITH_HIDDEN);
    const list = JSON.parse((await bucket.read(LIST))?.text ?? '');
    delete list.products;
    await bucket.put(LIST, JSON.stringify(list));
    await upload(bucket, WITHOUT_HIDDEN);
    await expectNone(bucket, [...HIDDEN_FILES, 'pictures/aaaaaaaaaaaaaaaa-640.webp']);
    await expectFiles(bucket, ['_astro/one.js']);
  });

  it.each([
    ['all releases say', true],
    ['one release does not say', false],
  ])('is found in the list of a version before, where %s what shows which product', async (_, isSaid) => {
    const bucket = await serveBucket();
    await upload(bucket, WITH_HIDDEN);
    await bucket.put('_astro/zero.js', 'zero');
    await bucket.put('pictures/cccccccccccccccc-640.webp', 'older');
    await bucket.put(LIST, formatFormerList(isSaid));
    bucket.requests.length = 0;
    await upload(bucket, WITHOUT_HIDDEN, { keep: 2 });
    expect(bucket.requests).not.toContain('LIST');
    await expectNone(bucket, [...HIDDEN_FILES, '_astro/zero.js', 'pictures/cccccccccccccccc-640.webp']);
    await expectFiles(bucket, ['_astro/one.js', ...Object.keys(WITHOUT_HIDDEN)]);
    const kept = ['pictures/aaaaaaaaaaaaaaaa-640.webp', 'link-cards/cccccccccccc.jpg'];
    await (isSaid ? expectFiles(bucket, kept) : expectNone(bucket, kept));
  });
});

describe('a bucket whose list is lost', () => {
  it.each<[string, (bucket: BucketServer) => Promise<void>]>([
    ['removed', (bucket) => bucket.remove(`menu/${LIST}`)],
    ['cut off', (bucket) => bucket.put(`menu/${LIST}`, '{"schemaVersion":1,')],
    [
      'made to lead out of the site',
      (bucket) =>
        bucket.put(`menu/${LIST}`, '{"schemaVersion":1,"releases":[],"files":{"../notes.txt":null}}'),
    ],
    [
      'removed with menu.json',
      async (bucket) => {
        await bucket.remove(`menu/${LIST}`);
        await bucket.remove('menu/menu.json');
      },
    ],
  ])('loses what was sent and is no more, and nothing of anybody else: %s', async (_, harm) => {
    const bucket = await serveBucket();
    await putAll(bucket, { ...OTHERS, 'products/hidden-1/index.html': 'beside the prefix' });
    await putAll(bucket, OTHERS, 'menu/');
    await upload(bucket, WITH_HIDDEN, { prefix: 'menu/' });
    await harm(bucket);
    await upload(bucket, WITHOUT_HIDDEN, { prefix: 'menu/' });
    await expectNone(bucket, [...HIDDEN_FILES, 'terms.html'], 'menu/');
    await expectFiles(
      bucket,
      [...Object.keys(OTHERS), ...Object.keys(WITHOUT_HIDDEN), '_astro/one.js'],
      'menu/',
    );
    await expectFiles(bucket, [...Object.keys(OTHERS), 'products/hidden-1/index.html']);
    bucket.changes.length = 0;
    await upload(bucket, WITHOUT_HIDDEN, { prefix: 'menu/' });
    expect(bucket.changes).toEqual([]);
    expect(bucket.requests.slice(-2)).toEqual([`GET menu/${LIST}`, 'GET menu/index.html']);
  });

  it('is known by its menu.json also where an earlier version filled it, which marked nothing', async () => {
    const bucket = await serveBucket();
    await putAll(bucket, { ...WITH_HIDDEN, ...OTHERS });
    await upload(bucket, WITHOUT_HIDDEN);
    await expectNone(bucket, HIDDEN_FILES);
    await expectFiles(bucket, [...Object.keys(OTHERS), ...Object.keys(WITHOUT_HIDDEN), 'terms.html']);
  });
});

describe('a bucket with another site', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['with the pages of ours', { 'index.html': '<title>Blog</title>', 'menu/index.html': '' }, 'index.html'],
    ['with a menu of its own', { 'menu.json': '{"dishes":[]}' }, 'menu.json'],
    [
      'with a page where ours has one',
      { 'products/kept-1/index.html': 'shoes' },
      'products/kept-1/index.html',
    ],
  ])('is refused, and stays as it is: %s', async (_, files, named) => {
    const bucket = await serveBucket();
    await putAll(bucket, files, 'shop/');
    bucket.changes.length = 0;
    await expect(upload(bucket, WITHOUT_HIDDEN, { prefix: 'shop/' })).rejects.toMatchObject({
      code: 'PLACE_REFUSED',
      message: expect.stringContaining(`in s3://${BUCKET}/shop/ that Herbarium did not put there: ${named}`),
    });
    expect(bucket.changes).toEqual([]);
  });

  it('is refused where that was put over ours, or into its way', async () => {
    const bucket = await serveBucket();
    await upload(bucket, WITHOUT_HIDDEN);
    await bucket.put('products/hidden-1/index.html', 'shoes');
    expect(await catchError(upload(bucket, WITH_HIDDEN))).toMatchObject({
      code: 'PLACE_REFUSED',
      message: expect.stringContaining('products/hidden-1/index.html'),
    });
    await bucket.remove('products/hidden-1/index.html');
    await bucket.put('index.html', '<title>Blog</title>');
    expect((await catchError(upload(bucket, WITH_HIDDEN))).code).toBe('PLACE_REFUSED');
    expect((await bucket.read('index.html'))?.text).toBe('<title>Blog</title>');
  });
});

describe('an upload that fails half-way', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'at change %i, leaves pages whole that have all they load, and the next goes on from there',
    async (change) => {
      const bucket = await serveBucket();
      await upload(bucket, FIRST);
      bucket.breakAt(change);
      await expect(upload(bucket, SECOND)).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
      const page = (await bucket.read('index.html'))?.text ?? '';
      expect([FIRST['index.html'], SECOND['index.html']]).toContain(page);
      const [, script = ''] = /src="\/([^"]+)"/.exec(page) ?? [];
      expect(await bucket.read(script)).toBeDefined();
      bucket.breakAt(0);
      const third = { ...SECOND, 'products/c/index.html': 'c' };
      await upload(bucket, third);
      for (const [file, text] of Object.entries(third)) expect((await bucket.read(file))?.text).toBe(text);
      expect(await bucket.read('products/a/index.html')).toBeUndefined();
    },
  );

  it('has removed, with the next, also what it alone had sent', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST);
    bucket.breakAt(5);
    await expect(upload(bucket, { ...SECOND, 'products/hidden/index.html': 'hidden' })).rejects.toThrow();
    bucket.breakAt(0);
    await upload(bucket, SECOND);
    expect(await bucket.read('products/hidden/index.html')).toBeUndefined();
  });

  it('leaves no data with the next, though all that the release before it lists is listed', async () => {
    const bucket = await serveBucket();
    await upload(bucket, WITHOUT_HIDDEN);
    // Behind the list and the assets.
    bucket.breakAt(2 + 6);
    await expect(upload(bucket, WITH_HIDDEN)).rejects.toThrow();
    bucket.breakAt(0);
    await expectFiles(bucket, ['data/aaaaaa/cards/0.json', 'pictures/bbbbbbbbbbbbbbbb-640.webp']);
    await upload(bucket, { ...WITHOUT_HIDDEN, 'terms.html': 'of the store’s own' });
    await expectNone(
      bucket,
      HIDDEN_FILES.filter((file) => file !== 'terms.html'),
    );
  });

  it('says what and where, without a credential', async () => {
    const bucket = await serveBucket();
    bucket.environment['AWS_ACCESS_KEY_ID'] = 'wrong-key-5d1f';
    const error = await catchError(upload(bucket, FIRST));
    expect(error).toMatchObject({ code: 'UPLOAD_FAILED' });
    expect(error.message).toContain(`s3://${BUCKET}/${LIST} could not be reached or written`);
    expect(error.message).toContain('403');
    expect(error.message).not.toContain('wrong-key');
  });

  it('ends between two files when it is told to', async () => {
    const bucket = await serveBucket();
    await upload(bucket, FIRST);
    await expect(upload(bucket, SECOND, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect((await bucket.read('index.html'))?.text).toBe(FIRST['index.html']);
  });
});
