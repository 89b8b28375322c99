import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drawCard } from '#illustrations/link-cards/draw-card.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { buildSite } from '#run/build-site.ts';
import { toDirectories } from '#run/directories.ts';
import { loadSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import { type SyncedStore, syncStore } from '#run/sync/sync-store.ts';
import { readPage } from '#run/verify/read-page.ts';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import { publicMenuSchema } from '#site/snapshot/public-menu-schema.ts';
import { createTreezSource } from '#treez/treez-source.ts';
import { store as corner } from '../end-to-end/site/single/store.ts';
import { FEED_CREDENTIALS, serveFeed } from '../serve-feed.ts';
import type { Mutant } from './mutate-product.ts';
import { RAW_NUMBER } from './odd-values.ts';

export interface FuzzPlace {
  /** The project's, absolute: pages are compiled there once. */
  root: string;
  /** Absolute; emptied for every site. */
  directory: string;
}

/** Stores that differ in what they list and show. */
export const FUZZ_STORES: readonly [StoreInput, ...StoreInput[]] = [
  { ...corner, alsoIn: ['es-US'], productStructuredData: true, facetPages: { minimumProducts: 2 } },
  {
    ...corner,
    compliance: { profile: 'ca', audience: 'both', claims: 'leave-out' },
    zeroPrice: 'ask',
    listsSoldOut: true,
    listsDeactivated: true,
  },
  { ...corner, groupsSizes: false, currency: 'EUR', locale: 'es-ES', productStructuredData: true },
  { ...corner, compliance: { profile: 'ny' }, linkCards: 'categories' },
];

const SILENT = { start: () => ({ update: () => undefined, stop: () => undefined }) };
const CARDS_DRAWN = 6;

/**
 * Takes mutated products all the way from a feed to a verified site, and says what is wrong with it.
 * @returns nothing if all is well
 */
export async function fuzzSite(
  mutants: readonly Mutant[],
  storeInput: StoreInput,
  place: FuzzPlace,
): Promise<string[]> {
  rmSync(place.directory, { recursive: true, force: true });
  mkdirSync(place.directory, { recursive: true });
  const settings = parseStore(storeInput, '');
  try {
    const synced = await sync(mutants, settings, place, 'one');
    await synced.keep();
    const { store } = toDirectories(place.root, join(place.directory, 'one'), 'corner');
    const snapshot = await loadSnapshot(snapshotPath(store));
    const other = await sync([...mutants].reverse(), settings, place, 'other');
    const outDirectory = join(place.directory, 'site');
    await buildSite({
      snapshot,
      directories: toDirectories(place.root, join(place.directory, 'one'), 'corner'),
      outDirectory,
      secrets: [],
      getUnlisted: synced.getUnlisted,
      progress: SILENT,
      signal: new AbortController().signal,
      lacksLinkCards: true,
    });
    for (const spec of listLinkCards(snapshot).slice(0, CARDS_DRAWN)) await drawCard(spec, undefined);
    return [
      ...checkReport(synced),
      ...(toText(synced) === toText(other) ? [] : ['another order of the feed gives another menu']),
      ...checkSite(outDirectory),
      ...checkHidden(outDirectory, mutants, settings.listsDeactivated),
    ];
  } catch (error) {
    if (error instanceof HerbariumError && error.code === 'MENU_EMPTY') return [];
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.stack}` : '';
    return [`${error instanceof Error ? error.stack : String(error)}${cause}`];
  }
}

async function sync(
  mutants: readonly Mutant[],
  settings: ReturnType<typeof parseStore>,
  { root, directory }: FuzzPlace,
  name: string,
): Promise<SyncedStore> {
  // Without a count: two products may have become one.
  const body = JSON.stringify({
    resultCode: 'SUCCESS',
    data: { product_list: mutants.map(({ wire }) => wire) },
  }).replaceAll(RAW_NUMBER, '$1');
  const feed = await serveFeed([], {
    intercept: ({ url }, response) => {
      if (!url?.includes('product_list?active=ALL&page=1')) return false;
      response.setHeader('content-type', 'application/json').end(body);
      return true;
    },
  });
  try {
    return await syncStore({
      settings,
      source: createTreezSource({ ...FEED_CREDENTIALS, baseUrl: feed.baseUrl }),
      directories: toDirectories(root, join(directory, name), 'corner'),
      isDemo: false,
      acceptsDrop: true,
      picturesDeadlineMs: 1,
      progress: SILENT,
      signal: new AbortController().signal,
    });
  } finally {
    await feed.close();
  }
}

function toText({ snapshot: { feedAt, ...snapshot } }: SyncedStore): string {
  return JSON.stringify(snapshot).replaceAll(feedAt, 'FEED_AT');
}

/** Products are counted once each, and what is left out is said. */
function checkReport({ report, snapshot }: SyncedStore): string[] {
  const { received, productPages, totalInFeed: _, deactivatedWithStock: __, ...counts } = report.counts;
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const sizes = snapshot.menu.products.reduce((total, { variants }) => total + variants.length, 0);
  const leftOut = report.problems.filter(
    ({ effect, code }) => effect === 'product-left-out' && !/flag/.test(code),
  );
  const reported = new Set(leftOut.map(({ productId, value }) => productId ?? value)).size;
  return [
    ...(sum === received
      ? []
      : [`${received} were received and ${sum} are accounted for: ${JSON.stringify(counts)}`]),
    ...(sizes === counts.listed ? [] : [`${sizes} sizes are on the menu and ${counts.listed} are counted`]),
    ...(productPages === snapshot.menu.products.length ? [] : ['pages are counted otherwise than they are']),
    ...(reported > 0 === counts.problems > 0 && reported <= counts.problems
      ? []
      : [`${counts.problems} problems are counted and ${reported} reported`]),
  ];
}

/** What no text of a page may hold. No odd value does. */
const NONSENSE =
  /\bundefined\b|\bNaN\b|\[object Object\]|\bInfinity\b|∞|[$€]0(?:[.,]0+)?(?![\d.,])|(?<![\d.,])0[.,]00\s*€/;

function checkSite(directory: string): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(directory, file), 'utf8');
  const pages = files.filter((file) => file.endsWith('.html'));
  const { error } = publicMenuSchema.safeParse(JSON.parse(read('menu.json')));
  return [
    ...(error
      ? [`menu.json is not as it says: ${error.issues[0]?.path.join('.')} ${error.issues[0]?.message}`]
      : []),
    ...files.filter((file) => file.endsWith('.json')).flatMap((file) => checkJson(file, read(file))),
    ...pages.flatMap((file) => {
      const { texts, data } = readPage(read(file));
      const wrong = texts.find(({ text }) => NONSENSE.test(text));
      return [
        ...(wrong ? [`${file} says “${wrong.text.slice(0, 200)}”`] : []),
        ...data.flatMap((json) => checkJson(file, json)),
      ];
    }),
    ...files
      .filter((file) => !/^[\w./-]+$/.test(file) || file.includes('..') || file.length > 240)
      .map((file) => `a file is called ${file.slice(0, 300)}`),
  ];
}

function checkJson(file: string, json: string): string[] {
  try {
    JSON.parse(json);
    const wrong = NONSENSE.exec(json);
    return wrong ? [`${file} holds “${json.slice(Math.max(0, wrong.index - 80), wrong.index + 40)}”`] : [];
  } catch {
    return [`${file} holds JSON that cannot be read: ${json.slice(0, 200)}`];
  }
}

/** By a rule of its own: what says that it is hidden, or says it so that nobody can read it, is in no file at all. */
function checkHidden(directory: string, mutants: readonly Mutant[], listsDeactivated: boolean): string[] {
  const kept = mutants.filter(({ wire }) => mustBeHidden(wire, listsDeactivated));
  const clues = kept.flatMap(({ wire, id, word }) => {
    const text = JSON.stringify(wire);
    return [id, word].filter((clue) => text.toLowerCase().includes(clue));
  });
  if (clues.length === 0) return [];
  const clue = new RegExp(clues.map((each) => `(?<![a-z0-9])${each}(?![a-z0-9])`).join('|'), 'i');
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:webp|jpg|png|woff2)$/.test(entry.name))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const found = clue.exec(`${file}\n${readFileSync(file, 'utf8')}`);
      return found ? [`${file.slice(directory.length)} holds ${found[0]}, which is hidden`] : [];
    });
}

function mustBeHidden(wire: unknown, listsDeactivated: boolean): boolean {
  const read = (value: unknown, key: string): unknown => {
    const object: unknown = Array.isArray(value)
      ? value.find((item) => typeof item === 'object' && item)
      : value;
    return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
  };
  const commerce = read(wire, 'e_commerce');
  const section: unknown = Array.isArray(commerce)
    ? commerce.length === 0
      ? {}
      : commerce.find((item) => typeof item === 'object' && item)
    : commerce;
  const fields = typeof section === 'object' && section !== null ? Object.entries(section) : [['', 'lost']];
  const flags = fields.flatMap(([name, value]) =>
    /^hide_?from_?menu$/i.test(name)
      ? [['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '']
      : [],
  );
  const saysNo = flags.length > 0 && flags.every((flag) => /^(?:false|no|n|0)$/i.test(flag.trim()));
  const isShown = fields.length === 0 || saysNo;
  const status = read(wire, 'product_status');
  const isActive =
    status === undefined ||
    status === null ||
    (typeof status === 'string' && /^(?:active)?$/i.test(status.trim()));
  return !isShown || (!isActive && !listsDeactivated);
}
