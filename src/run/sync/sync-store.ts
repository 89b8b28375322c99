import { mkdir } from 'node:fs/promises';
import type { CompiledMenu } from '#menu/compile/compile-menu.ts';
import { withFeaturedOrder } from '#menu/compile/featured-order.ts';
import { findGone, findMoved, type KnownAddress, recordAddresses } from '#menu/compile/former-addresses.ts';
import type { GuardMemory } from '#menu/guard/guard-memory.ts';
import type { JudgedRun } from '#menu/guard/run-summary.ts';
import { summarizeRun } from '#menu/guard/summarize-run.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Picture } from '#menu/model/picture.ts';
import { formatProblemValue, type Problem } from '#menu/model/problem.ts';
import { hasUnreadableFlag, isKeptFromSight } from '#menu/visibility/visibility.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { type PublicStore, SNAPSHOT_SCHEMA_VERSION, type Snapshot } from '#site/snapshot/snapshot.ts';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import { type Feed, fetchFeed } from '#treez/feed/treez-feed.ts';
import { PICTURE_FIELD_PATH } from '#treez/product/read-image-urls.ts';
import type { StoreDirectories } from '../directories.ts';
import { type Progress, withStep } from '../progress.ts';
import type { LivePlace } from '../publish/check-owner.ts';
import { saveSnapshot } from '../snapshot-file.ts';
import { toUnlistedProducts, type UnlistedProducts } from '../verify/unlisted-products.ts';
import { compileFeed } from './compile-feed.ts';
import { toFeedLimits } from './feed-limits.ts';
import { guardMenu } from './guard-menu.ts';
import { loadAddresses, saveAddresses } from './ledgers/addresses-file.ts';
import { dateProducts } from './ledgers/date-products.ts';
import { saveFirstSeen } from './ledgers/first-seen-file.ts';
import { recordPrices, withDrops } from './ledgers/price-drops.ts';
import { loadPrices, savePrices } from './ledgers/price-drops-file.ts';
import { type GatheredPictures, gatherPictures } from './pictures/gather-pictures.ts';
import { redactReport } from './redact-report.ts';
import { type SyncReport, saveReport } from './report.ts';
import { settleClock } from './settle-clock.ts';
import { toMenuRules } from './to-menu-rules.ts';

export interface SyncRequest {
  settings: StoreSettings;
  access: TreezAccess;
  directories: StoreDirectories;
  isDemo: boolean;
  /** Take a menu that the guard would hold. */
  acceptsDrop?: boolean;
  /** How long pictures may take in all, in milliseconds; the next run fetches the rest. Default: no limit. */
  picturesDeadlineMs?: number | undefined;
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
  /** What no file of the site may speak of. */
  unlisted: UnlistedProducts;
}

/**
 * Takes a store's menu: fetches, compiles and checks it. The caller keeps it once all further checks are passed: a menu that is
 * refused must leave nothing behind that a later one is made with. The report is written also when the menu is refused.
 * @throws HerbariumError from the feed, `CLOCK_WRONG`, or from the guard
 */
export async function syncStore(request: SyncRequest): Promise<SyncedStore> {
  const { settings, directories, isDemo } = request;
  await mkdir(directories.store, { recursive: true });
  const feed = await fetchFeedWithProgress(request);
  const clockWarning = await settleClock(feed, request);
  const { compiled, problems: claimProblems, store } = compileFeed(feed, settings);
  const early = {
    ...redactReport(toReport(feed, compiled, claimProblems, store, isDemo), request.access),
    ...(clockWarning && { clockWarning }),
  };
  const summary = summarizeRun({
    feed,
    problemCount: early.counts.problems + feed.products.filter(hasUnreadableFlag).length,
    compiled,
    rules: toMenuRules(settings, feed.feedAt),
  });
  const { memory, unguarded } = await guardMenu(early, summary, request);
  request.onMenu?.({ store, menu: withoutPictured(compiled) });
  const gathered = await gatherWithProgress(request, compiled);
  const pictured = withPictures(compiled, gathered.picturesByUrl);
  const problems = [...claimProblems, ...toPictureProblems(compiled, gathered)];
  const report: SyncReport = {
    ...redactReport(toReport(feed, compiled, problems, store, isDemo), request.access),
    ...(unguarded && { unguarded }),
    ...(clockWarning && { clockWarning }),
  };
  await request.confirmLock?.();
  await saveReport(report, directories.store);
  const { products: dated, firstSeen } = await dateProducts(pictured, feed, directories.store);
  const prices = recordPrices(await loadPrices(directories.store), dated, feed.feedAt);
  const products = dated.map((product) => withDrops(product, prices));
  const { known, ...addresses } = await followAddresses(products, feed, request);
  const snapshot: Snapshot = {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo,
    feedAt: feed.feedAt,
    store,
    menu: withFeaturedOrder({ ...compiled.menu, products }),
    ...addresses,
  };
  const keep = async () => {
    await saveFirstSeen(firstSeen, directories.store);
    await savePrices(prices, directories.store);
    await saveAddresses(known, directories.store);
    await saveSnapshot(snapshot, directories.store);
  };
  const unlisted = toUnlistedProducts(feed.products, snapshot, known);
  return { snapshot, report, memory, summary, keep, unlisted };
}

