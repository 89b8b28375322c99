import { setTimeout as delay } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import type { PictureConnections } from './picture-connections.ts';
import { PictureFailure } from './picture-fault.ts';
import { type PictureValidity, parseValidity } from './picture-validity.ts';
import { readCappedBody, tooManyBytes } from './read-capped-body.ts';
import { toTransportFailure } from './transport-failure.ts';

export interface FetchedPicture {
  /** Absent if the host says that they are as before. */
  bytes?: Buffer;
  validity: PictureValidity;
}

export interface PictureFetching {
  connections: PictureConnections;
  /** For the whole of one picture: look-up, redirects, body, second try. */
  timeoutMs: number;
  maxBytes: number;
  /** Between a failure that may pass and the second try. */
  retryDelayMs: number;
  now: () => number;
  signal: AbortSignal;
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
  const deadline = AbortSignal.timeout(fetching.timeoutMs);
  const signal = AbortSignal.any([fetching.signal, deadline]);
  try {
    return await tryTwice(
      () => followRedirects(url, known, { ...fetching, signal }),
      fetching.retryDelayMs,
      signal,
    );
  } catch (error) {
    fetching.signal.throwIfAborted();
    if (!deadline.aborted) throw toTransportFailure(error);
    throw new PictureFailure('picture-timeout', `It had not arrived after ${fetching.timeoutMs} ms.`);
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
  fetching: PictureFetching,
): Promise<FetchedPicture> {
  let url = first;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    // What is known belongs to the first address; another one may use the same tag for something else.
    const comparable = redirects === 0 ? known : undefined;
    const answer = await ask(url, comparable, fetching);
    if (!REDIRECTS.includes(answer.statusCode)) {
      const fetched = await readAnswer(answer, comparable, fetching);
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
  { connections, signal }: PictureFetching,
): Promise<Dispatcher.ResponseData> {
  return request(url, {
    dispatcher: connections.forAddress(url),
    signal,
    headers: {
      accept: 'image/jpeg, image/png, image/webp',
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
  { maxBytes, now }: PictureFetching,
): Promise<FetchedPicture> {
  const validity = parseValidity(answer.headers, now());
  if (answer.statusCode === 200) return { bytes: await readBytes(answer, maxBytes), validity };
  void answer.body.dump();
  // What a host has said before it may leave out of a 304 (RFC 9110, 15.4.5).
  if (answer.statusCode === 304) return { validity: { ...known, ...validity } };
  throw refusedBy(answer.statusCode);
}

async function readBytes({ headers, body }: Dispatcher.ResponseData, maxBytes: number): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    void body.dump();
    throw tooManyBytes(maxBytes);
  }
  const encoding = headers['content-encoding'];
  return readCappedBody(body, Array.isArray(encoding) ? encoding.join() : encoding, maxBytes);
}

function refusedBy(statusCode: number): PictureFailure {
  const mayPass = statusCode >= 500 || MAY_PASS.includes(statusCode);
  const isMissing = statusCode >= 400 && !mayPass;
  const code = isMissing ? 'picture-missing' : 'picture-host-failed';
  return new PictureFailure(code, `The host answered ${statusCode}.`, { mayPass });
}
