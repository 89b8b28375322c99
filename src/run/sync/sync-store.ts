import { mkdir } from 'node:fs/promises';
import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import type { GuardMemory } from '#menu/guard/guard-memory.ts';
import type { JudgedRun } from '#menu/guard/run-summary.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Feed, MenuSource } from '#menu/source.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from '#site/snapshot/snapshot.ts';
import { digestSources } from '../digest-sources.ts';
import type { StoreDirectories } from '../directories.ts';
import { type Progress, withStep } from '../progress.ts';
import type { LivePlace } from '../publish/check-owner.ts';
import { saveSnapshot } from '../snapshot-file.ts';
import { toUnlistedProducts, type UnlistedProducts } from '../verify/unlisted-products.ts';
import { type CompiledFeed, compileFeed } from './compile-feed.ts';
import {
  type KeptFeed,
  loadCompiledFeed,
  saveCompiledFeed,
  toCompileKey,
  withStore,
} from './compiled-feed-file.ts';
import { createReport } from './create-report.ts';
import { guardMenu } from './guard-menu.ts';
import { type Ledgers, updateLedgers } from './ledgers/update-ledgers.ts';
import type { LatePictures } from './pictures/add-pictures.ts';
import { createFeedPreparation, type FeedPreparation } from './prepare-feed.ts';
import { type SyncReport, saveReport } from './report.ts';
import { settleClock } from './settle-clock.ts';
import { toFeedLimits } from './to-menu-rules.ts';

export interface SyncRequest {
  settings: StoreSettings;
  source: MenuSource;
  directories: StoreDirectories;
  isDemo: boolean;
  /** Take a menu that the guard would hold. */
  acceptsDrop?: boolean;
  /** As `addPictures` has it. */
  picturesDeadlineMs?: number | undefined;
  /** The digest of the sources, where that is being worked out. */
  sources?: Promise<string>;
  /** What the run waits for anyway: as long as it is not settled, pictures take nobody's time. */
  busy?: Promise<unknown> | undefined;
  progress: Progress;
  signal: AbortSignal;
  /** Called right before what is kept between runs is changed. @throws HerbariumError `LOCK_LOST` */
  confirmLock?: (() => Promise<void>) | undefined;
  /** Where the menu is to go, to compare it with what is live there. Absent where it is only taken. */
  live?: LivePlace;
  /** Called with the menu once the guard has let it pass, before its pictures are fetched. */
  onMenu?(menu: UnpicturedMenu): void;
}

/** A menu without those of its products that may get a photograph. */
export type UnpicturedMenu = Pick<Snapshot, 'store' | 'menu'>;

export interface SyncedStore {
  snapshot: Snapshot;
  report: SyncReport;
  /** What this menu was judged by, and what of it is remembered once it is published. */
  memory: GuardMemory;
  summary: JudgedRun;
  /** Replaces the snapshot, and what is kept of addresses, dates and prices. Until then the run leaves no trace but its report. */
  keep: () => Promise<void>;
  /** Whether it is live already as it is, so that nothing was rendered. */
  isUnchanged?: boolean;
  /** That its site is nearly too large for its host, with what to do. */
  sizeWarning?: string;
  /** Tells one feed by another, in whatever order it was sent; undefined where the source does not say. */
  feedDigest: string | undefined;
  /** What no file of the site may speak of; found when it is first asked for, as a run that changes nothing never asks. */
  getUnlisted: () => UnlistedProducts;
  /** Pictures that the menu did not wait for, to be fetched once it is live. */
  latePictures: LatePictures;
}

/**
 * Takes a store's menu, step by step. The caller keeps it once all further checks are passed: a menu that is refused must leave
 * nothing behind that a later one is made with. The report is written also when the menu is refused.
 * @throws HerbariumError from the feed, `CLOCK_WRONG`, or from the guard
 */
