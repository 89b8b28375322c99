import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherPictures, type PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import { createSettings, gatherOne } from './gathering.ts';
import {
  drop,
  hang,
  inTurn,
  type PictureHost,
  send,
  sendTagged,
  startPictureHost,
  status,
} from './picture-host.ts';
import { paintJpeg } from './sample-pictures.ts';

const GREEN = await paintJpeg('#20c020');
const START_MS = Date.parse('2026-11-20T12:00:00Z');
const MINUTE_MS = 60_000;

/** Settings whose clock stands still until the test moves it. */
async function createTimedSettings(host: PictureHost, changed: Partial<PictureSettings> = {}) {
  let nowMs = START_MS;
  const settings = await createSettings(host, { now: () => nowMs, timeoutMs: 40, ...changed });
  return {
    settings,
    passMinutes: (minutes: number) => {
      nowMs += minutes * MINUTE_MS;
    },
  };
}

async function listFailures({ cacheDirectory }: PictureSettings): Promise<string[]> {
  return readdir(join(cacheDirectory, 'failures'));
}

describe('a picture that failed', () => {
  it.each<[string, RequestListener, string, number[]]>([
    ['is missing', status(404), 'picture-missing', [5, 15, 60, 60]],
    ['is a page', send('<html>'), 'picture-not-an-image', [5, 15, 60, 60]],
    ['hangs', hang, 'picture-timeout', [5, 15, 60, 360, 360]],
    ['is dropped', drop, 'picture-unreachable', [5, 15, 60, 360, 360]],
  ])('and %s is not asked for again before its pause is over', async (_what, answer, code, pauses) => {
    const host = await startPictureHost();
    host.serve('/a', answer);
    const { settings, passMinutes } = await createTimedSettings(host);
    for (const minutes of pauses) {
      const asked = await gatherOne(`${host.origin}/a`, settings);
      const requests = host.requests.length;
      passMinutes(minutes - 1 / MINUTE_MS);
      expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(asked);
      expect(host.requests).toHaveLength(requests);
      expect(asked.fault).toMatchObject({ code, keptLastGood: false });
      passMinutes(1 / MINUTE_MS);
    }
    await gatherOne(`${host.origin}/a`, settings);
    expect(host.requests.length).toBeGreaterThanOrEqual(pauses.length + 1);
  });

  it('is reported by every run, with when it is asked for again', async () => {
    const host = await startPictureHost();
    const { settings, passMinutes } = await createTimedSettings(host);
    const first = await gatherOne(`${host.origin}/a`, settings);
    expect(first.fault).toEqual({
      url: `${host.origin}/a`,
      code: 'picture-missing',
      detail: 'The host answered 404.',
      hint: expect.stringMatching(
        /^Upload .+\. The next try is after 2026-11-20 12:05 UTC; a new address is tried at once\.$/,
      ),
      nextTryAt: '2026-11-20T12:05:00.000Z',
      keptLastGood: false,
    });
    passMinutes(4);
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(first);
    expect(host.requests).toHaveLength(1);
  });

  it('is stood in for by the last good one, without a request', async () => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(send(GREEN), status(500), status(500)));
    const { settings } = await createTimedSettings(host);
    const { picture } = await gatherOne(`${host.origin}/a`, settings);
    const failed = await gatherOne(`${host.origin}/a`, settings);
    const requests = host.requests.length;
    expect(failed).toMatchObject({ picture, fault: { code: 'picture-host-failed', keptLastGood: true } });
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(failed);
    expect(host.requests).toHaveLength(requests);
  });

  it('is asked for at once at another address', async () => {
    const host = await startPictureHost();
    host.serve('/a?v=2', send(GREEN));
    const { settings } = await createTimedSettings(host);
    await gatherOne(`${host.origin}/a?v=1`, settings);
    expect(host.requests).toHaveLength(1);
    expect((await gatherOne(`${host.origin}/a?v=2`, settings)).picture).toBeDefined();
  });

  it('starts over with the shortest pause once it has come', async () => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(status(404), status(404), send(GREEN), status(404)));
    const { settings, passMinutes } = await createTimedSettings(host);
    await gatherOne(`${host.origin}/a`, settings);
    passMinutes(5);
    await gatherOne(`${host.origin}/a`, settings);
    passMinutes(15);
    const { picture, fault } = await gatherOne(`${host.origin}/a`, settings);
    expect(picture).toBeDefined();
    expect(fault).toBeUndefined();
    expect(await listFailures(settings)).toEqual([]);
    const again = await gatherOne(`${host.origin}/a`, settings);
    expect(again.fault?.nextTryAt).toBe('2026-11-20T12:25:00.000Z');
  });

  it('is forgotten when its host says that the last good one is unchanged', async () => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(sendTagged(GREEN, '"v1"'), status(404), sendTagged(GREEN, '"v1"')));
    const { settings, passMinutes } = await createTimedSettings(host);
    const before = await gatherOne(`${host.origin}/a`, settings);
    await gatherOne(`${host.origin}/a`, settings);
    passMinutes(5);
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(before);
    expect(host.requests.at(-1)?.headers['if-none-match']).toBe('"v1"');
    expect(await listFailures(settings)).toEqual([]);
  });

  it('comes and goes without ever leaving the menu, when its address alternates', async () => {
    const host = await startPictureHost();
    const { settings, passMinutes } = await createTimedSettings(host);
    for (let round = 0; round < 4; round += 1) {
      host.serve('/a', send(GREEN));
      expect((await gatherOne(`${host.origin}/a`, settings)).fault).toBeUndefined();
      host.serve('/a', status(404));
      const failed = await gatherOne(`${host.origin}/a`, settings);
      expect(failed.picture).toBeDefined();
      const pauseMs = Date.parse(failed.fault?.nextTryAt ?? '') - START_MS - round * 5 * MINUTE_MS;
      expect(pauseMs).toBe(5 * MINUTE_MS);
      passMinutes(5);
    }
  });

  it('is asked for if the clock was set back', async () => {
    const host = await startPictureHost();
    const { settings, passMinutes } = await createTimedSettings(host);
    await gatherOne(`${host.origin}/a`, settings);
    passMinutes(-1);
    await gatherOne(`${host.origin}/a`, settings);
    expect(host.requests).toHaveLength(2);
  });

  it('is asked for at once when only the settings kept it away', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(GREEN));
    const { settings } = await createTimedSettings(host, { allowedOrigins: [] });
    const { fault } = await gatherOne(`${host.origin}/a`, settings);
    expect(fault?.code).toBe('picture-refused-address');
    expect(fault?.nextTryAt).toBeUndefined();
    const { picture } = await gatherOne(`${host.origin}/a`, { ...settings, allowedOrigins: [host.origin] });
    expect(picture).toBeDefined();
  });

  it('is not counted as failed if the run was stopped while it was asked for', async () => {
    const host = await startPictureHost();
    const stop = new AbortController();
    const { settings } = await createTimedSettings(host, { timeoutMs: 60_000 });
    host.serve('/a', () => stop.abort());
    const stopped = gatherPictures([`${host.origin}/a`], { ...settings, signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ code: 'PICTURES_ABORTED' });
    expect(await listFailures(settings)).toEqual([]);
    host.serve('/a', send(GREEN));
    expect((await gatherOne(`${host.origin}/a`, settings)).picture).toBeDefined();
  });
});

