import { z } from 'zod';
import type { CallTreez } from './call-treez.ts';
import type { Redactor } from './redactor.ts';
import type { Timing } from './timing.ts';
import { getTokenEnd } from './token-life.ts';
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
