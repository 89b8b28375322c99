import type { Picture } from '#menu/model/picture.ts';
import {
  getLimitFactor,
  getNextTryAt,
  isBackingOff,
  type RememberedFailure,
  rememberFailure,
} from './back-off.ts';
import { getEncodingRecipe } from './encode-picture.ts';
import { type FetchedPicture, fetchPicture } from './fetch-picture.ts';
import { isComplete, type MadePicture, makePicture, withoutExtras } from './make-picture.ts';
import {
  isHostFault,
  PictureFailure,
  type PictureFault,
  type PictureFaultCode,
  toPictureFault,
} from './picture-fault.ts';
import type { PictureRun } from './picture-run.ts';
import { isFresh, type PictureValidity } from './picture-validity.ts';

/** What came of one address: a picture, a fault, or both where the last good picture stands in. */
export interface GatheredPicture {
  url: string;
  picture?: Picture;
  fault?: PictureFault;
  /** Whether it has yet to be asked for, by this run or the next. */
  isDue?: true;
}

/** An address that is to be asked. */
export interface PictureQuestion {
  url: string;
  known: KnownPicture | undefined;
  earlier: RememberedFailure | undefined;
}

interface KnownPicture extends MadePicture {
  validity: PictureValidity;
  /** Whether this run would make the same of the same bytes. */
  isCurrent: boolean;
}

/** Failures that say nothing of the picture, only that its host didn't answer. */
const UNANSWERED: readonly PictureFaultCode[] = ['picture-unreachable', 'picture-timeout'];

/** What may come of an address when nobody waits for it. */
const MAY_BE_SLOW: readonly PictureFaultCode[] = ['picture-timeout', 'picture-host-down'];

/**
 * Looks up the picture of one address: in the cache, while the host's word holds or the address failed recently and is not to be asked
 * yet. In haste only an address is asked that nothing is known of.
 * @returns what is known of it; or the question that its host is to be asked
 * @throws HerbariumError if the cache can't be used
 */
export async function lookUpPicture(
  url: string,
  run: PictureRun,
): Promise<{ gathered: GatheredPicture } | { question: PictureQuestion }> {
  const known = await findKnown(url, run);
  const now = run.fetching.now();
  if (known?.isCurrent && isFresh(known.validity, now)) return { gathered: { url, picture: known.picture } };
  const earlier = await run.cache.loadFailure(url);
  if (earlier && isBackingOff(earlier, now)) {
    return { gathered: standIn(url, known, { ...earlier, nextTryAt: getNextTryAt(earlier) }) };
  }
  if (run.haste && earlier) return { gathered: { ...standIn(url, known, earlier), isDue: true } };
  if (run.haste && known?.isCurrent) return { gathered: { url, picture: known.picture, isDue: true } };
  return { question: { url, known, earlier } };
}

/**
 * Asks the host of an address for its picture.
 * @throws HerbariumError if the cache can't be used, or the run's abort reason
 */
export async function askForPicture(
  { url, known, earlier }: PictureQuestion,
  run: PictureRun,
): Promise<GatheredPicture> {
  try {
    return { url, picture: await renew(url, known, earlier, run) };
  } catch (error) {
    if (!(error instanceof PictureFailure)) throw error;
    if (error.code === 'picture-postponed' || (run.haste && MAY_BE_SLOW.includes(error.code))) {
      return { ...standIn(url, known, { code: error.code, detail: error.message }), isDue: true };
    }
    const failure = rememberFailure(error, earlier, run.fetching.now());
    if (failure) await run.cache.saveFailure(url, failure);
    const { code, message: detail } = error;
    return standIn(url, known, { code, detail, ...(failure && { nextTryAt: getNextTryAt(failure) }) });
  }
}

function standIn(
  url: string,
  known: KnownPicture | undefined,
  { code, detail, nextTryAt }: Pick<PictureFault, 'code' | 'detail' | 'nextTryAt'>,
): GatheredPicture {
  const keptLastGood = known !== undefined;
  const fault = toPictureFault({ url, code, detail, keptLastGood, ...(nextTryAt && { nextTryAt }) });
  return { url, fault, ...(known && { picture: known.picture }) };
}

async function findKnown(url: string, { cache, encoding }: PictureRun): Promise<KnownPicture | undefined> {
  const entry = await cache.loadAddress(url);
  const stored = entry && (await cache.loadPicture(entry.pictureKey));
  if (!stored) return undefined;
  return {
    key: entry.pictureKey,
    picture: withoutExtras(stored, encoding),
    validity: entry.validity,
    isCurrent: entry.recipe === getEncodingRecipe(encoding) && isComplete(stored, encoding),
  };
}

async function renew(
  url: string,
  known: KnownPicture | undefined,
  earlier: RememberedFailure | undefined,
  run: PictureRun,
): Promise<Picture> {
  const current = known?.isCurrent ? known : undefined;
  const { bytes, validity } = await fetchUnlessDown(
    parseAddress(url),
    current?.validity,
    getLimitFactor(earlier),
    run,
  );
  const made = bytes ? await makePicture(bytes, run) : current;
  if (!made) {
    throw new PictureFailure('picture-host-failed', 'The host answered 304, but was not asked for changes.');
  }
  const recipe = getEncodingRecipe(run.encoding);
  await run.cache.saveAddress({ url, recipe, pictureKey: made.key, validity });
  return made.picture;
}

async function fetchUnlessDown(
  url: URL,
  known: PictureValidity | undefined,
  limitFactor: number,
  run: PictureRun,
): Promise<FetchedPicture> {
  const { origin } = url;
  const { limits } = run.fetching;
  if (run.breaker.isOpen(origin)) {
    throw new PictureFailure(
      'picture-host-down',
      `${origin} left several requests in a row unanswered, so it was not asked for this one.`,
    );
  }
  if (run.waitBudget.isSpent()) {
    throw new PictureFailure(
      'picture-postponed',
      'Other pictures kept the run waiting for too long, so it was not asked for.',
    );
  }
  const startedMs = performance.now();
  const remainingMs = run.remainingMs();
  if (remainingMs <= 0) throw createPastDeadline();
  const { signal } = run.fetching;
  try {
    const fetched = await fetchPicture(url, known, {
      ...run.fetching,
      signal: run.haste ? AbortSignal.any([signal, run.haste.signal]) : signal,
      limits: {
        timeoutMs: Math.min(limits.timeoutMs * limitFactor, remainingMs),
        totalTimeoutMs: Math.min(limits.totalTimeoutMs, remainingMs),
      },
    });
    run.breaker.note(origin, true);
    return fetched;
  } catch (error) {
    if (run.haste?.signal.aborted && !signal.aborted) throw createPastDeadline();
    if (error instanceof PictureFailure) {
      if (error.code === 'picture-timeout' && run.remainingMs() <= 0) throw createPastDeadline();
      run.breaker.note(origin, !UNANSWERED.includes(error.code));
      if (isHostFault(error.code)) run.waitBudget.spend(performance.now() - startedMs);
    }
    throw error;
  }
}

function parseAddress(url: string): URL {
  if (!URL.canParse(url)) throw new PictureFailure('picture-address-unusable', 'It is no absolute address.');
  return new URL(url);
}

function createPastDeadline(): PictureFailure {
  return new PictureFailure('picture-postponed', 'The run ran out of time for pictures.');
}
