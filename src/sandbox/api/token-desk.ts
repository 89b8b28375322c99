import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { formatPacificTime } from '../pacific-time.ts';
import { type Answer, createJsonAnswer, refuseUnauthenticated, refuseWithoutCredentials } from './answer.ts';

/** How long a token lives. */
const TOKEN_LIFE_SECONDS = 7200;

export interface TokenDesk {
  /** Answers a sign-in whose form-encoded fields are given. */
  signIn(form: URLSearchParams): Answer;
  /** The refusal for a call with these headers; undefined if it may pass. */
  findRefusal(headers: IncomingHttpHeaders): Answer | undefined;
}

interface DeskOptions {
  clientId: string;
  apiKey: string;
  now: () => Date;
}

/** Issues tokens that live two hours by the given clock, and checks them. */
export function createTokenDesk({ clientId, apiKey, now }: DeskOptions): TokenDesk {
  const expiryMsByToken = new Map<string, number>();

  return {
    signIn(form) {
      if (form.get('client_id') !== clientId || form.get('apikey') !== apiKey) return refuseUnauthenticated();
      const token = createToken();
      const expiryMs = now().getTime() + TOKEN_LIFE_SECONDS * 1000;
      expiryMsByToken.set(token, expiryMs);
      return createTokenAnswer(token, new Date(expiryMs));
    },

    findRefusal({ authorization, client_id: givenClientId }) {
      if (authorization === undefined && givenClientId === undefined) return refuseWithoutCredentials();
      const expiryMs = expiryMsByToken.get(authorization?.replace(/^Bearer /i, '') ?? '');
      const isValid = givenClientId === clientId && expiryMs !== undefined && now().getTime() < expiryMs;
      return isValid ? undefined : refuseUnauthenticated();
    },
  };
}

function createTokenAnswer(token: string, expiry: Date): Answer {
  return createJsonAnswer(200, {
    resultCode: 'SUCCESS',
    resultReason: null,
    access_token: token,
    refresh_token: createToken(),
    expires_at: withoutOffsetColon(formatPacificTime(expiry)),
    expires_in: String(TOKEN_LIFE_SECONDS),
  });
}

/** The sign-in writes `-0800` where every other instant of the API has `-08:00`. */
function withoutOffsetColon(instant: string): string {
  return instant.replace(/:(\d\d)$/, '$1');
}

/** Three parts with dots between, as a signed token has; nothing reads them. */
function createToken(): string {
  return [20, 60, 48].map((sizeBytes) => randomBytes(sizeBytes).toString('base64url')).join('.');
}
