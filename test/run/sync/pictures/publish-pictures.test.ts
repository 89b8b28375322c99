import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#menu/model/picture.ts';
import { gatherPictures, type PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import { publishPictures } from '#run/sync/pictures/publish-pictures.ts';
import { createDirectory, createSettings } from './gathering.ts';
import { send, startPictureHost } from './picture-host.ts';
import { paintJpeg } from './sample-pictures.ts';

interface Gathered {
  settings: PictureSettings;
  pictures: Picture[];
}

async function gatherColours(...colours: string[]): Promise<Gathered> {
  const host = await startPictureHost();
  for (const colour of colours)
    host.serve(`/${colour}`, send(await paintJpeg(colour, { width: 64, height: 64 })));
  const settings = await createSettings(host, { writesAvif: true });
  const { picturesByUrl } = await gatherPictures(
    colours.map((colour) => `${host.origin}/${colour}`),
    settings,
  );
  return { settings, pictures: [...picturesByUrl.values()] };
}

function namesOf(pictures: Picture[]): string[] {
  return pictures
    .flatMap(({ sources, avifSources = [] }) => [...sources, ...avifSources])
    .map(({ path }) => path.replace('/pictures/', ''))
    .sort();
}

async function readMode(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe('published pictures', () => {
  it('are exactly the files that are named', async () => {
    const { settings, pictures } = await gatherColours('red', 'green', 'blue');
    const directory = await createDirectory();
    const named = pictures.slice(0, 2);
    await publishPictures([...named, ...named], settings.cacheDirectory, directory);
    expect(await readdir(directory)).toEqual(['pictures']);
    expect((await readdir(join(directory, 'pictures'))).sort()).toEqual(namesOf(named));
    for (const name of namesOf(named)) {
      const published = await readFile(join(directory, 'pictures', name));
      expect(published.equals(await readFile(join(settings.cacheDirectory, 'pictures', name)))).toBe(true);
    }
  });

  it('replace what was published before', async () => {
    const { settings, pictures } = await gatherColours('red', 'green');
    const directory = await createDirectory();
    await publishPictures(pictures, settings.cacheDirectory, directory);
    await publishPictures(pictures.slice(1), settings.cacheDirectory, directory);
    expect((await readdir(join(directory, 'pictures'))).sort()).toEqual(namesOf(pictures.slice(1)));
  });

  it('take no room of their own where they can be linked', async () => {
    const { settings, pictures } = await gatherColours('red');
    const directory = await createDirectory();
    await publishPictures(pictures, settings.cacheDirectory, directory);
    for (const name of namesOf(pictures)) {
      const published = await stat(join(directory, 'pictures', name));
      expect(published.ino).toBe((await stat(join(settings.cacheDirectory, 'pictures', name))).ino);
    }
  });

  it('can be read by a web server, whatever the umask', async () => {
    const host = await startPictureHost();
    host.serve('/red', send(await paintJpeg('red')));
    const settings = await createSettings(host, { widthsPx: [320, 640] });
    const directory = await createDirectory();
    const program = join(directory, 'publish.mjs');
    const source = join(import.meta.dirname, '../../../../src/run/sync/pictures');
    await writeFile(
      program,
      `import { gatherPictures } from ${JSON.stringify(`${source}/gather-pictures.ts`)};
      import { publishPictures } from ${JSON.stringify(`${source}/publish-pictures.ts`)};
      const [url, settings, directory] = ${JSON.stringify([`${host.origin}/red`, settings, directory])};
      process.umask(0o077);
      const { picturesByUrl } = await gatherPictures([url], settings);
      await publishPictures(picturesByUrl.values(), settings.cacheDirectory, directory);`,
    );
    await promisify(execFile)(process.execPath, [program]);
    const target = join(directory, 'pictures');
    const names = await readdir(target);
    const modes = await Promise.all([target, ...names.map((name) => join(target, name))].map(readMode));
    expect(modes).toEqual(['755', '644', '644']);
  });

  it('are none where there are no pictures', async () => {
    const directory = await createDirectory();
    await publishPictures([], await createDirectory(), directory);
    expect(await readdir(join(directory, 'pictures'))).toEqual([]);
  });

  it('fail with what to do if the cache has lost a file', async () => {
    const { settings, pictures } = await gatherColours('red');
    const [lost = ''] = namesOf(pictures);
    await rm(join(settings.cacheDirectory, 'pictures', lost));
    const publishing = publishPictures(pictures, settings.cacheDirectory, await createDirectory());
    await expect(publishing).rejects.toMatchObject({
      name: 'HerbariumError',
      code: 'PICTURE_FILE_MISSING',
      message: expect.stringContaining(lost),
    });
  });

  it('never come from outside of the cache', async () => {
    const { settings, pictures } = await gatherColours('red');
    await writeFile(join(settings.cacheDirectory, 'secret.jpg'), 'secret');
    const directory = await createDirectory();
    const [picture] = pictures;
    if (!picture) throw new Error('There is no picture.');
    const publishing = publishPictures(
      [{ ...picture, sources: [{ path: '/pictures/../secret.jpg', widthPx: 64 }] }],
      settings.cacheDirectory,
      directory,
    );
    await expect(publishing).rejects.toMatchObject({ code: 'PICTURE_FILE_MISSING' });
  });
});
