import type { CallTreez } from './call-treez.ts';
import type { Token } from './sign-in.ts';
import type { Timing } from './timing.ts';
import type { TreezAnswer, TreezCall } from './transport.ts';
import { createTokenRefusedError } from './treez-error.ts';

/** Keeps one token for all calls. Treez refuses clients that sign in for every call. */
export interface Session {
  /** The token in use; signs in when there is none, or its time is up. */
  getToken(signIn: () => Promise<Token>): Promise<Token>;
  /**
   * Drops a token that Treez refused, so that the next call gets a new one.
   * @throws HerbariumError `TREEZ_TOKEN_REFUSED` when another was refused within the time of rest before
   */
  refuse(token: Token): void;
}

/** @param restMs after a token was refused, no second one is asked for again before this has passed */
export function createSession(timing: Timing, restMs: number): Session {
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  let restedAt = Number.NEGATIVE_INFINITY;

  async function renew(signIn: () => Promise<Token>): Promise<Token> {
    try {
      current = await signIn();
      return current;
    } finally {
      pending = undefined;
    }
  }

  return {
    async getToken(signIn) {
      if (current && timing.now() < current.usableUntil) return current;
      pending ??= renew(signIn);
      return pending;
    },
    refuse(token) {
      if (token !== current) return;
      if (timing.now() < restedAt) throw createTokenRefusedError();
      restedAt = timing.now() + restMs;
      current = undefined;
    },
  };
}

export interface TokenCallOptions {
  clientId: string;
  callTreez: CallTreez;
  session: Session;
  signIn: () => Promise<Token>;
}

/**
 * Makes a call with the token in use; with a new one, once, if Treez refuses it.
 * @throws HerbariumError `TREEZ_TOKEN_REFUSED`, or what keeps the call from being answered
 */
export async function callWithToken(
  call: Omit<TreezCall, 'headers'>,
  { clientId, callTreez, session, signIn }: TokenCallOptions,
): Promise<TreezAnswer> {
  for (;;) {
    const token = await session.getToken(signIn);
    const headers = { authorization: `Bearer ${token.value}`, client_id: clientId };
    const answer = await callTreez({ ...call, headers });
    if (answer.status !== 401) return answer;
    session.refuse(token);
  }
}
