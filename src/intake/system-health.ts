import { readCode } from './registrations.ts';

export interface SystemHealthOptions {
  /** Asks the store's system for something about nobody. Rejects if it is down. */
  check: () => Promise<unknown>;
  /** An answer that takes longer is slow. Milliseconds. */
  slowMs: number;
  now: () => number;
}

/**
 * Whether the store's system is down. It is learned from calls about nobody, because what a form is answered must not depend on how
 * its own registration went, or another's: that would tell who is a customer.
 */
export interface SystemHealth {
  /** Call it for each form, before registering anybody. Checks again unless it just has. Never rejects. */
  look(): Promise<void>;
  /** Code of the error that keeps the system from answering; undefined if none is known. */
  findErrorCode(): string | undefined;
}

/** One check serves all forms of a burst. Milliseconds. */
const FRESH_MS = 1000;
/** A check that is slow this soon after a form may be slow because of that form, so it is ignored. Milliseconds. */
const QUIET_MS = 60_000;

/** Creates a check that assumes the system is up until a call shows otherwise. */
export function createSystemHealth({ check, slowMs, now }: SystemHealthOptions): SystemHealth {
  let errorCode: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let lastFormAt = Number.NEGATIVE_INFINITY;

  async function find(isQuiet: boolean): Promise<void> {
    const startedAt = now();
    checkedAt = startedAt;
    try {
      await check();
      errorCode = undefined;
    } catch (error) {
      if (isQuiet || now() - startedAt <= slowMs) errorCode = readCode(error);
    }
  }

  return {
    async look() {
      const isQuiet = now() - lastFormAt > QUIET_MS;
      lastFormAt = now();
      // By time alone, not by whether a check is running: a host of functions may drop one that is.
      if (now() - checkedAt >= FRESH_MS) await find(isQuiet);
    },
    findErrorCode: () => errorCode,
  };
}
