import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import { checkJoin } from '#menu/join/check-join.ts';
import type { CustomerDraft } from '#menu/join/customer.ts';
import { readJoinValues } from '#menu/join/join-form.ts';
import { createError } from '#platform/errors/error.ts';
import { TRAP_FIELD } from '#site/features/join/join-form.ts';
import { createRateLimit, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import { readForm } from './read-form.ts';
import { createRegistrations, type RegistrationOutcome } from './registrations.ts';
import { readSender } from './sender-networks.ts';
import { createSystemHealth } from './system-health.ts';
import { createVisit, type IntakeStore, isKnownOrigin, isOnSite, type Visit } from './visit.ts';

type WaitUntil = (work: Promise<unknown>) => void;

/** What each host passes along with the request. */
interface IntakeEnv {
  Bindings: { sender: string; waitUntil: WaitUntil };
}

/** Handles the requests that the form sends. */
export interface Intake {
  (
    request: Request,
    /** Address of the sender, as the host knows it. It is used for the rate limit only. */
    sender: string,
    /** Keeps work alive after the answer, on hosts that would otherwise end it. */
    waitUntil?: WaitUntil,
  ): Promise<Response>;
  /** Retries each open registration once, and resolves when all of them have ended. */
  drain(): Promise<void>;
}

/** What happened to a form, for the store's log. It says nothing about who sent it. */
export type IntakeOutcome =
  | RegistrationOutcome
  | 'unavailable'
  | 'faults'
  | 'trapped'
  | 'too-many'
  | 'too-large'
  | 'elsewhere';

export interface IntakeOptions {
  store: IntakeStore;
  /** Registers somebody: `createCustomer` of the store's system. It refuses people it knows, which the sender never learns. */
  register: (draft: CustomerDraft) => Promise<unknown>;
  /** Asks the store's system for something about nobody, and rejects if it is down. Default: it is up. */
  check?: () => Promise<unknown>;
  /** Origins that forms may come from, besides the store's own site. */
  otherOrigins?: readonly string[];
  limits?: RateLimits;
  /**
   * A form without faults is answered this many milliseconds after it arrived, registered or not: neither the answer nor its time
   * may depend on what the store's system did with it. Default: 2,000.
   */
  answerAfterMs?: number;
  /**
   * How long a registration is retried, in milliseconds. Default: the window of the rate limit, because that also limits how many
   * registrations are open at a time.
   */
  giveUpAfterMs?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
  /** @param code of the error, if there was one */
  log?: (outcome: IntakeOutcome, code?: string) => void;
}

const ALLOWED = 'GET, POST, OPTIONS';

const DEFAULTS = {
  check: async () => {},
  otherOrigins: [],
  limits: RATE_LIMITS,
  answerAfterMs: 2000,
  now: () => Date.now(),
  wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
  log: () => {},
} satisfies Partial<IntakeOptions>;

/**
 * Creates the handler for the form of `/join/`. It checks the form by the rules that the page uses, and registers the sender. It
 * stores nothing, logs nothing personal, and gives a known customer the same answer as a new one.
 * @throws HerbariumError `JOIN_MISSING` for a store without an intake
 */
export function createIntake(options: IntakeOptions): Intake {
  const parts = { ...DEFAULTS, ...options };
  const { store, now, log } = parts;
  const { join } = store;
  if (!join) {
    throw createError('JOIN_MISSING', {});
  }
  const { answerAfterMs, giveUpAfterMs = parts.limits.windowMs, wait } = parts;
  const mayStart = createRateLimit(parts.limits, now);
  const origins = new Set([new URL(store.url).origin, ...parts.otherOrigins]);
  const registrations = createRegistrations({ ...parts, giveUpAfterMs });
  const health = createSystemHealth({ check: parts.check, slowMs: answerAfterMs, now });

  /** The store's system may refuse somebody, e.g. because it knows them. The sender gets the answer `done` anyway. */
  async function register(draft: CustomerDraft, waitUntil: WaitUntil): Promise<'done' | 'unavailable'> {
    const due = wait(answerAfterMs);
    const { promise: isKept, resolve: keep } = Promise.withResolvers<boolean>();
    waitUntil(health.look());
    waitUntil(registrations.start(draft, isKept));
    await due;
    const errorCode = health.findErrorCode();
    keep(errorCode === undefined);
    if (errorCode === undefined) return 'done';
    log('unavailable', errorCode);
    return 'unavailable';
  }

  const app = new Hono<IntakeEnv>();
  app.get('*', (c) => c.redirect(isOnSite(store) ? '/join/' : new URL('/join/', store.url).href, 303));
  app.on(
    ['POST', 'OPTIONS'],
    '*',
    cors({
      origin: (origin, c) => (isKnownOrigin(origin, c.req.url, origins) ? origin : null),
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'accept'],
    }),
  );
  app.post('*', async (c) => {
    const visit = createVisit(c, store, origins);
    const answer: Visit['answer'] = (status, ...rest) => {
      if (status !== 'done' && status !== 'unavailable') log(status);
      return visit.answer(status, ...rest);
    };
    // Read the form even if its origin is refused: closing a connection while the form is still arriving can lose the answer.
    const form = await readForm(c.req.raw);
    if (visit.isForeign) return answer('elsewhere');
    if (!form) return answer('too-large');
    if (!visit.isFromSite(form)) return answer('elsewhere', form);
    if (form.get(TRAP_FIELD)) {
      log('trapped');
      return answer('done', form);
    }
    const today = toStoreDay(new Date(now()), store.timeZone).date;
    const checked = checkJoin(readJoinValues(form), { ...join, minimumAge: store.minimumAge, today });
    if (checked.faults) return answer('faults', form, checked.faults);
    if (!mayStart(readSender(c.env.sender))) return answer('too-many', form);
    return answer(await register(checked.draft, c.env.waitUntil), form);
  });
  app.all('*', (c) => c.body(null, 405, { allow: ALLOWED }));
  // Hono would print the error, and an error may hold what somebody typed. Each host turns it into an answer of its own.
  app.onError((error) => {
    throw error;
  });

  const take = async (request: Request, sender: string, waitUntil: WaitUntil = () => {}) =>
    app.fetch(request, { sender, waitUntil });
  return Object.assign(take, { drain: registrations.drain });
}
