import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { gatherPictures, type PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import { createSettings, gatherOne } from './gathering.ts';
import { hang, inTurn, send, sendTagged, startPictureHost, status } from './picture-host.ts';
import { paintJpeg, readPixel } from './sample-pictures.ts';

const GREEN = await paintJpeg('#20c020');
const RED = await paintJpeg('#c02020');

async function listCache({ cacheDirectory }: PictureSettings, folder: string): Promise<string[]> {
  return (await readdir(join(cacheDirectory, folder))).sort();
}

async function readTint({ cacheDirectory }: PictureSettings, path: string | undefined): Promise<string> {
  const [red = 0, green = 0] = await readPixel(join(cacheDirectory, path ?? ''), 10, 10);
  return red > green ? 'red' : 'green';
}

async function countSharpTasks(work: Promise<unknown>): Promise<number> {
  let changes = 0;
  const count = () => {
    changes += 1;
  };
  sharp.queue.on('change', count);
  await work;
  sharp.queue.off('change', count);
  return changes;
}

describe('a picture that was gathered before', () => {
  it('is only asked after, and not sent again while it is unchanged', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"', { 'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT' }));
    const settings = await createSettings(host);
    const first = await gatherOne(`${host.origin}/a`, settings);
    const second = await gatherOne(`${host.origin}/a`, settings);
    const third = await gatherOne(`${host.origin}/a`, settings);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(host.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"', '"v1"']);
    expect(host.requests[1]?.headers['if-modified-since']).toBe('Fri, 20 Nov 2026 10:00:00 GMT');
  });

  it('is not asked after at all while it is fresh', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"', { 'cache-control': 'max-age=3600' }));
    let nowMs = Date.parse('2026-11-20T12:00:00Z');
    const settings = await createSettings(host, { now: () => nowMs });
    const first = await gatherOne(`${host.origin}/a`, settings);
    nowMs += 3_599_000;
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(first);
    expect(host.requests).toHaveLength(1);
    nowMs += 1000;
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(first);
    expect(host.requests).toHaveLength(2);
    nowMs += 3_599_000;
    await gatherOne(`${host.origin}/a`, settings);
    expect(host.requests).toHaveLength(2);
  });

  it('is asked after in spite of its freshness if it came by a redirect', async () => {
    const host = await startPictureHost();
    host.serve('/now', status(302, { location: '/green' }));
    host.serve('/green', sendTagged(GREEN, '"1"', { 'cache-control': 'max-age=3600' }));
    host.serve('/red', sendTagged(RED, '"1"', { 'cache-control': 'max-age=3600' }));
    const settings = await createSettings(host);
    await gatherOne(`${host.origin}/now`, settings);
    host.serve('/now', status(302, { location: '/red' }));
    const { picture } = await gatherOne(`${host.origin}/now`, settings);
    expect(await readTint(settings, picture?.sources[0]?.path)).toBe('red');
  });

  it('is the new one when its address is redirected to another with the same tag', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"1"'));
    host.serve('/b', sendTagged(RED, '"1"'));
    const settings = await createSettings(host);
    await gatherOne(`${host.origin}/a`, settings);
    host.serve('/a', status(301, { location: '/b' }));
    const { picture } = await gatherOne(`${host.origin}/a`, settings);
    expect(await readTint(settings, picture?.sources[0]?.path)).toBe('red');
  });

  it('is the new one when its address has new bytes, under a new name', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"'));
    const settings = await createSettings(host);
    const before = await gatherOne(`${host.origin}/a`, settings);
    host.serve('/a', sendTagged(RED, '"v2"'));
    const after = await gatherOne(`${host.origin}/a`, settings);
    expect(await readTint(settings, before.picture?.sources[0]?.path)).toBe('green');
    expect(await readTint(settings, after.picture?.sources[0]?.path)).toBe('red');
    expect(after.picture?.sources[0]?.path).not.toBe(before.picture?.sources[0]?.path);
    expect((await gatherOne(`${host.origin}/a`, settings)).picture).toEqual(after.picture);
    expect(host.requests.at(-1)?.headers['if-none-match']).toBe('"v2"');
  });

  it('is stored once when the same bytes have two addresses, in one run or later', async () => {
    const host = await startPictureHost();
    for (const path of ['/a', '/b', '/c']) host.serve(path, send(GREEN));
    const settings = await createSettings(host, { widthsPx: [320, 640] });
    const urls = ['/a', '/b'].map((path) => host.origin + path);
    const { picturesByUrl } = await gatherPictures(urls, settings);
    const files = await listCache(settings, 'pictures');
    expect(files.map((name) => name.replace(/^[0-9a-f]{16}/, ''))).toEqual([
      '-320.webp',
      '-400.webp',
      '.json',
    ]);
    const made = await stat(join(settings.cacheDirectory, 'pictures', files[0] ?? ''));
    const { picture } = await gatherOne(`${host.origin}/c`, settings);
    expect(new Set([...picturesByUrl.values(), picture].map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await listCache(settings, 'pictures')).toEqual(files);
    expect(await stat(join(settings.cacheDirectory, 'pictures', files[0] ?? ''))).toEqual(made);
    expect(await listCache(settings, 'addresses')).toHaveLength(3);
  });

  it('is encoded once when the same bytes have many addresses', async () => {
    const host = await startPictureHost();
    const urls = ['/a', '/b', '/c', '/d'].map((path) => host.origin + path);
    for (const url of urls) host.serve(new URL(url).pathname, send(GREEN));
    const ofOne = await countSharpTasks(gatherPictures(urls.slice(0, 1), await createSettings(host)));
    const ofAll = await countSharpTasks(gatherPictures(urls, await createSettings(host)));
    expect(ofOne).toBeGreaterThan(0);
    expect(ofAll).toBe(ofOne);
  });

  it('is made anew for other widths, and under other names', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"', { 'cache-control': 'max-age=3600' }));
    const settings = await createSettings(host, { widthsPx: [100] });
    const before = await gatherOne(`${host.origin}/a`, settings);
    const after = await gatherOne(`${host.origin}/a`, { ...settings, widthsPx: [100, 200] });
    expect(after.picture?.sources.map(({ widthPx }) => widthPx)).toEqual([100, 200]);
    expect(after.picture?.sources[0]?.path).not.toBe(before.picture?.sources[0]?.path);
  });

  it('gets its AVIF files when the store asks for them, beside the others, and loses them when it does not', async () => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"', { 'cache-control': 'max-age=3600' }));
    const settings = await createSettings(host, { widthsPx: [320, 640] });
    const without = await gatherOne(`${host.origin}/a`, settings);
    const { picture } = await gatherOne(`${host.origin}/a`, { ...settings, writesAvif: true });
    expect(picture).toEqual({
      ...without.picture,
      avifSources: [320, 400].map((widthPx) => expect.objectContaining({ widthPx })),
    });
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(without);
    expect(host.requests).toHaveLength(2);
  });
});

