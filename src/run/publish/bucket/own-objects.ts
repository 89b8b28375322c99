import { createError, type HerbariumError } from '#platform/errors/error.ts';
import { mapAtOnce } from '#platform/map-at-once.ts';
import { LANGUAGE_START } from '../language-folders.ts';
import { isOwnPage, parseFeedAt, parseSiteMenu } from '../own-site.ts';
import { isAsset } from '../site-files.ts';
import type { FoundObject } from './s3-client.ts';
import { isBaseFile, type UploadList } from './upload-list.ts';

/** The objects of a place in a bucket, by the names of files. */
export interface PlaceObjects {
  place: string;
  find(file: string): Promise<FoundObject | undefined>;
  list(): Promise<string[]>;
}

const FILES_AT_ONCE = 8;

/** Files that are named by their content, or lie where only our sites have files of this kind. */
const OWN_ASSETS = [
  String.raw`pictures/[0-9a-f]{16}-\d{1,5}\.(?:webp|avif)`,
  String.raw`link-cards/[0-9a-z]{12}\.jpg`,
  String.raw`plates/[a-z0-9-]+\.svg`,
  String.raw`${LANGUAGE_START}data/[0-9a-z]{6}/(?:[a-z]+|(?:browse|cards)/[a-z0-9-]+)\.json`,
];
const OWN_ASSET = new RegExp(`^(?:${OWN_ASSETS.join('|')})$`);
const OWN_PAGE = new RegExp(
  String.raw`^${LANGUAGE_START}(?:products|menu|brands)/(?:[a-z0-9-]+/){1,3}index\.html$`,
);
const PAGE = /\.html$/;
/** Stands for all releases that the lost list named: of it only code is kept. */
const RECOVERED = { id: 'recovered', publishedAt: new Date(0).toISOString() };

/**
 * Refuses a place where another site is: its pages have the names of ours.
 * @throws HerbariumError `PLACE_REFUSED`, or what reading throws
 */
export async function refuseForeignSite(objects: PlaceObjects): Promise<void> {
  const index = await objects.find('index.html');
  if (index && !isOwn('index.html', index)) throw createForeignError(objects.place, ['index.html']);
}

/**
 * Refuses to write over pages that we did not send. Names of assets are made of their content, so nobody else has them.
 * @param files of the new site that the list of what was sent does not have
 * @throws HerbariumError `PLACE_REFUSED`, or what reading throws
 */
export async function refuseForeignFiles(files: readonly string[], objects: PlaceObjects): Promise<void> {
  const foreign: string[] = [];
  await mapAtOnce(
    files.filter((file) => !isAsset(file)),
    FILES_AT_ONCE,
    async (file) => {
      const found = await objects.find(file);
      if (found && !isOwn(file, found)) foreign.push(file);
    },
  );
  if (foreign.length > 0) throw createForeignError(objects.place, foreign.sort());
}

/**
 * Works out what an upload list said that was lost: which objects of a place are ours. An object is ours if it is marked as such, or
 * is a page of ours. Where a site of ours is, so is what has a name that only our sites have, or the name of a file of the new site.
 * @param site names of the new site's files
 * @throws HerbariumError `PLACE_REFUSED` where a file of the new site would replace somebody else's, or what reading throws
 */
export async function recoverUploadList(
  site: ReadonlySet<string>,
  objects: PlaceObjects,
): Promise<UploadList> {
  const files = await objects.list();
  const hasSite = await isSite(objects);
  if (!hasSite)
    await refuseForeignFiles(
      files.filter((file) => site.has(file)),
      objects,
    );
  const own = new Set(files.filter((file) => site.has(file)));
  await mapAtOnce(
    files.filter((file) => !site.has(file)),
    FILES_AT_ONCE,
    async (file) => {
      if (isBaseFile(file)) own.add(file);
      else if (hasSite && (OWN_ASSET.test(file) || OWN_PAGE.test(file))) own.add(file);
      else if (isAsset(file) || PAGE.test(file)) {
        const found = await objects.find(file);
        if (found && isOwn(file, found)) own.add(file);
      }
    },
  );
  const names = [...own].sort();
  return {
    releases: names.length > 0 ? [RECOVERED] : [],
    files: Object.fromEntries(names.map((file) => [file, null])),
    products: undefined,
  };
}

async function isSite({ find }: PlaceObjects): Promise<boolean> {
  const [menu, health] = await Promise.all([find('menu.json'), find('health.json')]);
  return parseSiteMenu(menu?.text ?? '') !== undefined || parseFeedAt(health?.text ?? '') !== undefined;
}

function isOwn(file: string, { text, isMarked }: FoundObject): boolean {
  return isMarked || (PAGE.test(file) && isOwnPage(text));
}

const NAMES_SHOWN = 3;

function createForeignError(place: string, files: readonly string[]): HerbariumError {
  const names = files.slice(0, NAMES_SHOWN).join(', ');
  return createError('PLACE_REFUSED', {
    message: `The site would replace ${files.length === 1 ? 'a file' : `${files.length} files`} in ${place} that Herbarium did not put there: ${names}${files.length > NAMES_SHOWN ? ', …' : ''}.`,
    isBucket: true,
  });
}
