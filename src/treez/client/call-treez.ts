import type { CallLimit } from './call-limit.ts';
import { getRetryDelayMs } from './retry-timing.ts';
import type { SyncLimits } from './sync-limits.ts';
import type { Timing } from './timing.ts';
import type { CallError, Transport, TreezAnswer, TreezCall } from './transport.ts';
import {
  createAbortedError,
  createDeadlineError,
  createUnavailableError,
  createUnreachableError,
  createWaitTooLongError,
  type GivenUp,
} from './treez-error.ts';

/** Sends a call until it is answered. */
export type CallTreez = (call: TreezCall) => Promise<TreezAnswer>;

export interface CallTreezOptions {
  transport: Transport;
  callLimit: CallLimit;
  limits: SyncLimits;
  timing: Timing;
  /** 1 or more. Default: 6. */
  maxTries?: number | undefined;
}

const MAX_TRIES = 6;
/** Spreads the clients that were all told to come back at one moment. */
const RETRY_AFTER_JITTER_MS = 500;

/**
 * Creates the one place that retries: temporary errors only, at most six tries a call unless told otherwise, within the deadline of the sync. The sign-in
 * goes through it like any other call.
 */
export function createCallTreez(options: CallTreezOptions): CallTreez {
  return (call) => callTreez(call, options);
}

async function callTreez(call: TreezCall, options: CallTreezOptions): Promise<TreezAnswer> {
  const { transport, callLimit, limits } = options;
  let givenUp: GivenUp = { what: call.what, tries: 0, reason: 'there was no time left' };
  try {
    for (let tries = 1; ; tries += 1) {
      await callLimit.waitForTurn(limits.signal);
      const outcome = await transport.send(call, limits.signal);
      if (outcome.type === 'answer') return outcome;
      givenUp = { what: call.what, tries, reason: outcome.reason, cause: outcome.cause };
      await waitForRetry(outcome, givenUp, options);
    }
  } catch (error) {
    if (limits.isStopped()) throw createAbortedError(limits.signal.reason);
    if (limits.signal.aborted) throw createDeadlineError(givenUp, limits.deadlineMs);
    throw error;
  }
}

async function waitForRetry(
  error: CallError,
  givenUp: GivenUp,
  { callLimit, limits, timing, maxTries = MAX_TRIES }: CallTreezOptions,
) {
  if (givenUp.tries >= maxTries) throw createGivenUpError(error, givenUp);
  if (error.retryAfterMs !== undefined) {
    if (error.retryAfterMs > limits.getTimeLeftMs())
      throw createWaitTooLongError(givenUp, error.retryAfterMs);
    callLimit.pause(error.retryAfterMs + timing.random() * RETRY_AFTER_JITTER_MS);
    return;
  }
  const delayMs = getRetryDelayMs(givenUp.tries, timing.random());
  if (delayMs > limits.getTimeLeftMs()) throw createDeadlineError(givenUp, limits.deadlineMs);
  await timing.sleep(delayMs, limits.signal);
}

function createGivenUpError({ kind }: CallError, givenUp: GivenUp) {
  return kind === 'network' ? createUnreachableError(givenUp) : createUnavailableError(givenUp);
}
