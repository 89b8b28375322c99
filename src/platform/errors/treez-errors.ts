import { type ErrorTopic, givenHint, givenMessage } from './error-kind.ts';

const LIVE_MENU_STAYS = 'The menu that is live stays as it is';
const ASK_TREEZ = 'If it goes on, send this message to Treez support.';

/** A call that was given up. */
interface GivenUp {
  /** Names the call, e.g. `page 7 of the product list`. */
  what: string;
  tries: number;
  /** What was wrong the last time. */
  reason: string;
}

/**
 * Every way in which Treez can fail a whole run, or the intake. `what` names the call, e.g. `page 7 of the product list`.
 * The intake gives hints of its own: what these advise about the menu is not about customers.
 */
export const TREEZ_ERRORS = {
  TREEZ_BASE_URL_INVALID: {
    exit: 'settings',
    docs: '`TREEZ_BASE_URL` is not an https address, or holds a user name. Leave it out unless Treez gave you another address.',
    message: ({ fault }: { fault: string }) => `TREEZ_BASE_URL ${fault}.`,
    hint: 'Give an https address without a user name, e.g. https://api.treez.io/v2.0/dispensary; plain http is for 127.0.0.1, ::1 and localhost only.',
  },
  TREEZ_ACCESS_INVALID: {
    exit: 'settings',
    docs: 'A credential is empty or has characters that cannot be sent. Copy it again from what Treez gave you.',
    message: ({ variable }: { variable: string }) =>
      `${variable} is empty, or holds characters that cannot be sent.`,
    hint: ({ variable }: { variable: string }) =>
      `Copy ${variable} again from what Treez gave you, without quotes or spaces around it.`,
  },
  TREEZ_CREDENTIALS_REFUSED: {
    exit: 'feed refused',
    docs: "Check the dispensary's name, client id and key with Treez.",
    message: ({ detail }: { detail: string }) => `Treez refused the credentials: ${detail}.`,
    hint: 'Check TREEZ_DISPENSARY, TREEZ_CLIENT_ID and TREEZ_API_KEY: all three belong to one store.',
  },
  TREEZ_TOKEN_REFUSED: {
    exit: 'feed refused',
    docs: 'Treez takes the credentials, and then refuses the token that it gave for them. Ask Treez what these credentials may read.',
    message: 'Treez signed us in twice, and refused the new token as well (401).',
    hint: 'Check that TREEZ_CLIENT_ID and TREEZ_API_KEY may read the products of TREEZ_DISPENSARY.',
  },
  TREEZ_FORBIDDEN: {
    exit: 'feed refused',
    docs: 'Treez knows the credentials and forbids the call. Ask Treez what they may read.',
    message: ({ what, detail }: { what: string; detail: string }) => `Treez forbids ${what}: ${detail}.`,
    hint: 'Ask Treez whether these credentials may read the products of this dispensary.',
  },
  TREEZ_REQUEST_REFUSED: {
    exit: 'feed refused',
    docs: 'Treez refused a call. Check `TREEZ_DISPENSARY` and `TREEZ_BASE_URL`.',
    message: ({ what, detail }: { what: string; detail: string }) => `Treez refused ${what}: ${detail}.`,
    hint: `Check TREEZ_DISPENSARY and TREEZ_BASE_URL. ${ASK_TREEZ}`,
  },
  TREEZ_REDIRECTED: {
    exit: 'feed refused',
    docs: 'Treez sent the call to another address. Credentials go to the configured address only.',
    message: ({ what, origin }: { what: string; origin: string }) =>
      `Treez answered ${what} with a redirect to ${origin}, which was not followed.`,
    hint: 'Credentials go to the configured address only. If the API has moved, set TREEZ_BASE_URL to its new address.',
  },
  TREEZ_CERTIFICATE_REFUSED: {
    exit: 'feed refused',
    docs: 'The connection to Treez is not secure. Check `TREEZ_BASE_URL`, the clock of this machine, and any company proxy.',
    message: ({ what, reason }: { what: string; reason: string }) =>
      `The connection for ${what} is not to be trusted: ${reason}.`,
    hint: 'The certificate could not be checked. Check TREEZ_BASE_URL and the clock of this machine; for a company proxy, name its certificate in NODE_EXTRA_CA_CERTS.',
  },
  TREEZ_ANSWER_UNREADABLE: {
    exit: 'feed refused',
    docs: 'Treez answered with something other than its API does, such as a maintenance page. Run it again later.',
    message: ({ what, fault }: { what: string; fault: string }) => `Treez answered ${what} with ${fault}.`,
    hint: `${LIVE_MENU_STAYS}; run this again later. ${ASK_TREEZ}`,
  },
  TREEZ_ANSWER_TOO_LARGE: {
    exit: 'feed refused',
    docs: 'An answer was larger than any page of products. Check `TREEZ_BASE_URL`.',
    message: ({ what, maxBytes, excerpt }: { what: string; maxBytes: number; excerpt: string }) =>
      `Treez answered ${what} with more than ${maxBytes} bytes${excerpt}.`,
    hint: `${LIVE_MENU_STAYS}. No page of products is that large: check TREEZ_BASE_URL. ${ASK_TREEZ}`,
  },
  TREEZ_UNREACHABLE: {
    exit: 'feed refused',
    docs: 'Treez could not be reached. Check the network, and run it again later.',
    message: ({ what, tries, reason }: GivenUp) =>
      `Treez could not be reached for ${what}, ${formatTries(tries)}: ${reason}.`,
    hint: `${LIVE_MENU_STAYS}. Check the network and TREEZ_BASE_URL, and run this again later.`,
  },
  TREEZ_UNAVAILABLE: {
    exit: 'feed refused',
    docs: 'Treez is overloaded or down. Run it again later.',
    message: ({ what, tries, reason, waitSeconds }: GivenUp & { waitSeconds?: number }) =>
      waitSeconds === undefined
        ? `Treez did not serve ${what}, ${formatTries(tries)}: ${reason}.`
        : `Treez asked to wait ${waitSeconds} s before ${what}, ${formatTries(tries)}, which is longer than this sync may take: ${reason}.`,
    hint: ({ waitSeconds }: { waitSeconds?: number }) =>
      waitSeconds === undefined
        ? `${LIVE_MENU_STAYS}; run this again later. ${ASK_TREEZ}`
        : `${LIVE_MENU_STAYS}; run this again in ${waitSeconds} s or later.`,
  },
  FEED_INCOMPLETE: {
    exit: 'feed refused',
    docs: 'Treez sent fewer products than it says there are, twice. Run it again later.',
    message: ({ receivedCount, totalCount }: { receivedCount: number; totalCount: number }) =>
      `Treez says that there are ${totalCount} products, but sent ${receivedCount}, and no more when asked again.`,
    hint: `${LIVE_MENU_STAYS}; run this again in a few minutes. ${ASK_TREEZ}`,
  },
  FEED_DEADLINE_PASSED: {
    exit: 'feed refused',
    docs: 'Reading the products took longer than a run may. Run it again later; check the network if it happens often.',
    message: ({ what, tries, reason, deadlineMs }: GivenUp & { deadlineMs: number }) =>
      `Treez did not answer all within ${deadlineMs / 1000} s. The last call was ${what}, ${formatTries(tries)}: ${reason}.`,
    hint: `${LIVE_MENU_STAYS}; run this again later. Check the network if it happens often.`,
  },
  FEED_ABORTED: {
    exit: 'feed refused',
    docs: 'Reading the products was stopped from outside. Run it again.',
    message: 'Fetching the products was stopped before it was done.',
    hint: `${LIVE_MENU_STAYS}; run this again when you want to.`,
  },
  TREEZ_DEADLINE_PASSED: {
    exit: 'feed refused',
    docs: 'In the log of the intake: Treez did not answer about a customer in time. The intake tries again by itself.',
    message: givenMessage,
    hint: givenHint,
  },
  TREEZ_CUSTOMER_REFUSED: {
    exit: 'feed refused',
    docs: 'In the log of the intake: Treez refused to register somebody, for the reason behind the code.',
    message: ({ what, reason, status }: { what: string; reason: string; status: number }) =>
      `Treez refused ${what}: ${reason} (status ${status}).`,
    hint: givenHint,
  },
} as const satisfies ErrorTopic;

function formatTries(tries: number): string {
  if (tries === 0) return 'not tried yet';
  return tries === 1 ? 'tried once' : `tried ${tries} times`;
}
