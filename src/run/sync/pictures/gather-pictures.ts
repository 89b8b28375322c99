import { lookup } from 'node:dns/promises';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Picture } from '#menu/model/picture.ts';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import { mapAtOnce } from '#platform/map-at-once.ts';
import { askForPicture, type GatheredPicture, lookUpPicture } from './gather-picture.ts';
import { type HasteRules, startHaste } from './haste.ts';
import { openPictureCache } from './picture-cache.ts';
import {
  createPictureConnections,
  type PictureConnections,
  type ResolveHost,
} from './picture-connections.ts';
import type { PictureFault } from './picture-fault.ts';
import { createOriginBreaker, createWaitBudget, type PictureRun } from './picture-run.ts';

/**
 * The widths that the layout uses: a card, and a product's page, both on dense screens. Nearly all phones would not load a narrower
 * one, and each width is a file for every product, of which hosts take only so many.
 */
export const PICTURE_WIDTHS_PX: readonly number[] = [512, 1200];

const DEFAULT_TIMEOUT_MS = 5000;
const DEFAULT_WAIT_BUDGET_MS = 20_000;
/** The most that a picture may take, as a multiple of the time limit: 30 seconds for a large one that keeps arriving. */
const TOTAL_TIMEOUT_FACTOR = 6;
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
const DEFAULT_MAX_PIXELS = 50_000_000;
const DEFAULT_CONCURRENCY = 8;
const DEFAULT_RETRY_DELAY_MS = 500;
const UNANSWERED_UNTIL_DOWN = 5;

export interface PictureSettings {
  /** Origins that are allowed wherever they are, e.g. `http://127.0.0.1:4010`. Of all others, only public hosts are. */
  allowedOrigins: readonly string[];
  /** Absolute; survives builds, and may be used by several runs at once. */
  cacheDirectory: string;
  /** Also write AVIF files: smaller, but several times slower to make. */
  writesAvif: boolean;
  /** At least one, each from 1 to 16,383. Default: `PICTURE_WIDTHS_PX`. */
  widthsPx?: readonly number[];
  /**
   * How long a picture may take to arrive, in milliseconds, look-up, redirects and second try included; at least 10. Every
   * 64 KiB that arrive give it as long again, up to six times as long in all. After a timeout, a later run gives the
   * address two, then three times as long. Default: 5,000.
   */
  timeoutMs?: number;
  /**
   * How long the run waits, in all, for pictures that then don't come, in milliseconds; above 0. After that, those not yet
   * asked for are left to the next run. Default: 20,000.
   */
  waitBudgetMs?: number;
  /**
   * How long gathering may take in all, in milliseconds; above 0. Pictures that have not arrived by then are left to the next run.
   * Default: no limit.
   */
  deadlineMs?: number | undefined;
  /**
   * Given where something waits for the pictures: then only addresses are asked that nothing is known of, and waited for only while
   * pictures come. The others are `due`. Default: all are asked, and waited for.
   */
  haste?: HasteRules | undefined;
  /** Of one picture as it arrives, decompressed. Default: 20 MiB. */
  maxBytes?: number;
  /** Of one picture. Default: 50,000,000. */
  maxPixels?: number;
  /** How many pictures are fetched at once. Default: 8. As many are encoded at once as there are processors. */
  concurrency?: number;
  /**
   * Before the second try after a quick failure that may pass, such as a 503 or a lost connection, in milliseconds. A
   * timeout is not tried again in the same run. Default: 500.
   */
  retryDelayMs?: number;
  signal?: AbortSignal;
  /** Called after each address, with how many of all are done. */
  onProgress?: (done: number, total: number) => void;
  /** Finds the IP addresses of a host name. Default: the system's own look-up. */
  resolveHost?: ResolveHost;
  /** The clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

export interface GatheredPictures {
  /** In the order of the addresses, without those that have no picture. */
  picturesByUrl: ReadonlyMap<string, Picture>;
  /** In the order of the addresses; at most one each. */
  faults: readonly PictureFault[];
  /** Addresses that have yet to be asked, in the order of the addresses. */
  due: readonly string[];
}

/**
 * Fetches, checks, decodes and encodes the pictures at some addresses, or takes them from the cache while they are fresh.
 *
 * A picture that is bad or can't be had is a fault, and the last good one from its address stands in if there is one.
 * The address is then not asked again for 5 minutes, after a second failure in a row for 15 minutes, then for 1 hour, and
 * if it is the host that fails, from the fourth on for 6 hours. Until then every run reports the fault.
 * @throws HerbariumError `PICTURES_ABORTED` when the signal is aborted; `PICTURE_CACHE_UNUSABLE`
 */
