import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSnapshot } from '#run/snapshot-file.ts';
import { loadGuardMemory } from '#run/sync/ledgers/guard-memory-file.ts';
import { findSecrets } from '#run/verify/find-secrets.ts';
import { publicMenuSchema } from '#site/snapshot/public-menu-schema.ts';
import { FEED_CREDENTIALS, FEED_TOKEN, type FeedServer, serveFeed } from '../../serve-feed.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, listFiles, type Outcome, onStore, runCommand } from './run-command.ts';

const SECRETS = [
  { name: 'API key', value: FEED_CREDENTIALS.apiKey },
  { name: 'client id', value: FEED_CREDENTIALS.clientId },
  { name: 'token', value: FEED_TOKEN },
];

let directory: string;
let feed: FeedServer;
let outcome: Outcome;
let site: string;
let storeDirectory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(realpathSync(tmpdir()), 'herbarium-'));
  site = join(directory, 'dist');
  storeDirectory = join(directory, 'data', 'store-corner');
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2f5a36' } })
    .png()
    .toBuffer();
  const products: unknown[] = [];
  feed = await serveFeed(products, { pageSize: 2, files: { '/pictures/jar': picture } });
  products.push(
    {
      ...createShown('p1', 'PICTURED JAR', `${feed.origin}/pictures/jar`),
      discounts: [
        createDiscount('Half off on Mondays', { type: 'WEEK', end_date: '2020-01-06T23:59' }),
        createDiscount('Opening week', { type: 'DO_NOT', end_date: '2020-01-06T23:59' }),
      ],
    },
    createShown(
      'p2',
      'PLAIN JAR',
      `${feed.origin}/pictures/lost?key=${encodeURIComponent(FEED_CREDENTIALS.apiKey)}`,
    ),
    createWireProduct('p3', {
      product_configurable_fields: { name: 'SECRET STASH' },
      e_commerce: { hide_from_menu: true },
    }),
    createWireProduct('p4', {
      product_configurable_fields: { name: `UNPRICED ${FEED_CREDENTIALS.apiKey}` },
      pricing: { price_type: 'FLAT', price_sell: null },
    }),
  );
  outcome = await runCommand(onStore('build'), { directory, environment: feed.environment, umask: '077' });
}, 120_000);

afterAll(async () => {
  await feed.close();
  rmSync(directory, { recursive: true, force: true });
});

function createShown(id: string, name: string, picture: string) {
  return createWireProduct(id, {
    product_configurable_fields: { name },
    e_commerce: { hide_from_menu: false, primary_image: picture, all_images: [picture] },
  });
}

function createDiscount(title: string, schedule: object) {
  const condition = {
    discount_condition_type: 'Schedule',
    discount_condition_value: 'As the shop says',
    discount_condition_schedule: schedule,
  };
  return { discount_id: title, discount_title: title, discount_condition_detail: [condition] };
}

const read = (file: string) => readFileSync(join(site, file), 'utf8');
const readMenu = () => publicMenuSchema.parse(JSON.parse(read('menu.json')));
const readReport = () => JSON.parse(readFileSync(join(storeDirectory, 'report.json'), 'utf8'));

