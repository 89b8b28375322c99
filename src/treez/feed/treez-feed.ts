import { hash } from 'node:crypto';
import type { Problem } from '#menu/model/problem.ts';
import type { Feed, FetchOptions } from '#menu/source.ts';
import { CALL_SPACING_MS, createCallLimit } from '../client/call-limit.ts';
import { createCallTreez } from '../client/call-treez.ts';
import { type ClockOffset, createClockOffset } from '../client/clock-offset.ts';
import { createRedactor, type Redactor } from '../client/redactor.ts';
import { createSession } from '../client/session.ts';
import { signIn } from '../client/sign-in.ts';
import { createSyncLimits } from '../client/sync-limits.ts';
import { createSystemTiming, type Timing } from '../client/timing.ts';
import { createTransport } from '../client/transport.ts';
import { type TreezAccess, toApiUrl } from '../client/treez-access.ts';
import { createAbortedError } from '../client/treez-error.ts';
import { createUndiciNetwork } from '../client/undici-network.ts';
import { fetchProductPage } from './product-page.ts';
import { completeSweep, type Sweep, type SweepProgress, sweepPages } from './sweep.ts';

export interface FeedOptions extends Omit<FetchOptions, 'onProgress'> {
  /** For the whole sync. Default: 300,000. */
  deadlineMs?: number;
  /** For one call with its body. Default: 30,000. */
  callTimeoutMs?: number;
  /** Of one answer, after decompression. Default: 64 MiB. */
  maxBodyBytes?: number;
  /** From the start of one call to the start of the next. Default: 110, which keeps below Treez's ten calls a second. */
  callSpacingMs?: number;
  /** Called after every page. A second sweep counts from the start again. */
  onProgress?: (progress: SweepProgress) => void;
  /** Default: this machine's. */
  timing?: Partial<Timing>;
}

const DEADLINE_MS = 300_000;
const CALL_TIMEOUT_MS = 30_000;
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/**
 * Fetches all of a store's products. A feed without any is returned as it is.
 * @throws HerbariumError with the code that says what went wrong; neither it nor its causes hold a credential
 */
export async function fetchFeed(access: TreezAccess, options: FeedOptions = {}): Promise<Feed> {
  const redactor = createRedactor([access.clientId, access.apiKey]);
  try {
    if (options.signal?.aborted) throw createAbortedError(options.signal.reason);
    const clockOffset = createClockOffset();
    const feed = toFeed(await sweepFeed(access, { ...options, clockOffset }, redactor), redactor);
    const clockOffsetMs = clockOffset.find();
    return clockOffsetMs === undefined ? feed : { ...feed, clockOffsetMs };
  } catch (error) {
    throw redactor.cleanError(error);
  }
}

async function sweepFeed(
  access: TreezAccess,
  options: FeedOptions & { clockOffset: ClockOffset },
  redactor: Redactor,
): Promise<Sweep> {
  const apiUrl = toApiUrl(access);
  const timing = { ...createSystemTiming(), ...options.timing };
  const callTimeoutMs = options.callTimeoutMs ?? CALL_TIMEOUT_MS;
  const transport = createTransport({
    network: createUndiciNetwork(callTimeoutMs),
    callTimeoutMs,
    maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    redactor,
    timing,
    clockOffset: options.clockOffset,
  });
  const limits = createSyncLimits(options.deadlineMs ?? DEADLINE_MS, timing, options.signal);
  const callLimit = createCallLimit(options.callSpacingMs ?? CALL_SPACING_MS, timing);
  const callTreez = createCallTreez({ transport, callLimit, limits, timing });
  const pageOptions = {
    apiUrl,
    clientId: access.clientId,
    callTreez,
    session: createSession(timing, Number.POSITIVE_INFINITY),
    signIn: () => signIn({ access, apiUrl, callTreez, redactor, timing }),
    redactor,
  };
  const fetchPage = (page: number) => fetchProductPage(page, pageOptions);
  try {
    const onProgress = options.onProgress ?? (() => {});
    const { onProducts } = options;
    return await completeSweep(() => sweepPages({ fetchPage, onProgress, onProducts, now: timing.now }));
  } finally {
    limits.finish();
    await transport.close();
  }
}

/** The order of the feed says nothing: it is sorted by name, and shifts while it is read. */
function toFeed({ products, totalCount, startedAt }: Sweep, redactor: Redactor): Feed {
  const parsed = [...products].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, product]) => product);
  const feed: Feed = {
    products: parsed.flatMap(({ product }) => product ?? []),
    problems: parsed.flatMap(({ problems }) => problems).map((problem) => redactProblem(problem, redactor)),
    receivedCount: products.size,
    feedAt: startedAt,
    digest: hash('sha256', parsed.map(({ digest }) => digest).join(' '), 'base64url'),
  };
  return totalCount === undefined ? feed : { ...feed, totalCount };
}

function redactProblem(problem: Problem, { redact }: Redactor): Problem {
  const clean = { ...problem, value: redact(problem.value) };
  return problem.productName === undefined ? clean : { ...clean, productName: redact(problem.productName) };
}
