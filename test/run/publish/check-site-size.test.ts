import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSiteSize, type SizeSettings } from '#run/publish/check-site-size.ts';
import { listLimitUses } from '#run/publish/host-limits.ts';
import { createHostTarget } from '#run/publish/host-target.ts';
import { createOutTarget } from '#run/publish/out-target.ts';
import { createReleasesTarget } from '#run/publish/releases-target.ts';
import { measureSite } from '#run/publish/site-size.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';

const MIB = 1024 * 1024;
/** Twenty thousand files take long on a disk that others use. */
const LAY_OUT_TIMEOUT_MS = 60_000;
const ENV = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account', NETLIFY_AUTH_TOKEN: 'token' };
const DEFAULTS: SizeSettings = { linkCards: 'all' };

/** A site of a file for each name, and of so many further pictures. */
function leaveSite(
  names: readonly string[],
  pictureCount = 0,
  directory = createTemporaryDirectory(),
): string {
  const pictures = Array.from({ length: pictureCount }, (_, index) => `pictures/${index}.webp`);
  const files = [...names, ...pictures].map((name) => join(directory, name));
  for (const folder of new Set(files.map((file) => dirname(file)))) mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(file, '');
  return directory;
}

/** The same with a file of so many bytes, none of which takes up room on the disk. */
function leaveSiteWith(file: string, sizeBytes: number): string {
  const directory = leaveSite(['index.html', file]);
  truncateSync(join(directory, file), sizeBytes);
  return directory;
}

/** More than Cloudflare's Free plan takes. */
let large = '';

beforeAll(() => {
  const names = [
    'products/a/index.html',
    'products/b/index.html',
    'es/products/a/index.html',
    'es/menu/index.html',
    'menu/flower/brand/a/index.html',
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `link-cards/${name}.jpg`),
    'pictures/a.avif',
  ];
  large = leaveSite(names, 20_000, mkdtempSync(join(tmpdir(), 'herbarium-')));
  return () => rmSync(large, { recursive: true });
}, LAY_OUT_TIMEOUT_MS);

const toCloudflare = (siteDirectory: string) =>
  createHostTarget('cloudflare', 'corner', { siteDirectory, env: ENV });

describe('a site for Cloudflare Pages', () => {
  const limit = (hostFileLimit: number) => ({ ...DEFAULTS, hostFileLimit });

  it('of more files than it takes is refused, with what they are and what makes fewer', async () => {
    const error = await catchError(checkSiteSize(toCloudflare(large), DEFAULTS));
    expect(error).toMatchObject({ code: 'SITE_TOO_LARGE' });
    expect(error.message).toBe(
      'The site has 20,012 files; Cloudflare Pages takes 20,000. Its files are 20,001 pictures, 6 link cards, 3 product pages, and 2 list pages.',
    );
    expect(error.hint).toBe(
      "Nothing was uploaded, and the live site is unchanged. These settings make fewer files: linkCards: 'categories' (about 6); alsoIn: [] (about 2); pictures: { avif: false } (about 1); facetPages: { minimumProducts: 0 } (about 1). With a Workers Paid plan, which takes 100,000 files, set hostFileLimit to 100_000.",
    );
  });

  it('does not point to a setting that is made already', async () => {
    const target = toCloudflare(leaveSite(['link-cards/a.jpg'], 110));
    const error = await catchError(checkSiteSize(target, { ...limit(100), linkCards: 'categories' }));
    expect(error.hint).not.toContain('linkCards');
  });

  it.each([
    [79, undefined],
    [80, 'The site has 80 files; Cloudflare Pages takes 100. Its files are 80 pictures.'],
    [100, 'The site has 100 files; Cloudflare Pages takes 100. Its files are 100 pictures.'],
  ])('of %i files where the plan takes 100 brings the warning %j', async (count, warning) => {
    const given = await checkSiteSize(toCloudflare(leaveSite([], count)), limit(100));
    expect(given?.split('\n')[0]).toBe(warning);
  });

  it('is refused above the limit of the plan, without a word of another plan', async () => {
    const error = await catchError(checkSiteSize(toCloudflare(leaveSite([], 101)), limit(100)));
    expect(error).toMatchObject({ code: 'SITE_TOO_LARGE' });
    expect(error.hint).not.toContain('Paid');
  });

  it('is taken where the plan takes more', async () => {
    expect(await checkSiteSize(toCloudflare(large), limit(100_000))).toBeUndefined();
  });

  it('with a file that is too large is refused, and says which', async () => {
    const target = toCloudflare(leaveSiteWith('menu.json', 25 * MIB + 1024 * 100));
    expect(await catchError(checkSiteSize(target, DEFAULTS))).toMatchObject({
      code: 'SITE_TOO_LARGE',
      message: '/menu.json has 25.1 MiB; Cloudflare Pages takes files of 25 MiB.',
    });
    const largest = toCloudflare(leaveSiteWith('menu.json', 25 * MIB));
    expect(await checkSiteSize(largest, DEFAULTS)).toMatch(/^\/menu\.json has 25 MiB; /);
  });
});

