import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gatherPictures } from '#run/sync/pictures/gather-pictures.ts';
import { createDirectory, createSettings, gatherOne } from './gathering.ts';
import { drop, hang, inTurn, send, startPictureHost, status } from './picture-host.ts';
import { paintJpeg, paintNoise } from './sample-pictures.ts';

const PART_BYTES = 64 * 1024;

describe('a picture that its host refuses', () => {
  it.each([400, 401, 403, 404, 410, 451])('is missing at %i, and asked for once', async (code) => {
    const host = await startPictureHost();
    host.serve('/a', status(code));
    const { picture, fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(picture).toBeUndefined();
    expect(fault).toMatchObject({
      url: `${host.origin}/a`,
      code: 'picture-missing',
      detail: `The host answered ${code}.`,
      hint: expect.stringMatching(/\.$/),
      keptLastGood: false,
    });
    expect(host.requests).toHaveLength(1);
  });

  it.each([204, 206, 304, 408, 429, 500, 502, 503])('is a fault of the host at %i', async (code) => {
    const host = await startPictureHost();
    host.serve('/a', status(code));
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(fault?.code).toBe('picture-host-failed');
  });

  it.each([
    ['a 503', status(503)],
    ['a 429', status(429)],
    ['a lost connection', drop],
    [
      'a transfer that broke off',
      (_request: unknown, response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '1000' }).write('part', () => response.destroy());
      },
    ],
  ])('is asked for once more after %s', async (_what, failure) => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(failure, send(await paintJpeg('#2f5a36'))));
    const { picture, fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(fault).toBeUndefined();
    expect(picture).toBeDefined();
    expect(host.requests).toHaveLength(2);
  });

  it('is unreachable where no connection stands', async () => {
    const host = await startPictureHost();
    await host.close();
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(fault).toMatchObject({
      code: 'picture-unreachable',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('does not keep the others from the menu', async () => {
    const host = await startPictureHost();
    host.serve('/good', send(await paintJpeg('#2f5a36')));
    const urls = [`${host.origin}/bad`, `${host.origin}/good`, 'not an address', `${host.origin}/good`];
    const { picturesByUrl, faults } = await gatherPictures(urls, await createSettings(host));
    expect([...picturesByUrl.keys()]).toEqual([urls[1]]);
    expect(faults.map(({ url, code }) => [url, code])).toEqual([
      [urls[0], 'picture-missing'],
      [urls[2], 'picture-address-unusable'],
    ]);
    expect(host.requests.map(({ url }) => url).sort()).toEqual(['/bad', '/good']);
  });
});

describe('a picture that takes too long', () => {
  it.each([
    ['is accepted and never answered', hang],
    [
      'stalls in its body',
      (_request: unknown, response: ServerResponse) => {
        response.writeHead(200).write('a');
      },
    ],
    [
      'comes a byte at a time',
      (_request: unknown, response: ServerResponse) => {
        const drip = setInterval(() => response.write('a'), 5);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s: it ends at the time limit', async (_what, answer) => {
    const host = await startPictureHost();
    host.serve('/a', answer);
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { timeoutMs: 50 }));
    expect(fault).toMatchObject({ code: 'picture-timeout', detail: 'It had not arrived after 50 ms.' });
    expect(host.requests).toHaveLength(1);
  });

  it('ends at the time limit over all redirects together', async () => {
    const host = await startPictureHost();
    // Counted in steps as the limit is, so that a busy machine slows both alike.
    const later = (to: string) => (_request: unknown, response: ServerResponse) => {
      let steps = 0;
      const timer = setInterval(() => {
        steps += 1;
        if (steps < 8) return;
        clearInterval(timer);
        response.writeHead(302, { location: to }).end();
      }, 6);
    };
    host.serve('/a', later('/b'));
    host.serve('/b', later('/c'));
    host.serve('/c', later('/d'));
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { timeoutMs: 60 }));
    expect(fault?.code).toBe('picture-timeout');
  });

  it('has more time while it keeps arriving', async () => {
    const host = await startPictureHost();
    const bytes = await paintNoise({ width: 400, height: 400 }).png().toBuffer();
    const parts = Math.ceil(bytes.length / PART_BYTES);
    host.serve('/a', (_request, response) => {
      const sendPart = (part: number) => {
        if (part === parts) return response.end();
        response.write(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
        return setTimeout(() => sendPart(part + 1), 70);
      };
      sendPart(0);
    });
    const timeoutMs = 200;
    expect(parts * 70).toBeGreaterThan(timeoutMs);
    const { picture } = await gatherOne(`${host.origin}/a`, await createSettings(host, { timeoutMs }));
    expect(picture).toBeDefined();
  });

  it('has six times the limit in all, though it never ceases to arrive', async () => {
    const host = await startPictureHost();
    host.serve('/a', (_request, response) => {
      const pour = setInterval(() => response.write(Buffer.alloc(PART_BYTES)), 2);
      response.on('close', () => clearInterval(pour));
    });
    const settings = await createSettings(host, { timeoutMs: 50, maxBytes: 10_000_000_000 });
    const { fault } = await gatherOne(`${host.origin}/a`, settings);
    expect(fault).toMatchObject({ code: 'picture-timeout', detail: 'It had not arrived after 300 ms.' });
  });

  it('does not end it because this process was too busy to read the answer', async () => {
    const host = await startPictureHost();
    const bytes = await paintJpeg('#2f5a36');
    host.serve('/a', (request, response) => {
      send(bytes)(request, response);
      const untilMs = performance.now() + 150;
      while (performance.now() < untilMs);
    });
    const { picture } = await gatherOne(`${host.origin}/a`, await createSettings(host, { timeoutMs: 100 }));
    expect(picture).toBeDefined();
  });

  it('costs a host that is down a few time limits, not one for each of its pictures', async () => {
    const host = await startPictureHost();
    const paths = Array.from({ length: 40 }, (_, index) => `/${index}`);
    for (const path of paths) host.serve(path, hang);
    const { faults } = await gatherPictures(
      paths.map((path) => host.origin + path),
      await createSettings(host, { timeoutMs: 60, concurrency: 2 }),
    );
    const codes = faults.map(({ code }) => code);
    expect(codes.filter((code) => code === 'picture-timeout').length).toBeLessThanOrEqual(6);
    expect(codes.filter((code) => code === 'picture-host-down').length).toBeGreaterThanOrEqual(34);
    expect(faults.at(-1)?.detail).toContain(host.origin);
  });

  it('does not count a host as down that answers in between', async () => {
    const host = await startPictureHost();
    const urls = Array.from({ length: 14 }, (_, index) => `${host.origin}/${index}`);
    for (const url of urls) host.serve(new URL(url).pathname, drop);
    host.serve('/4', send(await paintJpeg('#2f5a36')));
    host.serve('/9', status(404));
    const { faults } = await gatherPictures(urls, await createSettings(host, { concurrency: 1 }));
    expect(faults.map(({ code }) => code)).not.toContain('picture-host-down');
  });
});

describe('a picture that is too large', () => {
  const maxBytes = 50_000;

  it('is refused by the length its host states, before it is read', async () => {
    const host = await startPictureHost();
    host.serve('/a', (_request, response) => {
      response.writeHead(200, { 'content-length': '50001' }).write('a');
    });
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { maxBytes }));
    expect(fault).toMatchObject({ code: 'picture-too-large', detail: 'It is larger than 50000 bytes.' });
  });

  it('is refused while it is read, if no length is stated', async () => {
    const host = await startPictureHost();
    host.serve('/a', (_request, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
      };
      response.on('drain', pour).writeHead(200);
      pour();
    });
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { maxBytes }));
    expect(fault?.code).toBe('picture-too-large');
  });

  it('is refused by its decompressed length', async () => {
    const host = await startPictureHost();
    const body = gzipSync(Buffer.alloc(20_000_000));
    expect(body.length).toBeLessThan(maxBytes);
    host.serve('/a', send(body, { 'content-encoding': 'gzip' }));
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { maxBytes }));
    expect(fault?.code).toBe('picture-too-large');
  });
});