/** Where the store's products have been found, and which addresses they have left. */
async function followAddresses(
  products: readonly Product[],
  feed: Feed,
  { settings, directories }: SyncRequest,
): Promise<Pick<Snapshot, 'moved' | 'gone'> & { known: KnownAddress[] }> {
  const hidden = feed.products.filter((product) => isKeptFromSight(product, settings.categories.hidden));
  const known = recordAddresses(await loadAddresses(directories.store), products, {
    seenAt: feed.feedAt,
    hiddenIds: new Set(hidden.map(({ productId }) => productId)),
  });
  const gone = findGone(known, products, { seenAt: feed.feedAt, days: settings.goneProductDays });
  return { known, moved: findMoved(known, products), gone };
}

function fetchFeedWithProgress({ settings, access, progress, signal }: SyncRequest): Promise<Feed> {
  return withStep(progress, 'Fetching products', ({ update }) =>
    fetchFeed(access, {
      signal,
      ...toFeedLimits(settings),
      onProgress: ({ productsReceived, productsTotal }) => update(productsReceived, productsTotal),
    }),
  );
}

function gatherWithProgress(
  { settings, access, directories, picturesDeadlineMs, progress, signal }: SyncRequest,
  { imageUrlsBySlug }: CompiledMenu,
): Promise<GatheredPictures> {
  const urls = [...imageUrlsBySlug.values()].flatMap((list) => list.slice(0, 1));
  return withStep(progress, 'Preparing pictures', ({ update }) =>
    gatherPictures([...new Set(urls)], {
      allowedOrigins: [
        new URL(access.baseUrl).origin,
        ...settings.pictures.extraHosts.map((host) => new URL(host).origin),
      ],
      cacheDirectory: directories.pictures,
      writesAvif: settings.pictures.avif,
      deadlineMs: picturesDeadlineMs,
      signal,
      onProgress: update,
    }),
  );
}

function withoutPictured({ menu, imageUrlsBySlug }: CompiledMenu): Snapshot['menu'] {
  const products = menu.products.filter(({ slug }) => (imageUrlsBySlug.get(slug) ?? []).length === 0);
  return { ...menu, products };
}

function withPictures({ menu, imageUrlsBySlug }: CompiledMenu, picturesByUrl: ReadonlyMap<string, Picture>) {
  return menu.products.map((product) => {
    const [url = ''] = imageUrlsBySlug.get(product.slug) ?? [];
    const image = picturesByUrl.get(url);
    return image ? { ...product, image } : product;
  });
}

function toPictureProblems({ menu, imageUrlsBySlug }: CompiledMenu, { faults }: GatheredPictures): Problem[] {
  const faultByUrl = new Map(faults.map((fault) => [fault.url, fault]));
  return menu.products.flatMap((product) => {
    const fault = faultByUrl.get(imageUrlsBySlug.get(product.slug)?.[0] ?? '');
    if (!fault) return [];
    return {
      code: fault.code,
      effect: fault.keptLastGood ? 'picture-kept' : 'picture-replaced',
      productName: product.name,
      ...(product.variants[0] && { productId: product.variants[0].id }),
      path: PICTURE_FIELD_PATH,
      value: formatProblemValue(toSafeAddress(fault.url)),
      hint: `${fault.detail} ${fault.hint}`,
    } as const;
  });
}

/** Without user, password and query, which may be secret. */
function toSafeAddress(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname}` : '(not an address)';
}

function toReport(
  feed: Feed,
  compiled: CompiledMenu,
  laterProblems: readonly Problem[],
  { compliance: { profile, audience, overridden } }: PublicStore,
  isDemo: boolean,
): SyncReport {
  const unparsed = feed.receivedCount - feed.products.length;
  const { exclusions } = compiled;
  return {
    schemaVersion: 1,
    isDemo,
    feedAt: feed.feedAt,
    counts: {
      ...exclusions,
      received: feed.receivedCount,
      problems: exclusions.problems + unparsed,
      productPages: compiled.menu.products.length,
      ...(feed.totalCount !== undefined && { totalInFeed: feed.totalCount }),
    },
    problems: [...feed.problems, ...compiled.problems, ...laterProblems],
    compliance: { profile, audience, overridden },
  };
}
