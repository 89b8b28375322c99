import { readCode } from './registrations.ts';

export interface SystemHealthOptions {
  /** Asks the store's system something that is about nobody. Rejects if it is away. */
  check: () => Promise<unknown>;
  /** An answer that takes longer is a slow one. */
  slowMs: number;
  now: () => number;
}

/**
 * Whether the store's system is away, learned from calls about nobody: what a form is answered must not depend on what became of it,
 * or of another.
 */
export interface SystemHealth {
  /** To be called for each form, before it is handed on: finds out anew, unless that was done a moment ago. Never rejects. */
  look(): Promise<void>;
  /** The code of what keeps the system from answering, as far as it is known. */
  findFault(): string | undefined;
}

/** All forms of a burst go by one check. */
const FRESH_MS = 1000;
/** What is slow within so long of a form may be so because of that form, and tells nothing. */
const QUIET_MS = 60_000;

/** Creates one that takes the system to be there until it has been found away. */
export function createSystemHealth({ check, slowMs, now }: SystemHealthOptions): SystemHealth {
  let fault: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let lastFormAt = Number.NEGATIVE_INFINITY;

  async function find(isQuiet: boolean): Promise<void> {
    const startedAt = now();
    checkedAt = startedAt;
    try {
      await check();
      fault = undefined;
    } catch (error) {
      if (isQuiet || now() - startedAt <= slowMs) fault = readCode(error);
    }
  }

  return {
    async look() {
      const isQuiet = now() - lastFormAt > QUIET_MS;
      lastFormAt = now();
      // By the time alone: a host of functions may drop a check that is under way.
      if (now() - checkedAt >= FRESH_MS) await find(isQuiet);
    },
    findFault: () => fault,
  };
}