describe('what is kept of a failure', () => {
  it('does not tell the address, which may hold a secret', async () => {
    const host = await startPictureHost();
    const { settings } = await createTimedSettings(host);
    await gatherOne(`${host.origin}/a?key=hunter2`, settings);
    const [name = ''] = await listFailures(settings);
    const text = await readFile(join(settings.cacheDirectory, 'failures', name), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ failure: { code: 'picture-missing', failuresInARow: 1 } });
    expect(name + text).not.toContain('hunter2');
  });
});

describe('a host that is slow', () => {
  it('is given more time by a later run', async () => {
    const host = await startPictureHost();
    const sendLate: RequestListener = (request, response) => {
      setTimeout(() => send(GREEN)(request, response), 150);
    };
    host.serve('/a', inTurn(hang, sendLate));
    const { settings, passMinutes } = await createTimedSettings(host, { timeoutMs: 100 });
    const first = await gatherOne(`${host.origin}/a`, settings);
    expect(first.fault).toMatchObject({
      code: 'picture-timeout',
      detail: 'It had not arrived after 100 ms.',
    });
    passMinutes(5);
    expect((await gatherOne(`${host.origin}/a`, settings)).picture).toBeDefined();
  });

  it('is given three times the time at most, and asked once a run', async () => {
    const host = await startPictureHost();
    host.serve('/a', hang);
    const { settings, passMinutes } = await createTimedSettings(host);
    const details: (string | undefined)[] = [];
    for (let run = 0; run < 4; run += 1) {
      details.push((await gatherOne(`${host.origin}/a`, settings)).fault?.detail);
      passMinutes(360);
    }
    expect(details).toEqual([40, 80, 120, 120].map((limitMs) => `It had not arrived after ${limitMs} ms.`));
    expect(host.requests).toHaveLength(4);
  });
});

