import { createError, type HerbariumError } from '#platform/errors/error.ts';

/** Every way in which a feed can fail as a whole. `what` names the call, e.g. `page 7 of the product list`. */

export function createBaseUrlError(fault: string): HerbariumError {
  return createError('TREEZ_BASE_URL_INVALID', { fault });
}

export function createAccessError(variable: string): HerbariumError {
  return createError('TREEZ_ACCESS_INVALID', { variable });
}

export function createCredentialsRefusedError(detail: string): HerbariumError {
  return createError('TREEZ_CREDENTIALS_REFUSED', { detail });
}

export function createTokenRefusedError(): HerbariumError {
  return createError('TREEZ_TOKEN_REFUSED', {});
}

export function createForbiddenError(what: string, detail: string): HerbariumError {
  return createError('TREEZ_FORBIDDEN', { what, detail });
}

export function createRequestRefusedError(what: string, detail: string): HerbariumError {
  return createError('TREEZ_REQUEST_REFUSED', { what, detail });
}

export function createRedirectedError(what: string, origin: string): HerbariumError {
  return createError('TREEZ_REDIRECTED', { what, origin });
}

export function createCertificateError(what: string, cause: unknown, reason: string): HerbariumError {
  return createError('TREEZ_CERTIFICATE_REFUSED', { what, reason }, cause);
}

export function createUnreadableAnswerError(what: string, fault: string, cause?: unknown): HerbariumError {
  return createError('TREEZ_ANSWER_UNREADABLE', { what, fault }, cause);
}

export function createAnswerTooLargeError(what: string, maxBytes: number, excerpt: string): HerbariumError {
  return createError('TREEZ_ANSWER_TOO_LARGE', { what, maxBytes, excerpt });
}

export function createFeedIncompleteError(receivedCount: number, totalCount: number): HerbariumError {
  return createError('FEED_INCOMPLETE', { receivedCount, totalCount });
}

export function createAbortedError(cause: unknown): HerbariumError {
  return createError('FEED_ABORTED', {}, cause);
}

/** What gave up, after how many tries, and over which fault. */
export interface GivenUp {
  what: string;
  tries: number;
  reason: string;
  cause?: unknown;
}

export function createDeadlineError({ cause, ...call }: GivenUp, deadlineMs: number): HerbariumError {
  return createError('FEED_DEADLINE_PASSED', { ...call, deadlineMs }, cause);
}

export function createUnreachableError({ cause, ...call }: GivenUp): HerbariumError {
  return createError('TREEZ_UNREACHABLE', call, cause);
}

/** Treez said why, so there is no cause behind it. */
export function createUnavailableError(call: GivenUp): HerbariumError {
  return createError('TREEZ_UNAVAILABLE', call);
}

export function createWaitTooLongError(call: GivenUp, waitMs: number): HerbariumError {
  return createError('TREEZ_UNAVAILABLE', { ...call, waitSeconds: Math.ceil(waitMs / 1000) });
}
