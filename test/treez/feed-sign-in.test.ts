import { describe, expect, it } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { createFakeTiming } from './fake-timing.ts';
import {
  type Answer,
  AT_ONCE,
  CREDENTIALS,
  json,
  pagesOf,
  raw,
  signedIn,
  startFakeTreez,
  startServer,
  TOKEN,
} from './fake-treez.ts';
import { createWireProducts } from './wire-product.ts';

const PAGES = pagesOf(createWireProducts(45), 5);
const UNAUTHORIZED = json({ resultCode: 'FAIL', resultReason: 'Full authentication is required' }, 401);

/** Answers only those who carry this token. */
function forToken(token: string, answer: Answer): Answer {
  return (response, call) =>
    (call.headers.authorization === `Bearer ${token}` ? answer : UNAUTHORIZED)(response, call);
}

describe('signing in', () => {
  it('the credentials are exchanged, form-encoded, for a token that every other call carries', async () => {
    const treez = await startFakeTreez({ page: PAGES });
    await fetchFeed(treez.access, AT_ONCE);
    const [signIn, page] = treez.calls;
    expect(signIn).toMatchObject({
      method: 'POST',
      path: `/v2.0/dispensary/${CREDENTIALS.dispensary}/config/api/gettokens`,
      body: new URLSearchParams({ client_id: CREDENTIALS.clientId, apikey: CREDENTIALS.apiKey }).toString(),
    });
    expect(signIn?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(page).toMatchObject({
      method: 'GET',
      path: `/v2.0/dispensary/${CREDENTIALS.dispensary}/product/product_list?active=ALL&page=1`,
    });
    expect(page?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      client_id: CREDENTIALS.clientId,
    });
  });

  it('one token serves all pages', async () => {
    const treez = await startFakeTreez({ page: PAGES });
    expect((await fetchFeed(treez.access, AT_ONCE)).products).toHaveLength(45);
    expect(treez.getSignInCount()).toBe(1);
  });

  it.each([
    ['refused with 400', json({ resultCode: 'FAIL', resultReason: 'INVALID_CLIENT' }, 400)],
    ['refused with 401', UNAUTHORIZED],
    ['forbidden by the gateway', json({ message: 'Forbidden' }, 403)],
    ['refused with status 200', json({ resultCode: 'FAIL', resultReason: 'INVALID_CLIENT' })],
  ])('credentials that are %s are not sent again', async (_, answer) => {
    const treez = await startFakeTreez({ signIn: () => answer });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_CREDENTIALS_REFUSED');
    expect(error.message).toMatch(/INVALID_CLIENT|Full authentication|Forbidden/);
    expect(treez.calls).toHaveLength(1);
  });

  it('a dispensary that does not exist is told apart from refused credentials', async () => {
    const treez = await startFakeTreez({ signIn: () => raw('no such place', 404) });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_REQUEST_REFUSED');
    expect(error.hint).toContain('TREEZ_DISPENSARY');
  });

  it.each([undefined, null, '', 42, 'two words', 'a\r\nheader: b'])(
    'a token of %j cannot be used',
    async (access_token) => {
      const treez = await startFakeTreez({ signIn: () => signedIn({ access_token }) });
      const error = await catchError(fetchFeed(treez.access, AT_ONCE));
      expect(error.code).toBe('TREEZ_ANSWER_UNREADABLE');
      expect(error.message).toContain('the sign-in');
    },
  );
});

describe('a token that is refused', () => {
  it('on page 7 is renewed with one sign-in, and page 7 is asked for again', async () => {
    const page = (page: number, nth: number) => (page === 7 && nth === 1 ? UNAUTHORIZED : PAGES(page));
    const treez = await startFakeTreez({ page });
    expect((await fetchFeed(treez.access, AT_ONCE)).products).toHaveLength(45);
    expect(treez.getSignInCount()).toBe(2);
    expect(treez.getPages().filter((asked) => asked === 7)).toHaveLength(2);
  });

  it('by several pages at once is renewed once', async () => {
    const treez = await startFakeTreez({
      signIn: (nth) => signedIn({ access_token: `token-${nth}` }),
      page: (page) => forToken(page === 1 ? 'token-1' : 'token-2', PAGES(page)),
    });
    expect((await fetchFeed(treez.access, AT_ONCE)).products).toHaveLength(45);
    expect(treez.getSignInCount()).toBe(2);
  });

  it('for ever is an error after two sign-ins', async () => {
    const treez = await startFakeTreez({ page: () => UNAUTHORIZED });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_TOKEN_REFUSED');
    expect(treez.getSignInCount()).toBe(2);
    expect(treez.getPages()).toEqual([1, 1]);
  });

  it('a second time later in the same sync is an error', async () => {
    const page = (page: number, nth: number) =>
      [3, 8].includes(page) && nth === 1 ? UNAUTHORIZED : PAGES(page);
    const treez = await startFakeTreez({ page });
    expect((await catchError(fetchFeed(treez.access, AT_ONCE))).code).toBe('TREEZ_TOKEN_REFUSED');
    expect(treez.getSignInCount()).toBe(2);
  });

  it('with 403 is no matter of signing in again', async () => {
    const treez = await startFakeTreez({ page: () => json({ message: 'Forbidden' }, 403) });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_FORBIDDEN');
    expect(error.message).toContain('page 1 of the product list: status 403, Forbidden');
    expect(treez.getSignInCount()).toBe(1);
  });
});

