import { type ShownProduct, selectCarried, toStem } from '../shown-products.ts';
import { isAsset } from '../site-files.ts';
import { type KnownFile, toProductKey, type UploadList } from './upload-list.ts';

/** Says when the feed was taken: of a site in which nothing else has changed it is all that is sent, and the list does not follow it. */
export const TIME_FILE = 'health.json';

export interface UploadPlan {
  /** What pages load, to be sent before them. */
  assets: string[];
  pages: string[];
  /** To be removed when all is there. */
  deletions: string[];
  /** True of whatever stands in the bucket while the upload is under way. */
  during: UploadList;
  /** True when it is done. */
  after: UploadList;
  /** Whether something was listed that is not any more: the list is public, and may not go on saying so. */
  hasDepartures: boolean;
}

/** A site that is to be sent. */
export interface NewUpload {
  id: string;
  publishedAt: string;
  /** How many releases are kept, this one included. */
  keep: number;
  /** Which of its files show which product; undefined where its menu cannot be read. */
  products: readonly ShownProduct[] | undefined;
}

export function getDigest(known: KnownFile | undefined): string | null | undefined {
  return typeof known === 'object' && known !== null ? known[0] : known;
}

/**
 * What has to be done to put a site where another is. What is there already with the same content is not sent again; what pages
 * of the kept releases load stays, unless it shows what is not listed any more.
 * @param site its files with their digests
 * @param known what is there
 */
export function planUpload(
  site: Readonly<Record<string, string>>,
  known: UploadList,
  { id, publishedAt, keep, products }: NewUpload,
): UploadPlan {
  const listed = new Set((products ?? []).flatMap(({ keys }) => keys));
  const files = Object.keys(site).sort();
  const changed = files.filter((file) => file === TIME_FILE || getDigest(known.files[file]) !== site[file]);
  const latest = known.releases.at(-1)?.id ?? id;
  const releases = [...known.releases.filter((release) => release.id !== id), { id, publishedAt }].slice(
    -keep,
  );
  const carried = listCarried(site, known, { listed, latest, releases });
  const deletions = Object.keys(known.files).filter((file) => !(file in site) && !(file in carried));
  const shown = products && known.products && withoutUnlisted(known.products, listed);
  return {
    assets: changed.filter(isAsset),
    pages: changed.filter((file) => !isAsset(file)),
    deletions: deletions.sort(),
    during: {
      ...known,
      files: { ...known.files, ...Object.fromEntries(changed.map((file) => [file, toUnderWay(file)])) },
    },
    after: {
      releases,
      files: { ...carried, ...site },
      products: products && joinProducts(shown ?? [], products, new Set(Object.keys(carried).map(toStem))),
    },
    hasDepartures: known.products?.length !== shown?.length || deletions.some((file) => !isAsset(file)),
  };
}

/** Of what is being sent nothing is carried over unless the upload is done: no release says what it shows. */
const NO_RELEASE = '';

function toUnderWay(file: string): KnownFile {
  return isAsset(file) ? [null, NO_RELEASE] : null;
}

interface Carrying {
  /** Keys of all that the new menu lists. */
  listed: ReadonlySet<string>;
  /** The id of the release that was the latest until now. */
  latest: string;
  /** Those that are kept. */
  releases: UploadList['releases'];
}

/** What pages of earlier releases still load and the new site does not have. */
function listCarried(
  site: Readonly<Record<string, string>>,
  { files, products }: UploadList,
  { listed, latest, releases }: Carrying,
): Record<string, KnownFile> {
  const kept = new Set(releases.map(({ id }) => id));
  const candidates = Object.entries(files)
    .filter(([file]) => !(file in site) && isAsset(file))
    .map(([file, state]) => [file, toEarlier(state, latest)] as const)
    .filter(([, [, lastIn]]) => kept.has(lastIn));
  const names = candidates.map(([file]) => file);
  const carried = new Set(selectCarried(names, products, listed));
  return Object.fromEntries(candidates.filter(([file]) => carried.has(file)));
}

function toEarlier(state: KnownFile, latest: string): readonly [digest: string | null, lastIn: string] {
  return typeof state === 'object' && state !== null ? state : [state, latest];
}

function withoutUnlisted(products: readonly ShownProduct[], listed: ReadonlySet<string>): ShownProduct[] {
  return products.filter(({ keys }) => keys.every((key) => listed.has(key)));
}

/** What earlier releases say as far as it is of files that are kept, and then what the new one says. */
function joinProducts(
  earlier: readonly ShownProduct[],
  products: readonly ShownProduct[],
  carriedStems: ReadonlySet<string>,
): ShownProduct[] {
  const told = new Set(products.map(toProductKey));
  const kept = earlier.filter(
    (product) => product.files.some((file) => carriedStems.has(file)) && !told.has(toProductKey(product)),
  );
  return [...kept, ...products];
}
