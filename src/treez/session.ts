import type { Token } from './sign-in.ts';
import type { Timing } from './timing.ts';
import { createTokenRefusedError } from './treez-error.ts';

/** Keeps one token for all calls of a sync. Treez refuses clients that sign in for every call. */
export interface Session {
  /** The token in use; signs in when there is none, or its time is up. */
  getToken(): Promise<Token>;
  /**
   * Drops a token that Treez refused, so that the next call gets a new one.
   * @throws HerbariumError `TREEZ_TOKEN_REFUSED` when that has happened before
   */
  refuse(token: Token): void;
}

export function createSession(signIn: () => Promise<Token>, timing: Timing): Session {
  let current: Token | undefined;
  let pending: Promise<Token> | undefined;
  let wasRefused = false;

  async function renew(): Promise<Token> {
    try {
      current = await signIn();
      return current;
    } finally {
      pending = undefined;
    }
  }

  return {
    async getToken() {
      if (current && timing.now() < current.usableUntil) return current;
      pending ??= renew();
      return pending;
    },
    refuse(token) {
      const isStillInUse = token === current;
      if (!isStillInUse) return;
      if (wasRefused) throw createTokenRefusedError();
      wasRefused = true;
      current = undefined;
    },
  };
}