describe('a token that expires while pages are read', () => {
  async function countSignIns(answer: Record<string, unknown>, minutesAPage: number) {
    const timing = createFakeTiming(Date.parse('2026-01-11T12:00:00Z'));
    const treez = await startFakeTreez({
      signIn: () => signedIn({ expires_in: undefined, ...answer }),
      page: (page) => (response, call) => {
        timing.advance(minutesAPage * 60_000);
        PAGES(page)(response, call);
      },
    });
    await fetchFeed(treez.access, { ...AT_ONCE, timing, deadlineMs: 24 * 3_600_000 });
    return treez.getSignInCount();
  }

  it.each([
    ['a numeric string', { expires_in: '600' }],
    ['a number', { expires_in: 600 }],
    ['an instant whose offset has no colon', { expires_at: '2026-01-11T04:10:00.000-0800' }],
  ])('is renewed without being refused first, its life given as %s', async (_, answer) => {
    expect(await countSignIns(answer, 4)).toBeGreaterThan(1);
    expect(await countSignIns(answer, 0.5)).toBe(1);
  });

  it.each([
    ['missing', {}],
    ['past', { expires_in: '-10', expires_at: '2025-01-11T04:10:00.000-0800' }],
    ['zero', { expires_in: 0 }],
    ['nonsense', { expires_in: 'soon', expires_at: 'later' }],
  ])('lives two hours if its life is %s', async (_, answer) => {
    expect(await countSignIns(answer, 10)).toBe(1);
    expect(await countSignIns(answer, 30)).toBeGreaterThan(1);
  });
});

describe('a base address that must not be called', () => {
  it.each([
    ['http://treez.example/v2.0', 'http beyond loopback'],
    ['http://127.0.0.1.example/v2.0', 'a name that looks like loopback'],
    ['https://user:pass-word@treez.example/v2.0', 'a user name'],
    ['ftp://127.0.0.1/', 'another protocol'],
    ['api.treez.io', 'no address'],
    ['', 'nothing'],
  ])('%s (%s) is refused', async (baseUrl) => {
    const error = await catchError(fetchFeed({ ...CREDENTIALS, baseUrl }, AT_ONCE));
    expect(error.code).toBe('TREEZ_BASE_URL_INVALID');
    expect(error.message).not.toContain('pass-word');
  });

  it.each([
    { dispensary: '..' },
    { dispensary: ' ' },
    { clientId: 'a\nb' },
    { clientId: '' },
    { apiKey: '' },
  ])('credentials such as %j are refused before any call', async (overrides) => {
    const treez = await startFakeTreez();
    const error = await catchError(fetchFeed({ ...treez.access, ...overrides }, AT_ONCE));
    expect(error.code).toBe('TREEZ_ACCESS_INVALID');
    expect(treez.calls).toEqual([]);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'with status %i is not followed, and only its origin is told',
    async (status) => {
      const elsewhere: string[] = [];
      const origin = await startServer((request, response) => {
        elsewhere.push(request.url ?? '');
        response.end('{}');
      });
      const location = `${origin}/path?token=${TOKEN}`;
      for (const script of [
        { signIn: () => raw('', status, { location }) },
        { page: () => raw('', status, { location }) },
      ]) {
        const treez = await startFakeTreez(script);
        const error = await catchError(fetchFeed(treez.access, AT_ONCE));
        expect(error.code).toBe('TREEZ_REDIRECTED');
        expect(error.message).toContain(`a redirect to ${origin},`);
      }
      expect(elsewhere).toEqual([]);
    },
  );
});