describe('the last good picture', () => {
  it.each<[string, RequestListener, string, number?]>([
    ['is gone', status(404), 'picture-missing'],
    ['is forbidden', status(403), 'picture-missing'],
    ['is a page', send('<html>'), 'picture-not-an-image'],
    ['breaks off', send(GREEN.subarray(0, 900)), 'picture-truncated'],
    ['hangs', hang, 'picture-timeout', 50],
    ['leads inside', status(302, { location: 'http://10.0.0.1/' }), 'picture-refused-address'],
  ])('stands in when the new one %s', async (_what, answer, code, timeoutMs = 60_000) => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(sendTagged(GREEN, '"v1"'), answer));
    const settings = await createSettings(host);
    const before = await gatherOne(`${host.origin}/a`, settings);
    const after = await gatherOne(`${host.origin}/a`, { ...settings, timeoutMs });
    expect(after.picture).toEqual(before.picture);
    expect(after.fault).toMatchObject({ code, keptLastGood: true });
  });

  it('stands in for every picture of a host that is down, however many', async () => {
    const host = await startPictureHost();
    const urls = Array.from({ length: 20 }, (_, index) => `${host.origin}/${index}`);
    for (const url of urls) host.serve(new URL(url).pathname, send(GREEN));
    const settings = await createSettings(host);
    const before = await gatherPictures(urls, settings);
    await host.close();
    const after = await gatherPictures(urls, settings);
    expect([...after.picturesByUrl]).toEqual([...before.picturesByUrl]);
    expect(after.faults.map(({ keptLastGood }) => keptLastGood)).toEqual(urls.map(() => true));
    expect(after.faults.at(-1)?.code).toBe('picture-host-down');
  });

  it('stands in though it was made for other widths', async () => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(send(GREEN), status(404)));
    const settings = await createSettings(host);
    const before = await gatherOne(`${host.origin}/a`, settings);
    const after = await gatherOne(`${host.origin}/a`, { ...settings, widthsPx: [100], writesAvif: true });
    expect(after.picture).toEqual(before.picture);
  });
});

