import { toStoreDay } from '../compliance/store-day.ts';
import { LANGUAGE_FIELD, TRAP_FIELD } from '../components/join-form.ts';
import { toJoinNotice } from '../components/join-notice.ts';
import { checkJoin } from '../customer/check-join.ts';
import type { CustomerDraft } from '../customer/customer.ts';
import { type JoinFault, readJoinValues } from '../customer/join-form.ts';
import { HerbariumError } from '../error.ts';
import { type Edition, listEditions, toEditionPath } from '../site/edition.ts';
import { toJoinSetup } from '../site/join-setup.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';
import { renderPage, toPageHeaders } from './page.ts';
import { createRateLimit, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import { readForm } from './read-form.ts';

/** Takes what people send from the form. */
export type Intake = (
  request: Request,
  /** Who sends, to count how often: an address, as the host knows it. */
  sender: string,
) => Promise<Response>;

/** What became of a form, for the store's log: nothing of who sent it. */
export type IntakeOutcome =
  | 'created'
  | 'refused by the store’s system'
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
  /** Origins that forms may come from besides the store's own site. */
  otherOrigins?: readonly string[];
  limits?: RateLimits;
  /**
   * Whether an answer was good or bad must not show in its time: whatever has been handed to the store's system is answered at
   * whole steps of so many milliseconds. Default: 2,000.
   */
  stepMs?: number;
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

const DEFAULTS: Required<Omit<IntakeOptions, 'store' | 'register'>> = {
  otherOrigins: [],
  limits: RATE_LIMITS,
  stepMs: 2000,
  now: () => Date.now(),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  log: () => {},
};

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
    throw new HerbariumError('The store’s settings have no section join.', {
      code: 'JOIN_MISSING',
      hint: 'Set join.intakeUrl in src/store.config.ts, so that the site has a page to join on.',
    });
  }
  const mayStart = createRateLimit(parts.limits, now);
  const origins = new Set([new URL(store.url).origin, ...parts.otherOrigins]);

  return async (request, sender) => {
    if (request.method === 'OPTIONS') return answerPreflight(request, origins);
    if (request.method === 'GET') {
      const location = isOnSite(store) ? '/join/' : new URL('/join/', store.url).href;
      return new Response(null, { status: 303, headers: { location } });
    }
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: ALLOWED } });
    const visit = createVisit(request, store, origins);
    if (!visit.isFromSite) {
      log('elsewhere');
      return visit.answer('elsewhere');
    }
    const form = await readForm(request);
    if (!form) {
      log('too-large');
      return visit.answer('too-large');
    }
    if (form.get(TRAP_FIELD)) {
      log('trapped');
      return visit.answer('done', form);
    }
    const checked = checkJoin(readJoinValues(form), {
      ...join,
      minimumAge: store.minimumAge,
      today: toStoreDay(new Date(now()).toISOString(), store.timeZone),
    });
    if (checked.faults) {
      log('faults');
      return visit.answer('faults', form, checked.faults);
    }
    if (!mayStart(sender)) {
      log('too-many');
      return visit.answer('too-many', form);
    }
    return visit.answer(await register(checked.draft, parts), form);
  };
}

/** Whoever is known is refused by the store's system, as is whatever it does not take: to the sender all of it is done. */
async function register(
  draft: CustomerDraft,
  { register: send, log, now, stepMs, wait }: Required<IntakeOptions>,
): Promise<'done' | 'unavailable'> {
  const startedAt = now();
  try {
    await send(draft);
    log('created');
    return 'done';
  } catch (error) {
    const isRefused = error instanceof HerbariumError && error.code === 'TREEZ_CUSTOMER_REFUSED';
    log(isRefused ? 'refused by the store’s system' : 'unavailable', readCode(error));
    return isRefused ? 'done' : 'unavailable';
  } finally {
    const spentMs = now() - startedAt;
    await wait(Math.ceil(Math.max(spentMs, 1) / stepMs) * stepMs - spentMs);
  }
}

function readCode(error: unknown): string {
  if (!(error instanceof HerbariumError)) return 'UNEXPECTED';
  const refusal = 'refusal' in error && typeof error.refusal === 'string' ? ` ${error.refusal}` : '';
  return `${error.code}${refusal}`;
}

/** One form on its way: for a script or a person, and to which site it goes back. */
function createVisit(request: Request, store: IntakeOptions['store'], origins: ReadonlySet<string>) {
  const origin = request.headers.get('origin');
  const isFromSite = origin !== null && (origins.has(origin) || isOwn(origin, request));
  const wantsData = request.headers.get('accept')?.includes('application/json') ?? false;
  const siteUrl = isFromSite && (origins.has(origin) || isOnSite(store)) ? origin : new URL(store.url).origin;
  const headers = {
    'cache-control': 'no-store',
    vary: 'origin, accept',
    ...(isFromSite && { 'access-control-allow-origin': origin }),
  };

  /** @param form as far as it was read: what is answered is in its language, and holds what was typed */
  function answer(status: Status, form = new URLSearchParams(), faults?: readonly JoinFault[]): Response {
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

  return { isFromSite, answer };
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