describe('a host that is down', () => {
  it('costs nothing until the pause is over, and then gives all of its pictures', async () => {
    const host = await startPictureHost();
    const urls = Array.from({ length: 30 }, (_, index) => `${host.origin}/${index}`);
    for (const url of urls) host.serve(new URL(url).pathname, hang);
    const { settings, passMinutes } = await createTimedSettings(host);
    const first = await gatherPictures(urls, settings);
    expect(first.faults.map(({ code }) => code)).toContain('picture-host-down');
    const asked = host.requests.length;
    expect(asked).toBeLessThan(20);
    expect(await gatherPictures(urls, settings)).toEqual(first);
    expect(host.requests).toHaveLength(asked);
    for (const url of urls) host.serve(new URL(url).pathname, send(GREEN));
    passMinutes(5);
    const after = await gatherPictures(urls, settings);
    expect(after.faults).toEqual([]);
    expect(after.picturesByUrl.size).toBe(30);
  });
});

describe('a host that answers every other time', () => {
  it('holds a run up only so long, and gives the rest of its pictures to the next ones', async () => {
    const host = await startPictureHost();
    const urls = Array.from({ length: 24 }, (_, index) => `${host.origin}/${index}`);
    for (const [index, url] of urls.entries()) {
      host.serve(new URL(url).pathname, index % 2 ? send(GREEN) : hang);
    }
    const { settings } = await createTimedSettings(host, { concurrency: 1, waitBudgetMs: 100 });
    const first = await gatherPictures(urls, settings);
    const codes = first.faults.map(({ code }) => code);
    expect(codes.filter((code) => code === 'picture-timeout').length).toBeLessThanOrEqual(3);
    expect(first.faults.at(-1)).toMatchObject({ code: 'picture-postponed', keptLastGood: false });
    expect(first.faults.at(-1)?.nextTryAt).toBeUndefined();
    let last = first;
    for (let run = 0; run < 12 && last.faults.some(({ code }) => code === 'picture-postponed'); run += 1) {
      last = await gatherPictures(urls, settings);
    }
    expect([...last.picturesByUrl.keys()]).toEqual(urls.filter((_, index) => index % 2));
    expect(last.faults.map(({ code }) => code)).toEqual(Array(12).fill('picture-timeout'));
    expect(host.requests.filter(({ url }) => url === '/0')).toHaveLength(1);
  });
});

