import type { Picture } from '#menu/model/picture.ts';

/** Where the site serves pictures, as a folder of its root. */
export const PICTURES_FOLDER = 'pictures';

const PATH = /^\/pictures\/([0-9a-f]{16}-\d{1,5}\.(?:webp|avif))$/;

/** The name of a picture's file, or undefined if the path is none that a picture can have. */
export function findPictureFileName(path: string): string | undefined {
  return PATH.exec(path)?.[1];
}

/** Every path that a picture names. */
export function listPicturePaths({ sources, avifSources = [] }: Picture): string[] {
  return [...sources, ...avifSources].map(({ path }) => path);
}
