import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherPictures } from '#run/sync/pictures/gather-pictures.ts';
import { createSettings } from './gathering.ts';
import { hang, send, sendTagged, startPictureHost, status } from './picture-host.ts';
import { paintJpeg } from './sample-pictures.ts';

const QUICK = { quietMs: 500 };

describe('pictures that a menu waits for', () => {
  it('are those that come, whatever others do not', async () => {
    const host = await startPictureHost();
    const picture = await paintJpeg('#6b8f3a');
    for (const name of ['a', 'b', 'c']) host.serve(`/${name}.jpg`, send(picture));
    for (let index = 0; index < 4; index += 1) host.serve(`/never-${index}.jpg`, hang);
    const hanging = [0, 1, 2, 3].map((index) => `${host.origin}/never-${index}.jpg`);
    const quick = ['a', 'b', 'c'].map((name) => `${host.origin}/${name}.jpg`);
    const settings = await createSettings(host, { haste: QUICK, timeoutMs: 600_000 });
    const { picturesByUrl, due, faults } = await gatherPictures([...hanging, ...quick], settings);
    expect([...picturesByUrl.keys()]).toEqual(quick);
    expect(due).toEqual(hanging);
    expect(faults.map(({ code }) => code)).toEqual(hanging.map(() => 'picture-postponed'));
  });

  it('are not waited for again by a run that begins before they are asked without haste', async () => {
    const host = await startPictureHost();
    host.serve('/never.jpg', hang);
    const url = `${host.origin}/never.jpg`;
    const settings = await createSettings(host);
    await gatherPictures([url], { ...settings, timeoutMs: 20 });
    letFailuresPass(settings.cacheDirectory);
    host.requests.length = 0;
    const { due, faults } = await gatherPictures([url], { ...settings, haste: QUICK });
    expect(host.requests).toEqual([]);
    expect(due).toEqual([url]);
    expect(faults.map(({ code }) => code)).toEqual(['picture-timeout']);
  });

  it('are not asked whether they have changed, and are shown as they were', async () => {
    const host = await startPictureHost();
    host.serve('/a.jpg', sendTagged(await paintJpeg('#6b8f3a'), '"1"'));
    const url = `${host.origin}/a.jpg`;
    const settings = await createSettings(host);
    const before = await gatherPictures([url], settings);
    host.requests.length = 0;
    const { picturesByUrl, due, faults } = await gatherPictures([url], { ...settings, haste: QUICK });
    expect(host.requests).toEqual([]);
    expect(picturesByUrl).toEqual(before.picturesByUrl);
    expect([due, faults]).toEqual([[url], []]);
  });

  it('are asked again without haste where they were too slow for it, and only then count as failed', async () => {
    const host = await startPictureHost();
    const { promise: busy, resolve: endBusy } = Promise.withResolvers<void>();
    host.serve('/slow.jpg', hang);
    const url = `${host.origin}/slow.jpg`;
    const settings = await createSettings(host, { timeoutMs: 20 });
    const { due, faults } = await gatherPictures([url], { ...settings, haste: { ...QUICK, busy } });
    endBusy();
    expect([due, faults.map(({ code }) => code)]).toEqual([[url], ['picture-timeout']]);
    expect(readdirSync(join(settings.cacheDirectory, 'failures'))).toEqual([]);
    host.serve('/slow.jpg', send(await paintJpeg('#6b8f3a')));
    expect((await gatherPictures([url], { ...settings, timeoutMs: 5000 })).picturesByUrl.size).toBe(1);
  });

  it('say what is wrong with them where they are quick to say it', async () => {
    const host = await startPictureHost();
    host.serve('/gone.jpg', status(404));
    const settings = await createSettings(host, { haste: QUICK });
    const { due, faults } = await gatherPictures([`${host.origin}/gone.jpg`], settings);
    expect(due).toEqual([]);
    expect(faults.map(({ code }) => code)).toEqual(['picture-missing']);
  });

  it('may take as long as something else that is waited for anyway', async () => {
    const host = await startPictureHost();
    const picture = await paintJpeg('#6b8f3a');
    const busy = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    host.serve('/slow.jpg', async (_, response) => {
      await told.promise;
      response.end(picture);
    });
    host.serve('/never.jpg', hang);
    const settings = await createSettings(host, { haste: { quietMs: 20, busy: busy.promise } });
    const gathering = gatherPictures([`${host.origin}/slow.jpg`], { ...settings, timeoutMs: 600_000 });
    // Longer than the time for which a menu waits otherwise: another gathering is over by it.
    const other = await createSettings(host, { haste: { quietMs: 60 } });
    await gatherPictures([`${host.origin}/never.jpg`], other);
    told.resolve();
    expect((await gathering).picturesByUrl.size).toBe(1);
    busy.resolve();
  });

  it('are not waited for from a host that sends next to nothing', async () => {
    const host = await startPictureHost();
    host.serve('/trickle.jpg', (request, response) => {
      response.write('x');
      const timer = setInterval(() => response.write('x'), 5);
      request.on('close', () => clearInterval(timer));
    });
    const url = `${host.origin}/trickle.jpg`;
    const settings = await createSettings(host, { haste: { quietMs: 100 }, timeoutMs: 600_000 });
    expect((await gatherPictures([url], settings)).due).toEqual([url]);
  });
});

/** As if the pause after each failure were over. */
function letFailuresPass(cacheDirectory: string): void {
  for (const name of readdirSync(join(cacheDirectory, 'failures'))) {
    const file = join(cacheDirectory, 'failures', name);
    const entry = JSON.parse(readFileSync(file, 'utf8'));
    entry.failure.failedAt = '2020-01-01T00:00:00.000Z';
    writeFileSync(file, JSON.stringify(entry));
  }
}
