import { setTimeout as delay } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import { type FetchLimit, type FetchLimitRules, startFetchLimit } from './fetch-limit.ts';
import type { Haste } from './haste.ts';
import type { PictureConnections } from './picture-connections.ts';
import { PictureFailure, toTransportFailure } from './picture-fault.ts';
import { type PictureValidity, parseValidity } from './picture-validity.ts';
import { readPictureBody, tooManyBytes } from './read-picture-body.ts';

export interface FetchedPicture {
  /** Absent if the host says that they are as before. */
  bytes?: Buffer;
  validity: PictureValidity;
}

export interface PictureFetching {
  connections: PictureConnections;
  /** For the whole of one picture: look-up, redirects, body, second try. */
  limits: FetchLimitRules;
  maxBytes: number;
  /** Between a quick failure that may pass and the second try. A timeout is not tried again. */
  retryDelayMs: number;
  now: () => number;
  signal: AbortSignal;
  /** Notified of everything that arrives; undefined if nobody waits for it. */
  haste: Haste | undefined;
}

/** One picture's fetch. */
interface Attempt extends Pick<PictureFetching, 'connections' | 'maxBytes' | 'now' | 'haste'> {
  limit: FetchLimit;
}

const MAX_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const MAY_PASS: readonly number[] = [408, 425, 429];

/**
 * Fetches a picture's bytes, or learns that they are as before. A failure that may pass is tried once more.
 * The request carries no credential, cookie or referrer.
 * @param known what the host said last time, if the bytes from then are still at hand
 * @throws PictureFailure, or the signal's reason once that is aborted
 */
export async function fetchPicture(
  url: URL,
  known: PictureValidity | undefined,
  fetching: PictureFetching,
): Promise<FetchedPicture> {
  const limit = startFetchLimit(fetching.limits, fetching.signal);
  try {
    return await tryTwice(
      () => followRedirects(url, known, { ...fetching, limit }),
      fetching.retryDelayMs,
      limit.signal,
    );
  } catch (error) {
    fetching.signal.throwIfAborted();
    if (!limit.isOver()) throw toTransportFailure(error);
    throw new PictureFailure('picture-timeout', `It had not arrived after ${limit.waitedMs()} ms.`);
  } finally {
    limit.stop();
  }
}

async function tryTwice<T>(attempt: () => Promise<T>, delayMs: number, signal: AbortSignal): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!toTransportFailure(error).mayPass || signal.aborted) throw error;
    await delay(delayMs, undefined, { signal });
    return attempt();
  }
}

async function followRedirects(
  first: URL,
  known: PictureValidity | undefined,
  attempt: Attempt,
): Promise<FetchedPicture> {
  let url = first;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    // What is known belongs to the first address; another one may use the same tag for something else.
    const comparable = redirects === 0 ? known : undefined;
    const answer = await ask(url, comparable, attempt);
    attempt.haste?.noteAnswer();
    if (!REDIRECTS.includes(answer.statusCode)) {
      const fetched = await readAnswer(answer, comparable, attempt);
      return redirects === 0 ? fetched : { ...fetched, validity: {} };
    }
    void answer.body.dump();
    url = getRedirectTarget(answer, url);
  }
  throw new PictureFailure(
    'picture-too-many-redirects',
    `It is redirected more than ${MAX_REDIRECTS} times.`,
  );
}

function ask(
  url: URL,
  known: PictureValidity | undefined,
  { connections, limit }: Attempt,
): Promise<Dispatcher.ResponseData> {
  return request(url, {
    dispatcher: connections.forAddress(url),
    signal: limit.signal,
    headers: {
      // Hosts that convert by this header shall send what decodes the fastest.
      accept: 'image/jpeg, image/png, image/webp, image/gif;q=0.9, image/avif;q=0.8',
      'accept-encoding': 'identity',
      'user-agent': 'Herbarium',
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    },
  });
}

function getRedirectTarget({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL {
  const location = headers.location;
  if (typeof location !== 'string' || !URL.canParse(location, from)) {
    throw new PictureFailure(
      'picture-host-failed',
      `The host answered ${statusCode} without a usable location.`,
    );
  }
  return new URL(location, from);
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  known: PictureValidity | undefined,
  attempt: Attempt,
): Promise<FetchedPicture> {
  const validity = parseValidity(answer.headers, attempt.now());
  if (answer.statusCode === 200) return { bytes: await readBytes(answer, attempt), validity };
  void answer.body.dump();
  // What a host has said before it may leave out of a 304 (RFC 9110, 15.4.5).
  if (answer.statusCode === 304) return { validity: { ...known, ...validity } };
  throw refusedBy(answer.statusCode);
}

async function readBytes(
  { headers, body }: Dispatcher.ResponseData,
  { maxBytes, limit, haste }: Attempt,
): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    void body.dump();
    throw tooManyBytes(maxBytes);
  }
  const encoding = headers['content-encoding'];
  const contentEncoding = Array.isArray(encoding) ? encoding.join() : encoding;
  return readPictureBody(body, contentEncoding, maxBytes, (count) => {
    limit.noteBytes(count);
    haste?.noteBytes(count);
  });
}

function refusedBy(statusCode: number): PictureFailure {
  const mayPass = statusCode >= 500 || MAY_PASS.includes(statusCode);
  const isMissing = statusCode >= 400 && !mayPass;
  const code = isMissing ? 'picture-missing' : 'picture-host-failed';
  return new PictureFailure(code, `The host answered ${statusCode}.`, { mayPass });
}
