import { toStoreDay } from '#menu/hours/opening-hours.ts';
import { checkJoin } from '#menu/join/check-join.ts';
import type { CustomerDraft } from '#menu/join/customer.ts';
import { type JoinFault, readJoinValues } from '#menu/join/join-form.ts';
import { createError } from '#platform/errors/error.ts';
import { type Edition, listEditions, toEditionPath } from '#site/data/edition.ts';
import { LANGUAGE_FIELD, SITE_FIELD, TRAP_FIELD } from '#site/features/join/join-form.ts';
import { toJoinNotice } from '#site/features/join/join-notice.ts';
import { toJoinSetup } from '#site/features/join/join-setup.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { renderPage, toPageHeaders } from './page.ts';
import { createRateLimit, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import { readForm } from './read-form.ts';
import { createRegistrations, type RegistrationOutcome } from './registrations.ts';
import { readSender } from './sender-networks.ts';
import { createSystemHealth } from './system-health.ts';

/** Takes what people send from the form. */
export interface Intake {
  (
    request: Request,
    /** Who sends, to count how often: an address, as the host knows it. */
    sender: string,
    /** Of hosts that end what is under way once a request is answered: what keeps it going. */
    waitUntil?: (work: Promise<unknown>) => void,
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
  store: Pick<
    PublicStore,
    'name' | 'url' | 'timeZone' | 'locale' | 'alsoIn' | 'currency' | 'minimumAge' | 'join'
  >;
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

type Status = 'done' | 'faults' | 'unavailable' | 'too-many' | 'too-large' | 'elsewhere';

const HTTP_STATUS: Readonly<Record<Exclude<Status, 'done'>, number>> = {
  faults: 422,
  unavailable: 503,
  'too-many': 429,
  'too-large': 413,
  elsewhere: 403,
};

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
  const rules = { ...join, minimumAge: store.minimumAge };
  const { answerAfterMs, giveUpAfterMs = parts.limits.windowMs, wait } = parts;
  const mayStart = createRateLimit(parts.limits, now);
  const origins = new Set([new URL(store.url).origin, ...parts.otherOrigins]);
  const registrations = createRegistrations({ ...parts, giveUpAfterMs });
  const health = createSystemHealth({ check: parts.check, slowMs: answerAfterMs, now });

  /** Whoever is known is refused by the store's system, as is whatever it does not take: to the sender all of it is done. */
  async function register(
    draft: CustomerDraft,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<'done' | 'unavailable'> {
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

  async function take(
    request: Request,
    sender: string,
    waitUntil: (work: Promise<unknown>) => void = () => {},
  ): Promise<Response> {
    if (request.method === 'OPTIONS') return answerPreflight(request, origins);
    if (request.method === 'GET') {
      const location = isOnSite(store) ? '/join/' : new URL('/join/', store.url).href;
      return new Response(null, { status: 303, headers: { location } });
    }
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: ALLOWED } });
    const visit = createVisit(request, store, origins);
    if (visit.isForeign) {
      log('elsewhere');
      return visit.answer('elsewhere');
    }
    const form = await readForm(request);
    if (!form) {
      log('too-large');
      return visit.answer('too-large');
    }
    if (!visit.isFromSite(form)) {
      log('elsewhere');
      return visit.answer('elsewhere', form);
    }
    if (form.get(TRAP_FIELD)) {
      log('trapped');
      return visit.answer('done', form);
    }
    const checked = checkJoin(readJoinValues(form), {
      ...rules,
      today: toStoreDay(new Date(now()), store.timeZone).date,
    });
    if (checked.faults) {
      log('faults');
      return visit.answer('faults', form, checked.faults);
    }
    if (!mayStart(readSender(sender))) {
      log('too-many');
      return visit.answer('too-many', form);
    }
    return visit.answer(await register(checked.draft, waitUntil), form);
  }

  return Object.assign(take, { drain: registrations.drain });
}

/** One form on its way: for a script or a person, and to which site it goes back. */
function createVisit(request: Request, store: IntakeOptions['store'], origins: ReadonlySet<string>) {
  const ownUrl = new URL(store.url).origin;
  const origin = readOrigin(request);
  const isNamed = origin !== undefined && (origins.has(origin) || isOwn(origin, request));
  const isForeign = !isNamed && (origin !== undefined || isFromElsewhere(request, store));
  const wantsData = request.headers.get('accept')?.includes('application/json') ?? false;
  const headers = {
    'cache-control': 'no-store',
    vary: 'origin, accept',
    ...(isNamed && { 'access-control-allow-origin': origin }),
  };

  /** Where the site is. On the intake's own host, a path leads there by whatever name that is called. */
  function findSiteUrl(): string {
    if (isNamed) return origins.has(origin) || isOnSite(store) ? origin : ownUrl;
    return !isForeign && isOnSite(store) ? '' : ownUrl;
  }

  /** Browsers that hide where a form is from send what the site's form says itself. */
  function isFromSite(form: URLSearchParams): boolean {
    return isNamed || (!isForeign && form.get(SITE_FIELD) === ownUrl);
  }

  /** @param form as far as it was read: what is answered is in its language, and holds what was typed */
  function answer(status: Status, form = new URLSearchParams(), faults?: readonly JoinFault[]): Response {
    const siteUrl = findSiteUrl();
    if (wantsData) {
      return Response.json(
        { status, ...(faults && { faults }) },
        { status: status === 'done' ? 200 : HTTP_STATUS[status], headers },
      );
    }
    const edition = findEdition(store, form.get(LANGUAGE_FIELD));
    const setup = edition && toJoinSetup(store, edition);
    if (!setup) throw new Error('There is no form.');
    if (status === 'done') {
      const location = `${siteUrl}${toEditionPath(edition, '/join/done/')}`;
      return new Response(null, { status: 303, headers: { ...headers, location } });
    }
    const notice = toJoinNotice(setup.t, status);
    const state = { values: readJoinValues(form), ...(faults && { faults }), notice };
    return new Response(renderPage({ setup, storeName: store.name, siteUrl, state }), {
      status: HTTP_STATUS[status],
      headers: { ...toPageHeaders(siteUrl), ...headers },
    });
  }

  return { isForeign, isFromSite, answer };
}

/** Undefined where the browser does not say, or hides it: `null`, as with `Referrer-Policy: no-referrer`. */
function readOrigin(request: Request): string | undefined {
  const origin = request.headers.get('origin') ?? 'null';
  return origin === 'null' ? undefined : origin;
}

/** Whether the browser says that a form which hides its origin is not of the host that the site and the intake share. */
function isFromElsewhere(request: Request, store: IntakeOptions['store']): boolean {
  const said = request.headers.get('sec-fetch-site') ?? 'same-origin';
  return isOnSite(store) && said !== 'same-origin';
}

/** The edition of the page that a form was sent from; the store's own language where that is not told. */
function findEdition(store: IntakeOptions['store'], language: string | null): Edition | undefined {
  const editions = listEditions(store);
  return editions.find(({ words }) => words.locale === language) ?? editions[0];
}

/** Whether the form was sent from a page of the intake itself, which shows it again when something is wrong. */
function isOwn(origin: string, request: Request): boolean {
  return URL.parse(origin)?.host === new URL(request.url).host;
}

/** Whether the intake is a path of the menu's own host, whatever that is called where this runs. */
function isOnSite({ join }: IntakeOptions['store']): boolean {
  return join?.intakeUrl.startsWith('/') ?? false;
}

function answerPreflight(request: Request, origins: ReadonlySet<string>): Response {
  const origin = request.headers.get('origin') ?? '';
  const allowed = origins.has(origin) && {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, accept',
  };
  return new Response(null, { status: 204, headers: { ...allowed, vary: 'origin' } });
}