describe('a compressed transfer', () => {
  it('is a picture once decompressed', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(gzipSync(await paintJpeg('#2f5a36')), { 'content-encoding': 'gzip' }));
    const { picture } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(picture).toBeDefined();
  });

  it.each([
    ['gzip', 'picture-unreadable'],
    ['br', 'picture-unreadable'],
    ['zstd-of-tomorrow', 'picture-unreadable'],
  ])('that is no real %s is a fault', async (encoding, code) => {
    const host = await startPictureHost();
    host.serve('/a', send(await paintJpeg('#2f5a36'), { 'content-encoding': encoding }));
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(fault?.code).toBe(code);
  });
});

describe('a request for a picture', () => {
  it('carries no credential, cookie or referrer', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(await paintJpeg('#2f5a36'), { 'set-cookie': 'seen=1' }));
    host.serve('/b', send(await paintJpeg('#2f5a36')));
    await gatherPictures(
      [`${host.origin}/a`, `${host.origin}/b`],
      await createSettings(host, { concurrency: 1 }),
    );
    expect(host.requests).toHaveLength(2);
    for (const { headers } of host.requests) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('sends an encoded slash as it is', async () => {
    const host = await startPictureHost();
    host.serve('/product/ORG%2F1e43a152_null', send(await paintJpeg('#2f5a36')));
    const { picture } = await gatherOne(
      `${host.origin}/product/ORG%2F1e43a152_null`,
      await createSettings(host),
    );
    expect(picture).toBeDefined();
    expect(host.requests.map(({ url }) => url)).toEqual(['/product/ORG%2F1e43a152_null']);
  });
});

