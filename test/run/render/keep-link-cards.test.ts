import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardSpec, linkCardName } from '#illustrations/link-cards/card-spec.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { type CardDirectories, keepLinkCards, pruneLinkCards } from '#run/render/keep-link-cards.ts';
import { listCardFiles } from '#run/render/list-site-files.ts';
import { createCardSpec } from '../../illustrations/link-cards/card-specs.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';
import { paint, readPixel } from '../sync/pictures/sample-pictures.ts';
import { writeSite } from '../tree/write-site.ts';

const SPECS = ['Blue Dream', 'Garlic Ice', 'Night Ferry'].map((name) => createCardSpec({ name }));
const PICTURED = createCardSpec({ image: PICTURE });
const { signal } = new AbortController();

function createDirectories(): CardDirectories {
  const data = createTemporaryDirectory();
  mkdirSync(join(data, 'pictures', 'pictures'), { recursive: true });
  return { linkCards: join(data, 'link-cards'), pictures: join(data, 'pictures') };
}

/** Keeps cards, and counts how many were drawn. */
async function keep(specs: readonly CardSpec[], directories: CardDirectories) {
  const progress: [number, number][] = [];
  const onProgress = (done: number, total: number) => progress.push([done, total]);
  const kept = await keepLinkCards(specs, { directories, signal, onProgress });
  return { kept, progress };
}

/** Puts a site's cards into it. */
async function publish(
  specs: readonly CardSpec[],
  directories: CardDirectories,
  site: string,
): Promise<void> {
  await writeSite(listCardFiles(specs, directories, Promise.resolve()), site);
}

const listKept = ({ linkCards }: CardDirectories) => readdirSync(linkCards).toSorted();
const namesOf = (specs: readonly CardSpec[]) => specs.map(linkCardName).toSorted();
const modeOf = (path: string) => (statSync(path).mode % 0o1000).toString(8);

