import { HerbariumError } from '#platform/errors/error.ts';
import { readCappedBody } from '#platform/read-capped-body.ts';
import type { ClockOffset } from './clock-offset.ts';
import type { Network, NetworkAnswer } from './network.ts';
import { toNetworkError } from './network-error.ts';
import { formatExcerpt, type Redactor } from './redactor.ts';
import { parseRetryAfterMs } from './retry-timing.ts';
import type { Timing } from './timing.ts';
import {
  createAnswerTooLargeError,
  createCertificateError,
  createRedirectedError,
  createUnreadableAnswerError,
} from './treez-error.ts';

export interface TreezCall {
  /** For messages, e.g. `page 7 of the product list`. */
  what: string;
  url: URL;
  headers: Record<string, string>;
  /** Default: GET, or POST where there is something to send. */
  method?: 'GET' | 'POST' | 'PATCH';
  /** Sent as a form. */
  form?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Whether a message may quote the answer: never one that can hold a token, or what a store knows of a customer. */
  isQuotable: boolean;
}

export interface TreezAnswer {
  type: 'answer';
  status: number;
  text: string;
}

/** An error that may be gone a moment later: worth another try. */
export interface CallError {
  type: 'error';
  kind: 'network' | 'status';
  reason: string;
  /** How long Treez asked to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** Sends a call once. */
export interface Transport {
  /** @throws HerbariumError for an error that stays; the signal's reason when it is aborted */
  send(call: TreezCall, signal: AbortSignal): Promise<TreezAnswer | CallError>;
  close(): Promise<void>;
}

export interface TransportOptions {
  network: Network;
  /** For one call with its body. */
  callTimeoutMs: number;
  /** Of one body, after decompression. */
  maxBodyBytes: number;
  redactor: Redactor;
  timing: Timing;
  /** Told of the date of each answer. */
  clockOffset?: ClockOffset;
}

const OK = 200;
/** 520 to 524 are Cloudflare's: it stands, but the server behind it did not answer as it should. */
const TEMPORARY_STATUSES: ReadonlySet<number> = new Set([
  408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);

/** Creates what sends a call, and reads its answer under limits. */
export function createTransport(options: TransportOptions): Transport {
  return {
    send: (call, signal) => send(call, signal, options),
    close: () => options.network.close(),
  };
}

async function send(call: TreezCall, signal: AbortSignal, options: TransportOptions) {
  const timeout = AbortSignal.timeout(options.callTimeoutMs);
  const askedMs = options.timing.now();
  try {
    const response = await request(call, AbortSignal.any([signal, timeout]), options.network);
    // What stands in between and answers in Treez's place has a clock of its own.
    if (response.status === OK) options.clockOffset?.add(response.headers, askedMs, options.timing.now());
    return await readAnswer(call, response, options);
  } catch (error) {
    if (error instanceof HerbariumError) throw error;
    signal.throwIfAborted();
    if (timeout.aborted) return toTimeoutError(options.callTimeoutMs, error);
    return toCallError(call, error);
  }
}

function request(call: TreezCall, signal: AbortSignal, network: Network): Promise<NetworkAnswer> {
  const { type, body } = toContent(call);
  return network.request(call.url, {
    method: call.method ?? (body === null ? 'GET' : 'POST'),
    headers: {
      accept: 'application/json',
      'user-agent': 'herbarium',
      ...(type && { 'content-type': type }),
      ...call.headers,
    },
    body,
    redirect: 'manual',
    signal,
  });
}

function toContent({ form, json }: TreezCall): { type?: string; body: string | null } {
  if (form) {
    return {
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
      body: new URLSearchParams(form).toString(),
    };
  }
  return json === undefined ? { body: null } : { type: 'application/json', body: JSON.stringify(json) };
}

async function readAnswer(
  call: TreezCall,
  response: NetworkAnswer,
  { maxBodyBytes, redactor, timing }: TransportOptions,
): Promise<TreezAnswer | CallError> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw createRedirectedError(call.what, formatTarget(response.headers.get('location'), call.url));
  }
  const { text, isTooLarge } = await readBody(response, maxBodyBytes);
  if (TEMPORARY_STATUSES.has(status)) {
    const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), timing.now());
    const error: CallError = { type: 'error', kind: 'status', reason: `it answered ${status}` };
    return retryAfterMs === undefined ? error : { ...error, retryAfterMs };
  }
  if (isTooLarge) {
    const excerpt = call.isQuotable ? `, beginning with "${formatExcerpt(text, redactor)}"` : '';
    throw createAnswerTooLargeError(call.what, maxBodyBytes, excerpt);
  }
  return { type: 'answer', status, text };
}

function formatTarget(location: string | null, base: URL): string {
  const target = location === null ? null : URL.parse(location, base);
  return target && target.origin !== 'null' ? target.origin : 'nowhere';
}

function toTimeoutError(callTimeoutMs: number, cause: unknown): CallError {
  return {
    type: 'error',
    kind: 'network',
    reason: `no whole answer came within ${callTimeoutMs / 1000} s`,
    cause,
  };
}

function toCallError(call: TreezCall, error: unknown): CallError {
  const { kind, reason } = toNetworkError(error);
  if (kind === 'certificate') throw createCertificateError(call.what, error, reason);
  if (kind === 'permanent')
    throw createUnreadableAnswerError(call.what, `what is not HTTP: ${reason}`, error);
  return { type: 'error', kind: 'network', reason, cause: error };
}

/** What came of a body. A body over the limit is given as far as it was read, to be quoted. */
interface Body {
  text: string;
  isTooLarge: boolean;
}

/** Reads a body as UTF-8, with or without a byte order mark, up to `maxBytes` after decompression. */
async function readBody(response: NetworkAnswer, maxBytes: number): Promise<Body> {
  if (!response.body) return { text: '', isTooLarge: false };
  const { bytes, isTooLarge } = await readCappedBody(response.body, maxBytes);
  return { text: new TextDecoder().decode(bytes), isTooLarge };
}
