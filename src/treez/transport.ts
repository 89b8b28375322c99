import { Agent, fetch, type Response } from 'undici';
import { HerbariumError } from '../error.ts';
import { formatExcerpt } from './excerpt.ts';
import { toNetworkFault } from './network-fault.ts';
import { readBody } from './read-body.ts';
import type { Redactor } from './redactor.ts';
import { parseRetryAfterMs } from './retry-after.ts';
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
  /** Sent as a form with POST; without it the call is a GET. */
  form?: Record<string, string>;
  /** Whether a message may quote the answer: never one that can hold a token. */
  isQuotable: boolean;
}

export interface TreezAnswer {
  type: 'answer';
  status: number;
  text: string;
}

/** A fault that may pass: worth another try. */
export interface CallFault {
  type: 'fault';
  kind: 'network' | 'status';
  reason: string;
  /** How long Treez asked to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** Sends a call once. */
export interface Transport {
  /** @throws HerbariumError for a fault that does not pass; the signal's reason when it is aborted */
  send(call: TreezCall, signal: AbortSignal): Promise<TreezAnswer | CallFault>;
  close(): Promise<void>;
}

export interface TransportOptions {
  /** For one call with its body. */
  callTimeoutMs: number;
  /** Of one body, after decompression. */
  maxBodyBytes: number;
  redactor: Redactor;
  timing: Timing;
}

const PASSING_STATUSES: ReadonlySet<number> = new Set([
  408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);

/**
 * Creates the one place that touches the network. Certificates are always checked, whatever the environment says. undici's own
 * time-outs are off: they miss a body that comes drop by drop, which the time-out of the whole call does not.
 */
export function createTransport(options: TransportOptions): Transport {
  const agent = new Agent({
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { rejectUnauthorized: true, timeout: options.callTimeoutMs },
  });
  return {
    send: (call, signal) => send(call, signal, agent, options),
    close: () => agent.destroy(),
  };
}

async function send(call: TreezCall, signal: AbortSignal, agent: Agent, options: TransportOptions) {
  const timeout = AbortSignal.timeout(options.callTimeoutMs);
  try {
    const response = await request(call, AbortSignal.any([signal, timeout]), agent);
    return await readAnswer(call, response, options);
  } catch (error) {
    if (error instanceof HerbariumError) throw error;
    signal.throwIfAborted();
    if (timeout.aborted) return toTimeoutFault(options.callTimeoutMs, error);
    return toFault(call, error);
  }
}

function request({ url, headers, form }: TreezCall, signal: AbortSignal, agent: Agent): Promise<Response> {
  return fetch(url, {
    method: form ? 'POST' : 'GET',
    headers: { accept: 'application/json', 'user-agent': 'herbarium', ...headers },
    body: form ? new URLSearchParams(form) : null,
    redirect: 'manual',
    dispatcher: agent,
    signal,
  });
}

async function readAnswer(
  call: TreezCall,
  response: Response,
  { maxBodyBytes, redactor, timing }: TransportOptions,
): Promise<TreezAnswer | CallFault> {
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw createRedirectedError(call.what, formatTarget(response.headers.get('location'), call.url));
  }
  const { text, isTooLarge } = await readBody(response, maxBodyBytes);
  if (PASSING_STATUSES.has(status)) {
    const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), timing.now());
    const fault: CallFault = { type: 'fault', kind: 'status', reason: `it answered ${status}` };
    return retryAfterMs === undefined ? fault : { ...fault, retryAfterMs };
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

function toTimeoutFault(callTimeoutMs: number, cause: unknown): CallFault {
  return {
    type: 'fault',
    kind: 'network',
    reason: `no whole answer came within ${callTimeoutMs / 1000} s`,
    cause,
  };
}

function toFault(call: TreezCall, error: unknown): CallFault {
  const { kind, reason } = toNetworkFault(error);
  if (kind === 'certificate') throw createCertificateError(call.what, error, reason);
  if (kind === 'lasting') throw createUnreadableAnswerError(call.what, `what is not HTTP: ${reason}`, error);
  return { type: 'fault', kind: 'network', reason, cause: error };
}
