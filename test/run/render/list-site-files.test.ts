import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#menu/model/picture.ts';
import { listPictureFiles } from '#run/render/list-site-files.ts';
import { gatherPictures, type PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createDirectory, createSettings } from '../sync/pictures/gathering.ts';
import { send, startPictureHost } from '../sync/pictures/picture-host.ts';
import { paintJpeg } from '../sync/pictures/sample-pictures.ts';
import { writeSite } from '../tree/write-site.ts';

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

const [PRODUCT] = createSnapshot().menu.products;

function toMenu(pictures: readonly Picture[]) {
  const { menu } = createSnapshot();
  const products = pictures.flatMap((image) => (PRODUCT ? [{ ...PRODUCT, image }] : []));
  return { menu: { ...menu, products } };
}

async function publishPictures(
  pictures: readonly Picture[],
  cacheDirectory: string,
  directory: string,
): Promise<void> {
  await writeSite(listPictureFiles(toMenu(pictures), cacheDirectory), directory);
}

function namesOf(pictures: Picture[]): string[] {
  return pictures
    .flatMap(({ sources, avifSources = [] }) => [...sources, ...avifSources])
    .map(({ path }) => path.replace('/pictures/', ''))
    .sort();
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

  it('are none where there are no pictures', async () => {
    const directory = await createDirectory();
    await publishPictures([], await createDirectory(), directory);
    expect(existsSync(join(directory, 'pictures'))).toBe(false);
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