describe('a damaged cache', () => {
  const entryOf = (folder: string) => async (settings: PictureSettings) => {
    const name = (await listCache(settings, folder)).find((each) => each.endsWith('.json'));
    return join(settings.cacheDirectory, folder, name ?? '');
  };
  const addressEntry = entryOf('addresses');
  const pictureEntry = entryOf('pictures');
  const variant = async (settings: PictureSettings) =>
    (await pictureEntry(settings)).replace('.json', '-320.webp');
  const rewrite = async (file: string, change: (text: string) => string) => {
    await writeFile(file, change(await readFile(file, 'utf8')));
  };

  it.each<[string, (settings: PictureSettings) => Promise<void>]>([
    [
      'an address entry that is no JSON',
      async (at) => writeFile(await addressEntry(at), '{"schemaVersion":'),
    ],
    ['an address entry that is empty', async (at) => writeFile(await addressEntry(at), '')],
    [
      'an address entry of another version',
      async (at) =>
        rewrite(await addressEntry(at), (text) => text.replace(/"schemaVersion":\d+/, '"schemaVersion":99')),
    ],
    [
      'an address entry of another address',
      async (at) => rewrite(await addressEntry(at), (text) => text.replace('/a"', '/b"')),
    ],
    [
      'an address entry with a header of two lines',
      async (at) => rewrite(await addressEntry(at), (text) => text.replace('v1', '\\r\\nx: y')),
    ],
    ['a directory for an address entry', async (at) => replaceByDirectory(await addressEntry(at))],
    ['a picture entry that is gone', async (at) => rm(await pictureEntry(at))],
    ['a picture entry that is another thing', async (at) => writeFile(await pictureEntry(at), '["picture"]')],
    [
      'a picture entry that points out of the cache',
      async (at) =>
        rewrite(await pictureEntry(at), (text) =>
          text.replace(/\/pictures\/[0-9a-f]{16}-\d+\.webp/, '/pictures/../../../etc/passwd'),
        ),
    ],
    ['a picture file that is gone', async (at) => rm(await variant(at))],
    ['a picture file that is empty', async (at) => truncate(await variant(at), 0)],
    ['a picture file that is cut short', async (at) => truncate(await variant(at), 50)],
    ['a directory for a picture file', async (at) => replaceByDirectory(await variant(at))],
  ])('with %s is healed', async (_what, damage) => {
    const host = await startPictureHost();
    host.serve('/a', sendTagged(GREEN, '"v1"', { 'cache-control': 'max-age=3600' }));
    const settings = await createSettings(host, { widthsPx: [320, 640] });
    const before = await gatherOne(`${host.origin}/a`, settings);
    await damage(settings);
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(before);
    expect(host.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined]);
    expect(await readTint(settings, before.picture?.sources[0]?.path)).toBe('green');
    await gatherOne(`${host.origin}/a`, settings);
    expect(host.requests).toHaveLength(2);
  });

  async function replaceByDirectory(file: string): Promise<void> {
    await rm(file);
    await mkdir(join(file, 'inner'), { recursive: true });
  }
});

describe('a cache that two runs share', () => {
  it('serves both', async () => {
    const host = await startPictureHost();
    const urls = ['/a', '/b', '/c', '/d'].map((path) => host.origin + path);
    for (const url of urls) host.serve(new URL(url).pathname, send(url.endsWith('a') ? RED : GREEN));
    const settings = await createSettings(host);
    const [one, other] = await Promise.all([gatherPictures(urls, settings), gatherPictures(urls, settings)]);
    expect(one.faults).toEqual([]);
    expect(other).toEqual(one);
    const files = [...(await listCache(settings, 'pictures')), ...(await listCache(settings, 'addresses'))];
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a cache directory that fails in the middle', () => {
  it('ends the run at once, with what to do', async () => {
    const host = await startPictureHost();
    const settings = await createSettings(host, { timeoutMs: 600_000 });
    host.serve('/hangs', hang);
    host.serve('/a', (request, response) => {
      rm(join(settings.cacheDirectory, 'pictures'), { recursive: true }).then(() =>
        send(GREEN)(request, response),
      );
    });
    const gathering = gatherPictures([`${host.origin}/hangs`, `${host.origin}/a`], settings);
    await expect(gathering).rejects.toMatchObject({
      code: 'PICTURE_CACHE_UNUSABLE',
      message: expect.stringContaining(settings.cacheDirectory),
      hint: expect.stringMatching(/\.$/),
    });
  });
});
