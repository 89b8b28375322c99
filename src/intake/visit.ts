import type { Context } from 'hono';
import { type JoinFault, readJoinValues } from '#menu/join/join-form.ts';
import { type Edition, listEditions, toEditionPath } from '#site/data/edition.ts';
import { LANGUAGE_FIELD, SITE_FIELD } from '#site/features/join/join-form.ts';
import { toJoinNotice } from '#site/features/join/join-notice.ts';
import { toJoinSetup } from '#site/features/join/join-setup.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { renderPage, toPageHeaders } from './page.ts';

/** What an intake knows of its store. */
export type IntakeStore = Pick<
  PublicStore,
  'name' | 'url' | 'timeZone' | 'locale' | 'alsoIn' | 'currency' | 'minimumAge' | 'join'
>;

const HTTP_STATUS = {
  done: 200,
  faults: 422,
  unavailable: 503,
  'too-many': 429,
  'too-large': 413,
  elsewhere: 403,
} as const;

export type AnswerStatus = keyof typeof HTTP_STATUS;

/** One form on its way. */
export interface Visit {
  /** Whether it is known to come from another site before it has been read. */
  isForeign: boolean;
  /** Whether it comes from the store's site, as far as the browser and the form say. */
  isFromSite(form: URLSearchParams): boolean;
  /** @param form as far as it was read: what is answered is in its language, and holds what was typed */
  answer(status: AnswerStatus, form?: URLSearchParams, faults?: readonly JoinFault[]): Response;
}

/**
 * Finds out whether a form is for a script or a person, and to which site it goes back.
 * @param origins that forms may come from
 */
export function createVisit(c: Context, store: IntakeStore, origins: ReadonlySet<string>): Visit {
  const request = c.req.raw;
  const ownUrl = new URL(store.url).origin;
  const origin = readOrigin(request);
  const isNamed = origin !== undefined && isKnownOrigin(origin, request.url, origins);
  const isForeign = !isNamed && (origin !== undefined || isFromElsewhere(request, store));
  const wantsData = request.headers.get('accept')?.includes('application/json') ?? false;

  /** Where the site is. On the intake's own host, a path leads there by whatever name that is called. */
  function findSiteUrl(): string {
    if (isNamed) return origins.has(origin) || isOnSite(store) ? origin : ownUrl;
    return !isForeign && isOnSite(store) ? '' : ownUrl;
  }

  /** Browsers that hide where a form is from send what the site's form says itself. */
  function isFromSite(form: URLSearchParams): boolean {
    return isNamed || (!isForeign && form.get(SITE_FIELD) === ownUrl);
  }

  function answer(
    status: AnswerStatus,
    form = new URLSearchParams(),
    faults?: readonly JoinFault[],
  ): Response {
    c.header('cache-control', 'no-store');
    c.header('vary', 'accept');
    if (wantsData) return c.json({ status, ...(faults && { faults }) }, HTTP_STATUS[status]);
    const edition = findEdition(store, form.get(LANGUAGE_FIELD));
    const setup = edition && toJoinSetup(store, edition);
    if (!setup) throw new Error('There is no form.');
    const siteUrl = findSiteUrl();
    if (status === 'done') return c.redirect(`${siteUrl}${toEditionPath(edition, '/join/done/')}`, 303);
    const notice = toJoinNotice(setup.t, status);
    const state = { values: readJoinValues(form), ...(faults && { faults }), notice };
    const page = renderPage({ setup, storeName: store.name, siteUrl, state });
    return c.body(page, HTTP_STATUS[status], toPageHeaders(siteUrl));
  }

  return { isForeign, isFromSite, answer };
}

/** Undefined where the browser does not say, or hides it: `null`, as with `Referrer-Policy: no-referrer`. */
function readOrigin(request: Request): string | undefined {
  const origin = request.headers.get('origin') ?? 'null';
  return origin === 'null' ? undefined : origin;
}

/** Whether the browser says that a form which hides its origin is not of the host that the site and the intake share. */
function isFromElsewhere(request: Request, store: IntakeStore): boolean {
  const said = request.headers.get('sec-fetch-site') ?? 'same-origin';
  return isOnSite(store) && said !== 'same-origin';
}

/** The edition of the page that a form was sent from; the store's own language where that is not told. */
function findEdition(store: IntakeStore, language: string | null): Edition | undefined {
  const editions = listEditions(store);
  return editions.find(({ words }) => words.locale === language) ?? editions[0];
}

/**
 * Whether forms of an origin are taken: of those that the store names, and of the intake itself, which shows a form again when
 * something is wrong with it.
 * @param url of the request
 */
export function isKnownOrigin(origin: string, url: string, origins: ReadonlySet<string>): boolean {
  return origins.has(origin) || URL.parse(origin)?.host === new URL(url).host;
}

/** Whether the intake is a path of the menu's own host, whatever that is called where this runs. */
export function isOnSite({ join }: IntakeStore): boolean {
  return join?.intakeUrl.startsWith('/') ?? false;
}
