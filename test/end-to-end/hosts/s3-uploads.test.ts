import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createS3Target } from '../../../src/run/publish/bucket/s3-target.ts';
import {
  type FileProduct,
  formatHealth,
  formatMenu,
  formatPage,
  NOTHING_UNLISTED,
} from '../../run/publish/site-files.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { BUCKET, type BucketServer, serveBucket } from './serve-bucket.ts';

const LIST = 'herbarium-uploads.json';

type Files = Readonly<Record<string, string>>;

/** The list of what was sent of a site with as many products is too long to be sent each time. */
const MOST_LISTED = 8;
const PRODUCTS = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ ids: [id] }));
const OTHER = { ids: ['p5'], name: 'Renamed' };

/** The card of a product is made of its name. */
const toCard = ({ ids: [id = ''], name = id }: FileProduct) =>
  createHash('sha256').update(name).digest('hex').slice(0, 12);

function toSite(products: readonly FileProduct[], minute = 0): Record<string, string> {
  const feedAt = `2026-11-25T12:${String(minute).padStart(2, '0')}:00.000Z`;
  return {
    'index.html': formatPage('aaaaaaaaaaaa'),
    'menu.json': formatMenu(products),
    'health.json': formatHealth(feedAt),
    ...Object.fromEntries(
      products.flatMap((product) => [
        [`products/${product.ids[0]}/index.html`, formatPage(toCard(product))],
        [`link-cards/${toCard(product)}.jpg`, toCard(product)],
      ]),
    ),
  };
}

interface Uploading {
  /** What is rendered anew; nothing else can be read. Default: all files. */
  printed?: readonly string[];
}

async function upload(bucket: BucketServer, site: Files, { printed }: Uploading = {}): Promise<string> {
  const siteDirectory = createTemporaryDirectory();
  for (const file of printed ?? Object.keys(site)) {
    mkdirSync(dirname(join(siteDirectory, file)), { recursive: true });
    writeFileSync(join(siteDirectory, file), site[file] ?? '');
  }
  const target = createS3Target(
    { bucket: BUCKET, prefix: '' },
    { siteDirectory, keep: 3, env: bucket.environment, mostListed: MOST_LISTED },
  );
  bucket.requests.length = 0;
  bucket.changes.length = 0;
  try {
    return await target.publish({
      id: `r${process.hrtime.bigint()}`,
      publishedAt: new Date().toISOString(),
      signal: new AbortController().signal,
      unlisted: NOTHING_UNLISTED,
      files: new Map(
        Object.entries(site).map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')]),
      ),
    });
  } finally {
    rmSync(siteDirectory, { recursive: true });
  }
}

const findBase = async (bucket: BucketServer) =>
  String(JSON.parse((await bucket.read(LIST))?.text ?? '').base.name);

const otherBase = (base: string) => base.replace(/[ab](?=\.json)/, (letter) => (letter === 'a' ? 'b' : 'a'));