it('Netlify is asked to take the fullest folder', () => {
  const { limits } = createHostTarget('netlify', 'corner', { siteDirectory: '/data/site', env: ENV });
  const size = {
    files: [],
    sizeBytes: 0,
    largestFile: { file: 'menu.json', sizeBytes: 100 * MIB },
    fullestFolder: { folder: 'pictures/', fileCount: 54_001 },
  };
  expect(listLimitUses(size, limits ?? { host: '' })).toEqual([
    {
      of: 'filesInFolder',
      ratio: 54_001 / 54_000,
      text: '/pictures/ has 54,001 files; Netlify takes 54,000 in a folder.',
    },
  ]);
});

it('a site is measured by its files, its fullest folder and its largest file', async () => {
  const directory = leaveSite(['index.html', 'products/a/index.html'], 3);
  writeFileSync(join(directory, 'menu.json'), '{"schemaVersion":1}');
  writeFileSync(join(directory, 'index.html'), 'Menu');
  expect(await measureSite(directory)).toMatchObject({
    files: expect.arrayContaining(['menu.json', 'pictures/2.webp']),
    sizeBytes: 23,
    largestFile: { file: 'menu.json', sizeBytes: 19 },
    fullestFolder: { folder: 'pictures/', fileCount: 3 },
  });
});

describe('a site in a directory', () => {
  it('is never refused, but its owner is told what hosts take', async () => {
    expect(await checkSiteSize(createOutTarget(large), DEFAULTS)).toMatch(
      /^The site has 20,012 files; Cloudflare Pages takes 20,000\. .+\n→ These settings .+ With a Workers Paid plan/,
    );
  });

  it('is measured by what its settings say of the host', async () => {
    const target = createOutTarget(leaveSite([], 90));
    expect(await checkSiteSize(target, DEFAULTS)).toBeUndefined();
    expect(await checkSiteSize(target, { ...DEFAULTS, hostFileLimit: 100 })).toMatch(
      /^The site has 90 files; your host takes 100\./,
    );
  });

  it('is measured by its bytes, too', async () => {
    const target = createOutTarget(leaveSiteWith('pictures/a.webp', 900 * MIB));
    const settings = { ...DEFAULTS, hostFileLimit: 100 };
    expect(await checkSiteSize(target, settings)).toContain('files of 25 MiB');
    const parts = leaveSite(['index.html']);
    for (let part = 0; part < 45; part += 1) {
      writeFileSync(join(parts, `${part}.json`), '');
      truncateSync(join(parts, `${part}.json`), 19 * MIB);
    }
    expect(await checkSiteSize(createOutTarget(parts), DEFAULTS)).toMatch(
      /^The site has 855 MiB; GitHub Pages takes 1,024 MiB\. /,
    );
  });
});

it('releases on this machine are not counted', async () => {
  const to = createTemporaryDirectory();
  const target = createReleasesTarget(to, { keep: 2, spare: join(to, '.spare') });
  expect(await checkSiteSize(target, DEFAULTS)).toBeUndefined();
});
