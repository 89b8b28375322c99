import type { CustomerDraft } from '#menu/join/customer.ts';
import { HerbariumError } from '#platform/errors/error.ts';

/** What became of a registration, for the store's log. */
export type RegistrationOutcome = 'created' | 'refused by the store’s system' | 'delayed' | 'lost';

export interface RegistrationsOptions {
  register: (draft: CustomerDraft) => Promise<unknown>;
  /** From when it was taken; one that was not done by then is lost. */
  giveUpAfterMs: number;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  log: (outcome: RegistrationOutcome, code?: string) => void;
}

/** People who are being registered. Nobody who sent a form waits for any of it. */
export interface Registrations {
  /**
   * Begins at once. What fails in a way that may pass is tried again.
   * @param isKept whether it may be tried again, which is known only once the form has been answered
   * @returns resolves when it is done or lost; never rejects
   */
  start(draft: CustomerDraft, isKept: Promise<boolean>): Promise<void>;
  /** Tries each of those that are left once more, and resolves when none is under way. */
  drain(): Promise<void>;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Creates what registers people in the background, in the memory of this process. */
export function createRegistrations({
  register,
  giveUpAfterMs,
  now,
  wait,
  log,
}: RegistrationsOptions): Registrations {
  const underWay = new Set<Promise<void>>();
  const ending = Promise.withResolvers<void>();
  let isEnding = false;

  /** @returns the code of what keeps them from being registered; undefined once they are, or are refused */
  async function tryOnce(draft: CustomerDraft): Promise<string | undefined> {
    try {
      await register(draft);
      log('created');
      return undefined;
    } catch (error) {
      if (!(error instanceof HerbariumError) || error.code !== 'TREEZ_CUSTOMER_REFUSED')
        return readCode(error);
      log('refused by the store’s system', readCode(error));
      return undefined;
    }
  }

  async function run(draft: CustomerDraft, isKept: Promise<boolean>): Promise<void> {
    const giveUpAt = now() + giveUpAfterMs;
    let pausedMs = 0;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const isLast = isEnding;
      const code = await tryOnce(draft);
      if (code === undefined || !(await isKept)) return;
      pausedMs += pauseMs;
      if (isLast || now() + pauseMs > giveUpAt || pausedMs > giveUpAfterMs) return log('lost', code);
      if (pauseMs === FIRST_PAUSE_MS) log('delayed', code);
      await Promise.race([wait(pauseMs), ending.promise]);
    }
  }

  return {
    start(draft, isKept) {
      const registration = run(draft, isKept).finally(() => underWay.delete(registration));
      underWay.add(registration);
      return registration;
    },
    async drain() {
      isEnding = true;
      ending.resolve();
      await Promise.all(underWay);
    },
  };
}

/** With the reason for which the store's system refused somebody. */
export function readCode(error: unknown): string {
  if (!(error instanceof HerbariumError)) return 'UNEXPECTED';
  const refusal = 'refusal' in error && typeof error.refusal === 'string' ? ` ${error.refusal}` : '';
  return `${error.code}${refusal}`;
}