describe('a damaged memory of failures', () => {
  const rewrite = (change: (text: string) => string) => async (file: string) => {
    await writeFile(file, change(await readFile(file, 'utf8')));
  };

  it.each<[string, (file: string) => Promise<void>]>([
    ['is no JSON', rewrite((text) => text.slice(0, 20))],
    ['is empty', rewrite(() => '')],
    ['is of another version', rewrite((text) => text.replace(/"schemaVersion":\d+/, '"schemaVersion":99'))],
    ['names no code of ours', rewrite((text) => text.replace('picture-missing', 'toString'))],
    ['counts no failure', rewrite((text) => text.replace('"failuresInARow":1', '"failuresInARow":0'))],
    ['has no time', rewrite((text) => text.replace(/"failedAt":"[^"]+"/, '"failedAt":"soon"'))],
    [
      'is a directory',
      async (file) => {
        await rm(file);
        await mkdir(join(file, 'inner'), { recursive: true });
      },
    ],
  ])('that %s counts as none, and is healed', async (_what, damage) => {
    const host = await startPictureHost();
    const { settings } = await createTimedSettings(host);
    const before = await gatherOne(`${host.origin}/a`, settings);
    const [name = ''] = await listFailures(settings);
    expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
    await damage(join(settings.cacheDirectory, 'failures', name));
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(before);
    expect(host.requests).toHaveLength(2);
    expect(await gatherOne(`${host.origin}/a`, settings)).toEqual(before);
    expect(host.requests).toHaveLength(2);
  });

  it('does not keep a good picture from being saved', async () => {
    const host = await startPictureHost();
    host.serve('/a', inTurn(status(404), send(GREEN)));
    const { settings } = await createTimedSettings(host);
    await gatherOne(`${host.origin}/a`, settings);
    const [name = ''] = await listFailures(settings);
    const file = join(settings.cacheDirectory, 'failures', name);
    await rm(file);
    await mkdir(join(file, 'inner'), { recursive: true });
    expect((await gatherOne(`${host.origin}/a`, settings)).picture).toBeDefined();
    expect(await listFailures(settings)).toEqual([]);
  });
});

describe('two runs at once', () => {
  it('keep what the one got, though the other one failed', async () => {
    const host = await startPictureHost();
    const { settings, passMinutes } = await createTimedSettings(host);
    const urls = Array.from({ length: 10 }, (_, index) => `${host.origin}/${index}`);
    for (const url of urls) host.serve(new URL(url).pathname, inTurn(send(GREEN), status(404)));
    await Promise.all([gatherPictures(urls, settings), gatherPictures(urls, settings)]);
    const after = await gatherPictures(urls, settings);
    expect([...after.picturesByUrl.keys()]).toEqual(urls);
    for (const url of urls) host.serve(new URL(url).pathname, send(GREEN));
    passMinutes(5);
    expect((await gatherPictures(urls, settings)).faults).toEqual([]);
  });

  it('may both remember the same failures', async () => {
    const host = await startPictureHost();
    const { settings } = await createTimedSettings(host);
    const urls = Array.from({ length: 10 }, (_, index) => `${host.origin}/${index}`);
    const [one, other] = await Promise.all([gatherPictures(urls, settings), gatherPictures(urls, settings)]);
    expect(other).toEqual(one);
    const requests = host.requests.length;
    expect(await gatherPictures(urls, settings)).toEqual(one);
    expect(host.requests).toHaveLength(requests);
    expect((await listFailures(settings)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a cache that takes no failures', () => {
  it('ends the run, with what to do', async () => {
    const host = await startPictureHost();
    const { settings } = await createTimedSettings(host);
    host.serve('/a', (request, response) => {
      rm(join(settings.cacheDirectory, 'failures'), { recursive: true }).then(() =>
        status(404)(request, response),
      );
    });
    await expect(gatherOne(`${host.origin}/a`, settings)).rejects.toMatchObject({
      code: 'PICTURE_CACHE_UNUSABLE',
      message: expect.stringContaining(settings.cacheDirectory),
    });
  });
});
