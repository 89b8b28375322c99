import type { CustomerDraft } from '#menu/join/customer.ts';
import { HerbariumError } from '#platform/errors/error.ts';

/** What happened to a registration, for the store's log. */
export type RegistrationOutcome = 'created' | 'refused by the store’s system' | 'delayed' | 'lost';

export interface RegistrationsOptions {
  register: (draft: CustomerDraft) => Promise<unknown>;
  /** Milliseconds from its start after which a registration is lost. */
  giveUpAfterMs: number;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  log: (outcome: RegistrationOutcome, code?: string) => void;
}

/** Registrations in the background. No sender waits for them: the time of an answer would tell who is a customer. */
export interface Registrations {
  /**
   * Starts at once, and retries errors that may pass.
   * @param isKept whether to retry. It is known once the form is answered: who was told `unavailable` sends the form again.
   * @returns resolves when it is done or lost; never rejects
   */
  start(draft: CustomerDraft, isKept: Promise<boolean>): Promise<void>;
  /** Retries each open registration once, and resolves when all of them have ended. */
  drain(): Promise<void>;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Creates the registrations of this process. They are in memory only: nothing about a person is written to disk. */
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

  /** @returns code of the error to retry; undefined if the person is registered, or refused for good */
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

/** @returns the error's code, with the store system's reason if it refused somebody; nothing else of an error may be logged */
export function readCode(error: unknown): string {
  if (!(error instanceof HerbariumError)) return 'UNEXPECTED';
  const refusal = 'refusal' in error && typeof error.refusal === 'string' ? ` ${error.refusal}` : '';
  return `${error.code}${refusal}`;
}