export async function gatherPictures(
  urls: readonly string[],
  settings: PictureSettings,
): Promise<GatheredPictures> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(settings.signal ? [settings.signal] : [])]);
  const connections = openConnections(settings);
  const haste = settings.haste && startHaste(settings.haste);
  try {
    const run = await openRun(settings, { connections, signal, haste });
    return collect(await gatherAll([...new Set(urls)], run, settings, stop));
  } catch (error) {
    throw settings.signal?.aborted ? toAborted(error) : error;
  } finally {
    haste?.stop();
    await connections.close();
  }
}

function openConnections({ allowedOrigins, resolveHost, timeoutMs }: PictureSettings): PictureConnections {
  return createPictureConnections({
    allowedOrigins,
    resolveHost: resolveHost ?? ((hostname) => lookup(hostname, { all: true })),
    connectTimeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
  });
}

async function openRun(
  settings: PictureSettings,
  {
    connections,
    signal,
    haste,
  }: Pick<PictureRun, 'haste'> & Pick<PictureRun['fetching'], 'connections' | 'signal'>,
): Promise<PictureRun> {
  const widthsPx = [...new Set(settings.widthsPx ?? PICTURE_WIDTHS_PX)].sort((one, other) => one - other);
  const timeoutMs = settings.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const endMs = performance.now() + (settings.deadlineMs ?? Number.POSITIVE_INFINITY);
  return {
    cache: await openPictureCache(settings.cacheDirectory),
    fetching: {
      connections,
      limits: { timeoutMs, totalTimeoutMs: timeoutMs * TOTAL_TIMEOUT_FACTOR },
      maxBytes: settings.maxBytes ?? DEFAULT_MAX_BYTES,
      retryDelayMs: settings.retryDelayMs ?? DEFAULT_RETRY_DELAY_MS,
      now: settings.now ?? Date.now,
      signal,
      haste,
    },
    haste,
    breaker: createOriginBreaker(UNANSWERED_UNTIL_DOWN),
    waitBudget: createWaitBudget(
      settings.waitBudgetMs ?? DEFAULT_WAIT_BUDGET_MS,
      settings.concurrency ?? DEFAULT_CONCURRENCY,
    ),
    remainingMs: () => (haste?.signal.aborted ? 0 : endMs - performance.now()),
    encoding: { widthsPx, writesAvif: settings.writesAvif },
    maxPixels: settings.maxPixels ?? DEFAULT_MAX_PIXELS,
    limitEncoding: pLimit(availableParallelism()),
    picturesByKey: new Map(),
  };
}

async function gatherAll(
  urls: readonly string[],
  run: PictureRun,
  { concurrency = DEFAULT_CONCURRENCY, onProgress }: PictureSettings,
  stop: AbortController,
): Promise<GatheredPicture[]> {
  let done = 0;
  const finish = (gathered: GatheredPicture) => {
    done += 1;
    onProgress?.(done, urls.length);
    return gathered;
  };
  // First, so that no picture that is there waits behind one that is not.
  const found = await mapAtOnce(
    urls,
    concurrency,
    async (url) => {
      run.fetching.signal.throwIfAborted();
      const known = await lookUpPicture(url, run);
      return 'gathered' in known ? { gathered: finish(known.gathered) } : known;
    },
    stop,
  );
  const questions = found.flatMap((each) => ('question' in each ? each.question : []));
  const asked = await mapAtOnce(
    questions,
    concurrency,
    async (question) => {
      run.fetching.signal.throwIfAborted();
      return finish(await askForPicture(question, run));
    },
    stop,
  );
  const answers = asked.values();
  return found.flatMap((each) => ('gathered' in each ? each.gathered : (answers.next().value ?? [])));
}

function collect(gathered: readonly GatheredPicture[]): GatheredPictures {
  const picturesByUrl = new Map<string, Picture>();
  const faults: PictureFault[] = [];
  const due: string[] = [];
  for (const { url, picture, fault, isDue } of gathered) {
    if (picture) picturesByUrl.set(url, picture);
    if (fault) faults.push(fault);
    if (isDue) due.push(url);
  }
  return { picturesByUrl, faults, due };
}

function toAborted(cause: unknown): HerbariumError {
  return createError('PICTURES_ABORTED', {}, cause);
}
