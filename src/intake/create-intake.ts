import { toStoreDay } from '#menu/hours/opening-hours.ts';
import { checkJoin } from '#menu/join/check-join.ts';
import type { CustomerDraft } from '#menu/join/customer.ts';
import { type JoinFault, readJoinValues } from '#menu/join/join-form.ts';
import { createError, HerbariumError } from '#platform/errors/error.ts';
import { type Edition, listEditions, toEditionPath } from '#site/data/edition.ts';
import { LANGUAGE_FIELD, SITE_FIELD, TRAP_FIELD } from '#site/features/join/join-form.ts';
import { toJoinNotice } from '#site/features/join/join-notice.ts';
import { toJoinSetup } from '#site/features/join/join-setup.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { renderPage, toPageHeaders } from './page.ts';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createRateLimit, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import { readForm } from './read-form.ts';
import { createRegistrations, type RegistrationOutcome } from './registrations.ts';
import { readSender } from './sender-networks.ts';
import { createSystemHealth } from './system-health.ts';
import { createVisit, type IntakeStore, isKnownOrigin, isOnSite, type Visit } from './visit.ts';

type WaitUntil = (work: Promise<unknown>) => void;

/** What a host says beside the request. */
interface IntakeEnv {
  Bindings: { sender: string; waitUntil: WaitUntil };
}

/** Takes what people send from the form. */
export interface Intake {
  (
    request: Request,
    /** Who sends, to count how often: an address, as the host knows it. */
    sender: string,
    /** Of hosts that end what is under way once a request is answered: what keeps it going. */
    waitUntil?: WaitUntil,
  ): Promise<Response>;
  /** Tries each registration that is left once more, and resolves when none is under way. */
  drain(): Promise<void>;
}

/** What became of a form, for the store's log: nothing of who sent it. */
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
  /** Registers somebody: `createCustomer` of the store's system. Those who are known already are refused, and nobody is told. */
  register: (draft: CustomerDraft) => Promise<unknown>;
  /** Asks the store's system something that is about nobody; rejects if it is away. Default: it is there. */
  check?: () => Promise<unknown>;
  /** Origins that forms may come from besides the store's own site. */
  otherOrigins?: readonly string[];
  limits?: RateLimits;
  /**
   * Whatever is handed to the store's system is answered so many milliseconds after it came, done or not: neither the answer nor
   * its time depends on what became of it. Default: 2,000.
   */
  answerAfterMs?: number;
  /** How long somebody is tried to be registered, in milliseconds. Default: the window of the limits, which bounds how many are at a time. */
  giveUpAfterMs?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
  /** @param code of the error, where there was one */
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
 * Creates what takes the form of `/join/`, checks it by the rules of the page, and registers who sent it. It keeps nothing, says
 * nothing personal to the log, and answers one who is known as it answers one who is new.
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

  /** Whoever is known is refused by the store's system, as is whatever it does not take: to the sender all of it is done. */
  async function register(draft: CustomerDraft, waitUntil: WaitUntil): Promise<'done' | 'unavailable'> {
    const due = wait(answerAfterMs);
    const { promise: isKept, resolve: keep } = Promise.withResolvers<boolean>();
    waitUntil(health.look());
    waitUntil(registrations.start(draft, isKept));
    await due;
    const fault = health.findFault();
    keep(fault === undefined);
    if (fault === undefined) return 'done';
    log('unavailable', fault);
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
    // Read even where it is refused unseen: a connection that is closed while a form is still on its way can lose the answer.
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
  // By default Hono prints the error, which may hold what somebody wrote, and answers by itself. Each host answers errors in its way.
  app.onError((error) => {
    throw error;
  });

  const take = async (request: Request, sender: string, waitUntil: WaitUntil = () => {}) =>
    app.fetch(request, { sender, waitUntil });
  return Object.assign(take, { drain: registrations.drain });
}