describe('gathering', () => {
  it('tells how far it is', async () => {
    const host = await startPictureHost();
    const told: [number, number][] = [];
    const urls = ['/a', '/b', '/c'].map((path) => host.origin + path);
    await gatherPictures(
      urls,
      await createSettings(host, { onProgress: (done, total) => told.push([done, total]) }),
    );
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('has no more fetches under way than it may', async () => {
    const host = await startPictureHost();
    const waiting: ServerResponse[] = [];
    let most = 0;
    const urls = Array.from({ length: 9 }, (_, index) => `${host.origin}/${index}`);
    for (const url of urls) {
      host.serve(new URL(url).pathname, (_request, response) => {
        most = Math.max(most, waiting.push(response));
        if (waiting.length < 3) return;
        setTimeout(() => {
          for (const each of waiting.splice(0)) each.writeHead(404).end();
        }, 20);
      });
    }
    await gatherPictures(urls, await createSettings(host, { concurrency: 3 }));
    expect(most).toBe(3);
  });

  it('stops at once when it is told to', async () => {
    const host = await startPictureHost();
    const stop = new AbortController();
    host.serve('/a', () => stop.abort());
    const urls = [`${host.origin}/a`, `${host.origin}/b`];
    const gathering = gatherPictures(
      urls,
      await createSettings(host, { signal: stop.signal, concurrency: 1 }),
    );
    await expect(gathering).rejects.toMatchObject({ name: 'HerbariumError', code: 'PICTURES_ABORTED' });
    expect(host.requests).toHaveLength(1);
  });

  it('does not begin when it was told to stop before', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(await paintJpeg('#2f5a36'), { 'cache-control': 'max-age=3600' }));
    const settings = await createSettings(host);
    await gatherPictures([`${host.origin}/a`], settings);
    const gathering = gatherPictures([`${host.origin}/a`], { ...settings, signal: AbortSignal.abort() });
    await expect(gathering).rejects.toMatchObject({ code: 'PICTURES_ABORTED' });
  });

  it('refuses a cache that it cannot write to', async () => {
    const host = await startPictureHost();
    const cacheDirectory = `${await createDirectory()}/file`;
    await writeFile(cacheDirectory, '');
    const gathering = gatherPictures([], await createSettings(host, { cacheDirectory }));
    await expect(gathering).rejects.toMatchObject({ code: 'PICTURE_CACHE_UNUSABLE' });
  });
});
