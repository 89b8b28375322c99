import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { createFakeTiming } from './fake-timing.ts';
import {
  type Answer,
  AT_ONCE,
  hang,
  json,
  listen,
  pagesOf,
  raw,
  reset,
  signedIn,
  startFakeTreez,
} from './fake-treez.ts';
import { createWireProducts } from './wire-product.ts';

const PRODUCTS = createWireProducts(3);
const WHOLE = pagesOf(PRODUCTS, 50)(1);
const BODY = JSON.stringify({ resultCode: 'SUCCESS', data: { total_count: 3, product_list: PRODUCTS } });

const stallAfterHeaders: Answer = (response) => response.writeHead(200).write('{"resultCode":');

const drip: Answer = (response) => {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

const resetHalfWay: Answer = (response) => {
  response.writeHead(200, { 'content-length': BODY.length });
  response.write(BODY.slice(0, 500), () => response.socket?.resetAndDestroy());
};

const endHalfWay =
  (headers: Record<string, string>): Answer =>
  (response) => {
    response.writeHead(200, headers);
    response.write(BODY.slice(0, 500), () => response.socket?.end());
  };

const resetCompressed: Answer = (response) => {
  const body = gzipSync(BODY);
  response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.socket?.resetAndDestroy());
};

const PASSING_STATUSES = [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524];

const PASSING_FAULTS: [string, Answer][] = [
  ['never answered', hang],
  ['reset before an answer', reset],
  ['answered with a body that stalls', stallAfterHeaders],
  ['answered with a byte now and then', drip],
  ['reset half-way through the body', resetHalfWay],
  ['closed half-way through the body', endHalfWay({ 'content-length': String(BODY.length) })],
  ['closed between two chunks of the body', endHalfWay({ 'transfer-encoding': 'chunked' })],
  ['closed, as announced, before the last chunk', endHalfWay({ connection: 'close' })],
  ['reset half-way through a compressed body', resetCompressed],
  ...PASSING_STATUSES.map((status): [string, Answer] => [`answered with ${status}`, raw('', status)]),
];

describe('a fault that passes', () => {
  it.each(PASSING_FAULTS)('a page that is %s once is asked for again', async (_, fault) => {
    const treez = await startFakeTreez({ page: (_page, nth) => (nth === 1 ? fault : WHOLE) });
    const feed = await fetchFeed(treez.access, { ...AT_ONCE, callTimeoutMs: 500 });
    expect(feed.products).toHaveLength(3);
    expect(treez.getPages().length).toBeGreaterThan(1);
  });

  it.each(PASSING_FAULTS)('a sign-in that is %s once is tried again', async (_, fault) => {
    const treez = await startFakeTreez({
      signIn: (nth) => (nth === 1 ? fault : signedIn()),
      page: () => WHOLE,
    });
    const feed = await fetchFeed(treez.access, { ...AT_ONCE, callTimeoutMs: 500 });
    expect(feed.products).toHaveLength(3);
    expect(treez.getSignInCount()).toBeGreaterThan(1);
  });

  it('six tries are made, with growing waits between them, and then the call, the tries and the cause are told', async () => {
    const treez = await startFakeTreez({ page: () => raw('', 503) });
    const timing = createFakeTiming(undefined, 0.5);
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, timing }));
    expect(error.code).toBe('TREEZ_UNAVAILABLE');
    expect(error.message).toContain('page 1 of the product list, tried 6 times: it answered 503');
    expect(error.hint).not.toBe('');
    expect(treez.getPages()).toHaveLength(6);
    expect(timing.waits).toEqual([250, 500, 1000, 2000, 4000]);
  });

  it('a connection that is refused is tried six times, and is then unreachable', async () => {
    const timing = createFakeTiming();
    const access = {
      baseUrl: await findRefusingUrl(),
      dispensary: 'd',
      clientId: 'client-id',
      apiKey: 'api-key',
    };
    const error = await catchError(fetchFeed(access, { ...AT_ONCE, timing }));
    expect(error.code).toBe('TREEZ_UNREACHABLE');
    expect(error.message).toContain('the sign-in, tried 6 times: the connection was refused (ECONNREFUSED)');
    expect(error.cause).toBeInstanceOf(Error);
  });

  /** A label of over 63 characters is refused by the resolver itself, without a network. */
  it('a host name that is not known is tried six times, and is then unreachable', async () => {
    const access = {
      baseUrl: `https://${'x'.repeat(64)}.invalid/v2.0`,
      dispensary: 'd',
      clientId: 'client-id',
      apiKey: 'api-key',
    };
    const error = await catchError(fetchFeed(access, { ...AT_ONCE, timing: createFakeTiming() }));
    expect(error.code).toBe('TREEZ_UNREACHABLE');
    expect(error.message).toMatch(/tried 6 times: the name of the host .*\((?:ENOTFOUND|EAI_AGAIN)\)/);
  });
});

describe('a fault that does not pass', () => {
  it.each([400, 404, 410, 422, 501])('a page refused with %i is not asked for again', async (status) => {
    const body = { resultCode: 'FAIL', resultReason: 'SOME_REASON', resultDetail: 'because of it' };
    const treez = await startFakeTreez({ page: () => json(body, status) });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_REQUEST_REFUSED');
    expect(error.message).toContain(
      `page 1 of the product list: status ${status}, SOME_REASON, because of it`,
    );
    expect(treez.getPages()).toEqual([1]);
  });

  it('an answer that is not HTTP is an error at once', async () => {
    const treez = await startFakeTreez({
      page: () => (response) => response.socket?.end('SSH-2.0-OpenSSH_9.6\r\n'),
    });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.code).toBe('TREEZ_ANSWER_UNREADABLE');
    expect(treez.getPages()).toEqual([1]);
  });
});

describe('Retry-After', () => {
  const retryAfter = (value: string) => raw('', 429, { 'retry-after': value });

  async function getWaits(value: string, random: number) {
    const treez = await startFakeTreez({ page: (_, nth) => (nth === 1 ? retryAfter(value) : WHOLE) });
    const timing = createFakeTiming(Date.parse('2026-01-11T12:00:00Z'), random);
    await fetchFeed(treez.access, { ...AT_ONCE, timing });
    return timing.waits;
  }

  it.each([
    ['seconds', '20', 20_000],
    ['an HTTP date', 'Sun, 11 Jan 2026 12:00:30 GMT', 30_000],
  ])('%s are waited for', async (_, value, waitMs) => {
    expect(await getWaits(value, 0)).toEqual([waitMs]);
  });

  it('a little is added by chance, so that not all come back at one moment', async () => {
    expect(await getWaits('20', 0.5)).toEqual([20_250]);
  });

  it.each(['-5', 'soon', '', '1e3', 'Sun, 11 Jan 2026 11:00:00 GMT', '2026-01-11'])(
    '"%s" is ignored',
    async (value) => {
      expect(await getWaits(value, 0.5)).toEqual([250]);
    },
  );

  it('a day is not waited for: the sync ends at once and says how long Treez asked to wait', async () => {
    const treez = await startFakeTreez({ page: () => retryAfter('86400') });
    const timing = createFakeTiming();
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, timing }));
    expect(error.code).toBe('TREEZ_UNAVAILABLE');
    expect(error.message).toContain('asked to wait 86400 s');
    expect(timing.waits).toEqual([]);
    expect(treez.getPages()).toEqual([1]);
  });
});

/** The address of a port that was free a moment ago. */
async function findRefusingUrl(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return origin;
}
