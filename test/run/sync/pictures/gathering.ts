import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Picture } from '#menu/model/picture.ts';
import { gatherPictures, type PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import type { PictureFault } from '#run/sync/pictures/picture-fault.ts';
import type { PictureHost } from './picture-host.ts';

/** A directory that is gone when the test is. */
export async function createDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'herbarium-pictures-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Settings for a host on loopback, with a cache of their own and no waiting. */
export async function createSettings(
  host: PictureHost,
  changed: Partial<PictureSettings> = {},
): Promise<PictureSettings> {
  return {
    allowedOrigins: [host.origin],
    cacheDirectory: await createDirectory(),
    writesAvif: false,
    retryDelayMs: 1,
    ...changed,
  };
}

export interface GatheredOne {
  picture: Picture | undefined;
  fault: PictureFault | undefined;
}

/** Gathers the picture of one address. */
export async function gatherOne(url: string, settings: PictureSettings): Promise<GatheredOne> {
  const { picturesByUrl, faults } = await gatherPictures([url], settings);
  return { picture: picturesByUrl.get(url), fault: faults[0] };
}