describe('link cards', () => {
  it('are drawn once, with a word of how far it is', async () => {
    const directories = createDirectories();
    const { kept, progress } = await keep(SPECS, directories);
    expect(kept.names).toEqual(SPECS.map(linkCardName));
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(listKept(directories)).toEqual(namesOf(SPECS));
    for (const name of kept.names) {
      const metadata = await sharp(join(directories.linkCards, name)).metadata();
      expect(metadata).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    }
  });

  it('are drawn where a link is called like one, and what it leads to stays out of the site', async () => {
    const directories = createDirectories();
    const secret = join(createTemporaryDirectory(), 'secret.txt');
    writeFileSync(secret, 'secret', { mode: 0o600 });
    mkdirSync(directories.linkCards);
    symlinkSync(secret, join(directories.linkCards, linkCardName(PICTURED)));
    await keep([PICTURED], directories);
    const site = createTemporaryDirectory();
    await publish([PICTURED], directories, site);
    const card = join(site, 'link-cards', linkCardName(PICTURED));
    expect((await sharp(card).metadata()).format).toBe('jpeg');
    expect(lstatSync(card).isFile()).toBe(true);
    expect(readFileSync(secret, 'utf8')).toBe('secret');
    expect(modeOf(secret)).toBe('600');
  });

  it('are drawn again where a loss of power left an empty file', async () => {
    const directories = createDirectories();
    mkdirSync(directories.linkCards);
    writeFileSync(join(directories.linkCards, linkCardName(PICTURED)), '');
    expect((await keep([PICTURED], directories)).progress).toEqual([[1, 1]]);
  });

  it('are kept in a directory of their own, not where a link leads to', async () => {
    const directories = createDirectories();
    const foreign = createTemporaryDirectory();
    writeFileSync(join(foreign, 'photo.jpg'), 'photo');
    symlinkSync(foreign, directories.linkCards);
    const { kept } = await keep(SPECS.slice(0, 1), directories);
    await pruneLinkCards(kept, directories);
    expect(readdirSync(foreign)).toEqual(['photo.jpg']);
    expect(listKept(directories)).toEqual(namesOf(SPECS.slice(0, 1)));
  });

  it('are not drawn again by the next run, but for those that are new', async () => {
    const directories = createDirectories();
    await keep(SPECS.slice(0, 2), directories);
    const before = statSync(join(directories.linkCards, linkCardName(SPECS[0] ?? PICTURED)));
    expect((await keep(SPECS.slice(0, 2), directories)).progress).toEqual([]);
    expect((await keep(SPECS, directories)).progress).toEqual([[1, 1]]);
    expect(statSync(join(directories.linkCards, linkCardName(SPECS[0] ?? PICTURED)))).toEqual(before);
  });

  it('that no page names any more are removed, and so is what a killed run has left', async () => {
    const directories = createDirectories();
    await keep(SPECS, directories);
    writeFileSync(join(directories.linkCards, 'x.jpg.1234.tmp'), '');
    const { kept } = await keep(SPECS.slice(1), directories);
    await pruneLinkCards(kept, directories);
    expect(listKept(directories)).toEqual(namesOf(SPECS.slice(1)));
  });

  it('show the photograph that the picture cache has', async () => {
    const directories = createDirectories();
    const file = join(directories.pictures, 'pictures', '0123456789abcdef-640.webp');
    await paint('#2020c0', { width: 640, height: 480 }).webp().toFile(file);
    const { kept } = await keep([PICTURED], directories);
    expect(kept.placeholders).toEqual(new Set());
    const [red = 0, , blue = 0] = await readPixel(
      join(directories.linkCards, linkCardName(PICTURED)),
      250,
      315,
    );
    expect(blue - red).toBeGreaterThan(100);
  });

  it('with a plate in place of a lost photograph are published, and drawn anew the next time', async () => {
    const directories = createDirectories();
    const { kept } = await keep([PICTURED, ...SPECS], directories);
    expect(kept.placeholders).toEqual(new Set([linkCardName(PICTURED)]));
    const site = createTemporaryDirectory();
    await publish([PICTURED, ...SPECS], directories, site);
    await pruneLinkCards(kept, directories);
    expect(readdirSync(join(site, 'link-cards')).toSorted()).toEqual(namesOf([PICTURED, ...SPECS]));
    expect((await keep([PICTURED, ...SPECS], directories)).progress).toEqual([[1, 1]]);
  });

  it('are none for no pages', async () => {
    const directories = createDirectories();
    expect((await keep([], directories)).kept.names).toEqual([]);
  });

  it('end with what to do where the disk refuses them', async () => {
    const directories = createDirectories();
    writeFileSync(directories.linkCards, 'a file where the directory should be');
    for (const work of [
      () => keepLinkCards(SPECS, { directories, signal }),
      () => pruneLinkCards({ names: [], placeholders: new Set() }, directories),
    ]) {
      const error = await catchError(work());
      expect(error).toBeInstanceOf(HerbariumError);
      expect(error.code).toBe('LINK_CARDS_UNUSABLE');
      expect(error.message).toContain(directories.linkCards);
    }
  });

  it('are not drawn on after an interrupt', async () => {
    const directories = createDirectories();
    const controller = new AbortController();
    const reason = new Error('Ctrl-C');
    const many = Array.from({ length: 12 }, (_, index) => createCardSpec({ name: `Blue Dream ${index}` }));
    const keeping = keepLinkCards(many, {
      directories,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(keeping).rejects.toBe(reason);
    expect(listKept(directories).length).toBeLessThan(4);
  });
});

describe('published link cards', () => {
  it('are exactly those of the pages, readable by all, and take no room of their own', async () => {
    const directories = createDirectories();
    await keep(SPECS, directories);
    const { kept } = await keep(SPECS.slice(1), directories);
    chmodSync(join(directories.linkCards, linkCardName(SPECS[1] ?? PICTURED)), 0o600);
    const site = createTemporaryDirectory();
    mkdirSync(join(site, 'link-cards'));
    writeFileSync(join(site, 'link-cards', 'store.jpg'), 'of before');
    await publish(SPECS.slice(1), directories, site);
    expect(readdirSync(join(site, 'link-cards')).toSorted()).toEqual(namesOf(SPECS.slice(1)));
    expect(modeOf(join(site, 'link-cards'))).toBe('755');
    for (const name of kept.names) {
      const published = join(site, 'link-cards', name);
      expect(modeOf(published)).toBe('644');
      expect(statSync(published).ino).toBe(statSync(join(directories.linkCards, name)).ino);
    }
  });

  it('stay when the kept ones are removed', async () => {
    const directories = createDirectories();
    const { kept } = await keep(SPECS.slice(0, 1), directories);
    const [name = ''] = kept.names;
    const site = createTemporaryDirectory();
    const bytes = readFileSync(join(directories.linkCards, name));
    await publish(SPECS.slice(0, 1), directories, site);
    rmSync(directories.linkCards, { recursive: true });
    expect(readFileSync(join(site, 'link-cards', name)).equals(bytes)).toBe(true);
  });
});