describe('what is sent to a bucket', () => {
  it('is one file where only the time has changed, and nothing is listed', async () => {
    const bucket = await serveBucket();
    const products = PRODUCTS.slice(0, 3);
    await upload(bucket, toSite(products));
    for (const minute of [15, 30]) {
      expect(await upload(bucket, toSite(products, minute), { printed: ['health.json'] })).toContain(
        '(1 files sent',
      );
      expect(bucket.requests).toEqual([`GET ${LIST}`, 'GET index.html', 'PUT health.json']);
      expect((await bucket.read('health.json'))?.text).toBe(formatHealth(`2026-11-25T12:${minute}:00.000Z`));
    }
  });

  it('is what has changed, with a short list before and after, however many files there are', async () => {
    const bucket = await serveBucket();
    const all = toSite(PRODUCTS);
    await upload(bucket, all);
    const base = await findBase(bucket);
    expect(base).toMatch(/^herbarium-uploads-[ab]\.json$/);

    await upload(bucket, toSite(PRODUCTS, 15), { printed: ['health.json'] });
    expect(bucket.requests).toEqual([`GET ${LIST}`, 'GET index.html', 'PUT health.json']);

    const renamed = [...PRODUCTS.slice(0, -1), OTHER];
    const card = `link-cards/${toCard(OTHER)}.jpg`;
    const changed = ['health.json', 'menu.json', 'products/p5/index.html'];
    await upload(bucket, toSite(renamed, 30), { printed: [card, ...changed] });
    expect(bucket.requests).toEqual([
      ...[`GET ${LIST}`, 'GET index.html', `GET ${base}`],
      ...[`PUT ${LIST}`, `PUT ${card}`],
      ...bucket.requests.slice(5, 8),
      `PUT ${LIST}`,
      `DELETE ${otherBase(base)}`,
    ]);
    expect(bucket.requests.slice(5, 8).sort()).toEqual(changed.map((file) => `PUT ${file}`));
    expect(await findBase(bucket)).toBe(base);
    expect(((await bucket.read(LIST))?.text ?? '').length).toBeLessThan(1500);
    // For pages that are open still.
    expect(await bucket.read(`link-cards/${toCard({ ids: ['p5'] })}.jpg`)).toBeDefined();

    await upload(bucket, toSite(renamed, 45), { printed: ['health.json'] });
    expect(bucket.changes).toEqual(['PUT health.json']);

    const fewer = PRODUCTS.slice(0, -1);
    await upload(bucket, toSite(fewer, 45), { printed: ['health.json', 'menu.json'] });
    expect(bucket.requests).not.toContain('LIST');
    expect(bucket.changes.filter((change) => change.startsWith('DELETE')).sort()).toEqual(
      [base, card, `link-cards/${toCard({ ids: ['p5'] })}.jpg`, 'products/p5/index.html']
        .map((file) => `DELETE ${file}`)
        .sort(),
    );
    const newBase = await findBase(bucket);
    expect((await bucket.read(newBase))?.text).not.toMatch(/p5/);
    expect((await bucket.read(newBase))?.text).toMatch(/p4/);
    expect((await bucket.read(LIST))?.text).not.toMatch(/p5/);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'is sent to its end by the next run where one broke off at change %i, with no rest of a list left',
    async (change) => {
      const bucket = await serveBucket();
      await upload(bucket, toSite(PRODUCTS));
      bucket.breakAt(change);
      const fewer = toSite(PRODUCTS.slice(0, -1), 15);
      await upload(bucket, fewer).catch(() => undefined);
      bucket.breakAt(0);
      const next = toSite(PRODUCTS.slice(0, -2), 30);
      await upload(bucket, next);
      expect(bucket.requests).not.toContain('LIST');
      expect((await bucket.read('health.json'))?.text).toBe(next['health.json']);
      expect((await bucket.read('menu.json'))?.text).toBe(next['menu.json']);
      for (const id of ['p4', 'p5']) expect(await bucket.read(`products/${id}/index.html`)).toBeUndefined();
      await upload(
        bucket,
        { ...next, 'more.html': 'more' },
        { printed: ['more.html', 'menu.json', 'health.json'] },
      );
      const base = await findBase(bucket);
      const keys = await bucket.list();
      expect(keys.filter((key) => key.startsWith('herbarium-uploads'))).toEqual([base, LIST]);
      expect(keys.filter((key) => !key.startsWith('herbarium-uploads')).sort()).toEqual(
        [...Object.keys(next), 'more.html'].sort(),
      );
    },
  );

  it.each([
    ['lost', ''],
    ['another', '{"schemaVersion":2,"files":{}}\n'],
  ])('is worked out from what is there where the rest of the list is %s', async (_, text) => {
    const bucket = await serveBucket();
    await upload(bucket, toSite(PRODUCTS));
    await bucket.put(await findBase(bucket), text);
    await upload(bucket, toSite(PRODUCTS.slice(0, -1), 15));
    expect(bucket.requests).toContain('LIST');
    expect(await bucket.read('products/p5/index.html')).toBeUndefined();
    expect(await bucket.read('products/p4/index.html')).toBeDefined();
  });
});