export async function syncStore(request: SyncRequest): Promise<SyncedStore> {
  const { directories, settings } = request;
  await mkdir(directories.store, { recursive: true });
  // Read while the feed is waited for.
  const keptFeed = loadCompiledFeed(directories.store);
  const ahead = Promise.all([keptFeed, request.sources ?? digestSources(directories.root)]);
  // It may fail before anyone awaits it.
  ahead.catch(() => undefined);
  const preparation = createFeedPreparation(keptFeed, settings);
  const fetching = fetchFeed(request, preparation);
  // Its modules bring the program that reads pictures: not before the first call.
  const loading = import('./pictures/add-pictures.ts');
  loading.catch(() => undefined);
  const feed = await fetching;
  const { addPictures, withoutPictured } = await loading;
  const clock = await settleClock(feed, request);
  const [kept, sources] = await ahead;
  const compileKey = toCompileKey(feed, settings, sources);
  const isKept = kept !== undefined && kept.key === compileKey;
  const compiledFeed = isKept
    ? withStore(kept, settings)
    : compileFeed(feed, settings, findSound(kept, sources));
  const guarded = await guardMenu(feed, compiledFeed, { ...request, clock });
  request.onMenu?.({ store: compiledFeed.store, menu: withoutPictured(compiledFeed.compiled) });
  const pictured = await addPictures(compiledFeed.compiled, request);
  const problems = [...compiledFeed.problems, ...pictured.problems];
  const report: SyncReport = {
    ...createReport(feed, { ...compiledFeed, problems }, request),
    ...guarded.notes,
  };
  await request.confirmLock?.();
  await saveReport(report, directories.store);
  const ledgers = await updateLedgers(pictured.products, feed, request);
  const snapshot = createSnapshot(feed, compiledFeed, ledgers, request.isDemo);
  return {
    snapshot,
    report,
    memory: guarded.memory,
    summary: guarded.summary,
    keep: async () => {
      await ledgers.save();
      await saveSnapshot(snapshot, directories.store);
      if (compileKey !== undefined && !isKept)
        await saveCompiledFeed(
          { key: compileKey, sources, compiled: compiledFeed, digests: preparation.digests },
          directories.store,
          request.source,
        );
    },
    latePictures: pictured.late,
    feedDigest: feed.digest,
    getUnlisted: createUnlisted(feed, snapshot, ledgers),
  };
}

/** By the same program what it found sound once is so again. */
function findSound(kept: KeptFeed | undefined, sources: string): readonly Product[] {
  return kept?.sources === sources ? kept.compiled.compiled.menu.products : [];
}

function fetchFeed(
  { settings, source, progress, signal }: SyncRequest,
  { onProducts }: FeedPreparation,
): Promise<Feed> {
  return withStep(progress, 'Fetching products', ({ update }) =>
    source.fetchFeed({
      signal,
      ...toFeedLimits(settings),
      onProducts,
      onProgress: ({ productsReceived, productsTotal }) => update(productsReceived, productsTotal),
    }),
  );
}

function createUnlisted(
  { products }: Pick<Feed, 'products'>,
  snapshot: Snapshot,
  { known }: Pick<Ledgers, 'known'>,
): () => UnlistedProducts {
  const listedIds = new Set(snapshot.menu.products.flatMap(({ variants }) => variants.map(({ id }) => id)));
  // The rest of the feed need not be kept for as long as the run lasts.
  const others = products.filter(({ productId }) => !listedIds.has(productId));
  let unlisted: UnlistedProducts | undefined;
  return () => {
    unlisted ??= toUnlistedProducts(others, snapshot, known);
    return unlisted;
  };
}

/** What the pages are rendered from: the menu in the order of a shop, now that pictures and prices are known. */
function createSnapshot(
  { feedAt }: Feed,
  { compiled, store }: CompiledFeed,
  { products, moved, gone }: Ledgers,
  isDemo: boolean,
): Snapshot {
  return {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo,
    feedAt,
    store,
    menu: withFeaturedOrder({ ...compiled.menu, products }),
    moved,
    gone,
  };
}
