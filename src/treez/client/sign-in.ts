import { z } from 'zod';
import { parseInstant } from '../wire/parse-instant.ts';
import { readNumber } from '../wire/read-number.ts';
import type { CallTreez } from './call-treez.ts';
import type { Redactor } from './redactor.ts';
import type { Timing } from './timing.ts';
import type { TreezAccess } from './treez-access.ts';
import { formatRefusal, isSuccess, parseEnvelope } from './treez-envelope.ts';
import {
  createCredentialsRefusedError,
  createRequestRefusedError,
  createUnreadableAnswerError,
} from './treez-error.ts';

/** What every call but the sign-in carries. */
export interface Token {
  value: string;
  /** Milliseconds since 1970. */
  usableUntil: number;
}

const treezToken = z.object({
  /** Goes into a header. */
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  refresh_token: z.unknown().optional(),
  expires_in: z.unknown().optional(),
  expires_at: z.unknown().optional(),
});

const REFUSING_STATUSES: ReadonlySet<number> = new Set([400, 401, 403]);

/** How long a token lives where its answer does not say so: what Treez documents. */
const DEFAULT_LIFE_MS = 2 * 60 * 60 * 1000;
const MIN_LIFE_MS = 1000;
/** A token is not used to its last moment: the call has to arrive. */
const MARGIN_MS = 30_000;

export interface SignInOptions {
  access: TreezAccess;
  apiUrl: URL;
  callTreez: CallTreez;
  redactor: Redactor;
  timing: Timing;
}

/**
 * Exchanges the credentials for a token.
 * @throws HerbariumError `TREEZ_CREDENTIALS_REFUSED`; `TREEZ_REQUEST_REFUSED` for other refusals; `TREEZ_ANSWER_UNREADABLE`
 */
export async function signIn({ access, apiUrl, callTreez, redactor, timing }: SignInOptions): Promise<Token> {
  const call = {
    what: 'the sign-in',
    url: new URL('config/api/gettokens', apiUrl),
    headers: {},
    form: { client_id: access.clientId, apikey: access.apiKey },
    isQuotable: false,
  };
  const answer = await callTreez(call);
  if (REFUSING_STATUSES.has(answer.status)) {
    throw createCredentialsRefusedError(formatRefusal(answer, redactor));
  }
  if (answer.status >= 300) throw createRequestRefusedError(call.what, formatRefusal(answer, redactor));
  const envelope = parseEnvelope(answer, call, redactor);
  if (!isSuccess(envelope)) throw createCredentialsRefusedError(formatRefusal(answer, redactor));
  const { data } = treezToken.safeParse(envelope);
  if (!data) throw createUnreadableAnswerError(call.what, 'no access_token that can be used');
  redactor.add(data.access_token);
  if (typeof data.refresh_token === 'string') redactor.add(data.refresh_token);
  return {
    value: data.access_token,
    usableUntil: getTokenEnd(data.expires_in, data.expires_at, timing.now()),
  };
}

/**
 * Until when a token is used: by `expires_in` (seconds, a number or a numeric string), else by `expires_at`, else for two hours.
 * One that is past, or makes no sense, counts as missing.
 * @param nowMs milliseconds since 1970
 * @returns milliseconds since 1970: the expiry less half a minute, or less a tenth of a short life
 */
function getTokenEnd(expiresIn: unknown, expiresAt: unknown, nowMs: number): number {
  const lifeMs = readLifeMs(expiresIn) ?? readRestMs(expiresAt, nowMs) ?? DEFAULT_LIFE_MS;
  return nowMs + lifeMs - Math.min(MARGIN_MS, lifeMs / 10);
}

function readLifeMs(expiresIn: unknown): number | undefined {
  const seconds = readNumber(expiresIn);
  return typeof seconds === 'number' ? findPlausible(seconds * 1000) : undefined;
}

function readRestMs(expiresAt: unknown, nowMs: number): number | undefined {
  const instant = parseInstant(expiresAt);
  return instant === undefined ? undefined : findPlausible(Date.parse(instant) - nowMs);
}

function findPlausible(lifeMs: number): number | undefined {
  return lifeMs >= MIN_LIFE_MS ? lifeMs : undefined;
}
