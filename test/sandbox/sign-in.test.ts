import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readToken, type SandboxCaller, startCalledSandbox, type TokenBody } from './sandbox-caller.ts';

const TWO_HOURS_MS = 7_200_000;
const UNAUTHENTICATED = {
  resultCode: 'FAIL',
  resultReason: 'Full authentication is required to access this resource',
};

describe('signing in', () => {
  let nowMs = Date.parse('2026-01-11T19:56:05.000Z');
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox({ now: () => new Date(nowMs) });
  });
  afterAll(() => caller.sandbox.close());

  const call = (headers: Record<string, string>) =>
    fetch(`${caller.storeUrl}/product/product_list?pagesize=1`, { headers });

  it('gives a token, its life as text, and its end in the store’s time without a colon in the offset', async () => {
    const response = await caller.signIn();
    const body: TokenBody = await response.json();
    expect(response.status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'resultCode',
      'resultReason',
      'access_token',
      'refresh_token',
      'expires_at',
      'expires_in',
    ]);
    expect(body).toMatchObject({
      resultCode: 'SUCCESS',
      resultReason: null,
      expires_at: '2026-01-11T13:56:05.000-0800',
      expires_in: '7200',
    });
  });

  it.each([
    ['a wrong key', { client_id: 'demo-client', apikey: 'nonsense' }],
    ['a wrong client', { client_id: 'nobody', apikey: 'demo-key' }],
    ['a key under the name api_key', { client_id: 'demo-client', api_key: 'demo-key' }],
    ['nothing', {}],
    [
      'a form of more than 16 KB',
      { client_id: 'demo-client', apikey: 'demo-key', more: 'x'.repeat(1_000_000) },
    ],
  ])('is refused with %s', async (_, form) => {
    const response = await caller.signIn(form);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(UNAUTHENTICATED);
  });

  it('is refused when the credentials come as JSON', async () => {
    const response = await fetch(`${caller.storeUrl}/config/api/gettokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: 'demo-client', apikey: 'demo-key' }),
    });
    expect(response.status).toBe(401);
  });

  it('is refused when the form is far too long', async () => {
    const response = await caller.signIn({
      client_id: 'demo-client',
      apikey: 'demo-key',
      more: 'x'.repeat(20_000),
    });
    expect(response.status).toBe(401);
  });

  it('lets a call pass with the raw token and with Bearer before it', async () => {
    const token = await readToken(await caller.signIn());
    for (const authorization of [token, `Bearer ${token}`]) {
      expect((await call({ authorization, client_id: 'demo-client' })).status).toBe(200);
    }
  });

  it('is needed: without any credentials the gateway forbids the call', async () => {
    const response = await call({});
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Forbidden' });
  });

  it.each([
    ['a made-up token', { authorization: 'made-up', client_id: 'demo-client' }],
    ['no token beside the client', { client_id: 'demo-client' }],
  ])('does not help with %s', async (_, headers) => {
    const response = await call(headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(UNAUTHENTICATED);
  });

  it('does not help another client', async () => {
    const token = await readToken(await caller.signIn());
    expect((await call({ authorization: token, client_id: 'someone-else' })).status).toBe(401);
    expect((await call({ authorization: token })).status).toBe(401);
  });

  it('lasts two hours by the clock', async () => {
    const headers = { authorization: await readToken(await caller.signIn()), client_id: 'demo-client' };
    nowMs += TWO_HOURS_MS - 1;
    expect((await call(headers)).status).toBe(200);
    nowMs += 1;
    const late = await call(headers);
    expect(late.status).toBe(401);
    expect(await late.json()).toEqual(UNAUTHENTICATED);
  });

  it('is counted', async () => {
    const before = caller.sandbox.requests.signIns;
    await caller.signIn();
    expect(caller.sandbox.requests.signIns).toBe(before + 1);
    expect(caller.sandbox.requests.lines.at(-1)).toBe('POST /v2.0/dispensary/demo/config/api/gettokens');
  });
});