describe('a build', () => {
  it('says what it does, what it lists, and where the site is', () => {
    const { exitCode, stdout, stderr } = outcome;
    const steps = ['Fetching products', 'Preparing pictures', 'Drawing link cards', 'Rendering pages'];
    for (const step of steps) expect(stderr).toContain(`${step} …\n`);
    expect(stderr).toMatch(/^Fetching products: 4 of 4, \d+\.\d s$/m);
    expect(stderr).toMatch(/^Rendering pages: (\d+) of \1, \d+\.\d s$/m);
    expect(stdout).toContain('2 listed; 1 hidden, 1 problem. 2 product pages.\n');
    expect(stdout).toContain(`Corner Store is in ${site}\n`);
    expect(exitCode).toBe(0);
  });

  it('makes a site of a page for everything that is listed', () => {
    const { products } = readMenu();
    expect(products.map(({ name }) => name)).toEqual(['Pictured Jar', 'Plain Jar']);
    for (const { path, name } of products) expect(read(`${path.slice(1)}index.html`)).toContain(name);
    const files = listFiles(site);
    const others = [
      'index.html',
      '404.html',
      'menu.schema.json',
      'sitemap.xml',
      'robots.txt',
      'menu/flower/index.html',
    ];
    expect(files).toEqual(expect.arrayContaining(others));
  });

  it('leaves nothing in the site or beside it that is not for the public', () => {
    expect(listFiles(site).filter((file) => /report|snapshot|lock|\.mjs$|^\./.test(file))).toEqual([]);
    expect(listFiles(directory).filter((file) => !/^(?:dist|data)\//.test(file))).toEqual([]);
    expect(listFiles(storeDirectory)).not.toContain('lock');
  });

  it('shows a picture that it could fetch', () => {
    const picture = readMenu().products[0]?.image;
    expect(picture).toMatchObject({ widthPx: 640, heightPx: 480 });
    expect(listFiles(site)).toEqual(expect.arrayContaining([picture?.src.slice(1)]));
    expect(read('products/marsh-pictured-jar/index.html')).toContain(picture?.src);
  });

  it('shows a drawing for a picture that it could not, and reports it', () => {
    const { image, path } = readMenu().products[1] ?? {};
    expect(image).toBeUndefined();
    const [plate = ''] = /\/plates\/[a-z0-9-]+\.svg/.exec(read(`${path?.slice(1)}index.html`)) ?? [];
    expect(read(plate.slice(1))).toContain('<svg');
    expect(readReport().problems).toContainEqual(
      expect.objectContaining({
        code: 'picture-missing',
        effect: 'picture-replaced',
        productId: 'p2',
        value: expect.stringContaining(`${feed.origin}/pictures/lost`),
      }),
    );
    expect(outcome.stdout).toMatch(
      /^1 +picture-missing +picture-replaced +Plain Jar +The host answered 404\./m,
    );
  });

  it('reports outside the site, with each problem’s product and what to do', () => {
    expect(outcome.stdout).toContain(`All 3 with their values: ${join(storeDirectory, 'report.json')}`);
    expect(readReport()).toMatchObject({
      isDemo: false,
      counts: { received: 4, listed: 2, hidden: 1, problems: 1, productPages: 2, totalInFeed: 4 },
    });
    expect(readReport().problems[0]).toMatchObject({ productId: 'p4', hint: expect.stringMatching(/\.$/) });
    expect(readReport().problems).toContainEqual(
      expect.objectContaining({
        code: 'deal-schedule-unknown',
        value: '"As the shop says"',
        hint: expect.stringContaining('“Half off on Mondays”'),
      }),
    );
  });

  it('tells of the deals that are not over', () => {
    expect(readMenu().products.map(({ deals }) => deals)).toEqual([
      [{ title: 'Half off on Mondays', conditions: ['As the shop says'] }],
      [],
    ]);
  });

  it('remembers since when each product has been on the shelf', () => {
    const { menu } = JSON.parse(readFileSync(join(storeDirectory, 'snapshot.json'), 'utf8'));
    expect(menu.products).toMatchObject([
      { addedAt: '2025-07-29T19:47:38.557Z' },
      { addedAt: '2025-07-29T19:47:38.557Z' },
    ]);
    const { products } = JSON.parse(readFileSync(join(storeDirectory, 'first-seen.json'), 'utf8'));
    expect(products.map(([id]: [string]) => id)).toEqual(['p1', 'p2']);
  });

  it('remembers what it published, for the next menu to be compared with', async () => {
    const { memory, isDamaged } = await loadGuardMemory(storeDirectory);
    const { runs } = memory;
    expect(runs).toMatchObject([{ receivedCount: 4, listedCount: 2, problemCount: 1 }]);
    expect(runs[0]?.feedAt).toBe(readMenu().feedAt);
    expect(isDamaged).toBe(false);
  });

  it('puts a hidden product nowhere in the site', () => {
    const holders = listFiles(site).filter((file) => /secret.?stash/i.test(file + read(file)));
    expect(holders).toEqual([]);
  });

  it('can be read by a web server, though the umask was 077', () => {
    const modeOf = (path: string) => (statSync(path).mode % 0o1000).toString(8);
    const files = listFiles(site);
    const folders = ['.', 'products', 'pictures', 'menu/flower', '_astro'];
    expect(new Set(files.map((file) => modeOf(join(site, file))))).toEqual(new Set(['644']));
    expect(new Set(folders.map((folder) => modeOf(join(site, folder))))).toEqual(new Set(['755']));
  });

  it('leaves no credential in what it prints, in the site, or in its data', () => {
    expect(findSecrets(Buffer.from(outcome.stdout + outcome.stderr), SECRETS)).toEqual([]);
    const files = listFiles(directory);
    expect(files.some((file) => file.startsWith('data/store-corner/printed/'))).toBe(true);
    expect(
      files.filter((file) => findSecrets(readFileSync(join(directory, file)), SECRETS).length > 0),
    ).toEqual([]);
  });

  it('is not repeated by a sync, which renews the snapshot and leaves the site', async () => {
    const before = hashTree(site);
    const snapshot = join(storeDirectory, 'snapshot.json');
    const { feedAt } = await loadSnapshot(snapshot);
    const { exitCode, stdout } = await runCommand(onStore('sync'), {
      directory,
      environment: feed.environment,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 listed; 1 hidden, 1 problem.');
    expect((await loadSnapshot(snapshot)).feedAt > feedAt).toBe(true);
    expect(hashTree(site)).toBe(before);
  });
});
