import type { Context } from 'hono';
import { type JoinFault, readJoinValues } from '#menu/join/join-form.ts';
import { type Edition, listEditions, toEditionPath } from '#site/data/edition.ts';
import { LANGUAGE_FIELD, SITE_FIELD } from '#site/features/join/join-form.ts';
import { toJoinNotice } from '#site/features/join/join-notice.ts';
import { toJoinSetup } from '#site/features/join/join-setup.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { renderPage, toPageHeaders } from './page.ts';

/** The part of a store that its intake needs. */
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

/** One request that sends a form. */
export interface Visit {
  /** Whether its headers alone show that it comes from another site. */
  isForeign: boolean;
  /** Whether it comes from the store's site, by its headers or, where they do not say, by the form's field `site`. */
  isFromSite(form: URLSearchParams): boolean;
  /** @param form if it was read: the answer is in its language and repeats what was typed */
  answer(status: AnswerStatus, form?: URLSearchParams, faults?: readonly JoinFault[]): Response;
}

/**
 * Works out where a form comes from, whether a script or a person reads the answer, and which site the answer leads to.
 * @param origins that forms may come from
 */
export function createVisit(c: Context, store: IntakeStore, origins: ReadonlySet<string>): Visit {
  const request = c.req.raw;
  const ownUrl = new URL(store.url).origin;
  const origin = readOrigin(request);
  const isNamed = origin !== undefined && isKnownOrigin(origin, request.url, origins);
  const isForeign = !isNamed && (origin !== undefined || isFromElsewhere(request, store));
  const wantsData = request.headers.get('accept')?.includes('application/json') ?? false;

  /** Origin of the site; empty if a path is enough because the intake is on the site's host, which may have several names. */
  function findSiteUrl(): string {
    if (isNamed) return origins.has(origin) || isOnSite(store) ? origin : ownUrl;
    return !isForeign && isOnSite(store) ? '' : ownUrl;
  }

  /** Under `Referrer-Policy: no-referrer`, browsers send `Origin: null`. The site's own form then says where it is from. */
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

/** @returns undefined if the browser does not send it, or hides it by sending `null` */
function readOrigin(request: Request): string | undefined {
  const origin = request.headers.get('origin') ?? 'null';
  return origin === 'null' ? undefined : origin;
}

/**
 * Whether `Sec-Fetch-Site` shows that a form without an origin comes from another host. Only an intake on the site's own host can
 * tell: for any other, the site's own form is cross-site too.
 */
function isFromElsewhere(request: Request, store: IntakeStore): boolean {
  const said = request.headers.get('sec-fetch-site') ?? 'same-origin';
  return isOnSite(store) && said !== 'same-origin';
}

/** The edition of the page that the form was on. Default: the one in the store's own language. */
function findEdition(store: IntakeStore, language: string | null): Edition | undefined {
  const editions = listEditions(store);
  return editions.find(({ words }) => words.locale === language) ?? editions[0];
}

/**
 * Whether forms from an origin are accepted. Besides the origins of the store, that is the intake's own: it shows a form again if
 * something is wrong with it.
 * @param url of the request
 */
export function isKnownOrigin(origin: string, url: string, origins: ReadonlySet<string>): boolean {
  return origins.has(origin) || URL.parse(origin)?.host === new URL(url).host;
}

/** Whether the intake is a path on the host of the menu. */
export function isOnSite({ join }: IntakeStore): boolean {
  return join?.intakeUrl.startsWith('/') ?? false;
}
