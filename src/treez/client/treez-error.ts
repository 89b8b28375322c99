import { HerbariumError } from '#platform/errors/error.ts';

/** Every way in which a feed can fail as a whole. `what` names the call, e.g. `page 7 of the product list`. */

const LIVE_MENU_STAYS = 'The menu that is live stays as it is';
const ASK_TREEZ = 'If it goes on, send this message to Treez support.';

export function createBaseUrlError(fault: string): HerbariumError {
  return new HerbariumError(`TREEZ_BASE_URL ${fault}.`, {
    code: 'TREEZ_BASE_URL_INVALID',
    hint: 'Give an https address without a user name, e.g. https://api.treez.io/v2.0/dispensary; plain http is for 127.0.0.1, ::1 and localhost only.',
  });
}

export function createAccessError(variable: string): HerbariumError {
  return new HerbariumError(`${variable} is empty, or holds characters that cannot be sent.`, {
    code: 'TREEZ_ACCESS_INVALID',
    hint: `Copy ${variable} again from what Treez gave you, without quotes or spaces around it.`,
  });
}

export function createCredentialsRefusedError(detail: string): HerbariumError {
  return new HerbariumError(`Treez refused the credentials: ${detail}.`, {
    code: 'TREEZ_CREDENTIALS_REFUSED',
    hint: 'Check TREEZ_DISPENSARY, TREEZ_CLIENT_ID and TREEZ_API_KEY: all three belong to one store.',
  });
}

export function createTokenRefusedError(): HerbariumError {
  return new HerbariumError('Treez signed us in twice, and refused the new token as well (401).', {
    code: 'TREEZ_TOKEN_REFUSED',
    hint: 'Check that TREEZ_CLIENT_ID and TREEZ_API_KEY may read the products of TREEZ_DISPENSARY.',
  });
}

export function createForbiddenError(what: string, detail: string): HerbariumError {
  return new HerbariumError(`Treez forbids ${what}: ${detail}.`, {
    code: 'TREEZ_FORBIDDEN',
    hint: 'Ask Treez whether these credentials may read the products of this dispensary.',
  });
}

export function createRequestRefusedError(what: string, detail: string): HerbariumError {
  return new HerbariumError(`Treez refused ${what}: ${detail}.`, {
    code: 'TREEZ_REQUEST_REFUSED',
    hint: `Check TREEZ_DISPENSARY and TREEZ_BASE_URL. ${ASK_TREEZ}`,
  });
}

export function createRedirectedError(what: string, origin: string): HerbariumError {
  return new HerbariumError(`Treez answered ${what} with a redirect to ${origin}, which was not followed.`, {
    code: 'TREEZ_REDIRECTED',
    hint: 'Credentials go to the configured address only. If the API has moved, set TREEZ_BASE_URL to its new address.',
  });
}

export function createCertificateError(what: string, cause: unknown, reason: string): HerbariumError {
  return new HerbariumError(`The connection for ${what} is not to be trusted: ${reason}.`, {
    code: 'TREEZ_CERTIFICATE_REFUSED',
    hint: 'The certificate could not be checked. Check TREEZ_BASE_URL and the clock of this machine; for a company proxy, name its certificate in NODE_EXTRA_CA_CERTS.',
    cause,
  });
}

export function createUnreadableAnswerError(what: string, fault: string, cause?: unknown): HerbariumError {
  return new HerbariumError(`Treez answered ${what} with ${fault}.`, {
    code: 'TREEZ_ANSWER_UNREADABLE',
    hint: `${LIVE_MENU_STAYS}; run this again later. ${ASK_TREEZ}`,
    cause,
  });
}

export function createAnswerTooLargeError(what: string, maxBytes: number, excerpt: string): HerbariumError {
  return new HerbariumError(`Treez answered ${what} with more than ${maxBytes} bytes${excerpt}.`, {
    code: 'TREEZ_ANSWER_TOO_LARGE',
    hint: `${LIVE_MENU_STAYS}. No page of products is that large: check TREEZ_BASE_URL. ${ASK_TREEZ}`,
  });
}

export function createFeedIncompleteError(receivedCount: number, totalCount: number): HerbariumError {
  return new HerbariumError(
    `Treez says that there are ${totalCount} products, but sent ${receivedCount}, and no more when asked again.`,
    { code: 'FEED_INCOMPLETE', hint: `${LIVE_MENU_STAYS}; run this again in a few minutes. ${ASK_TREEZ}` },
  );
}

export function createAbortedError(cause: unknown): HerbariumError {
  return new HerbariumError('Fetching the products was stopped before it was done.', {
    code: 'FEED_ABORTED',
    hint: `${LIVE_MENU_STAYS}; run this again when you want to.`,
    cause,
  });
}

/** What gave up, after how many tries, and over which fault. */
export interface GivenUp {
  what: string;
  tries: number;
  reason: string;
  cause?: unknown;
}

export function createDeadlineError(
  { what, tries, reason, cause }: GivenUp,
  deadlineMs: number,
): HerbariumError {
  return new HerbariumError(
    `Treez did not answer all within ${deadlineMs / 1000} s. The last call was ${what}, ${formatTries(tries)}: ${reason}.`,
    {
      code: 'FEED_DEADLINE_PASSED',
      hint: `${LIVE_MENU_STAYS}; run this again later. Check the network if it happens often.`,
      cause,
    },
  );
}

export function createUnreachableError({ what, tries, reason, cause }: GivenUp): HerbariumError {
  return new HerbariumError(`Treez could not be reached for ${what}, ${formatTries(tries)}: ${reason}.`, {
    code: 'TREEZ_UNREACHABLE',
    hint: `${LIVE_MENU_STAYS}. Check the network and TREEZ_BASE_URL, and run this again later.`,
    cause,
  });
}

export function createUnavailableError({ what, tries, reason }: GivenUp): HerbariumError {
  return new HerbariumError(`Treez did not serve ${what}, ${formatTries(tries)}: ${reason}.`, {
    code: 'TREEZ_UNAVAILABLE',
    hint: `${LIVE_MENU_STAYS}; run this again later. ${ASK_TREEZ}`,
  });
}

export function createWaitTooLongError({ what, tries, reason }: GivenUp, waitMs: number): HerbariumError {
  const waitSeconds = Math.ceil(waitMs / 1000);
  return new HerbariumError(
    `Treez asked to wait ${waitSeconds} s before ${what}, ${formatTries(tries)}, which is longer than this sync may take: ${reason}.`,
    { code: 'TREEZ_UNAVAILABLE', hint: `${LIVE_MENU_STAYS}; run this again in ${waitSeconds} s or later.` },
  );
}

function formatTries(tries: number): string {
  if (tries === 0) return 'not tried yet';
  return tries === 1 ? 'tried once' : `tried ${tries} times`;
}
