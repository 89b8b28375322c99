import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHookServer } from '#run/schedule/hook-server.ts';
import { catchError } from '../../treez/catch-error.ts';

const SECRET = 'a-secret-of-the-store';

let server: Server;
let url: string;
let asked = 0;

const toUrl = (each: Server) => {
  const address = each.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

beforeAll(async () => {
  server = await startHookServer({
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    onHook: () => (asked += 1),
    renderStatus: async () => '<!doctype html><title>Corner</title>',
  });
  url = toUrl(server);
});
afterAll(() => void server.close());

const post = (authorization?: string, body?: string) =>
  fetch(`${url}/hook`, {
    method: 'POST',
    ...(body && { body }),
    headers: authorization ? { authorization } : {},
  });

describe('a request for a run', () => {
  it('with the secret is taken, whatever it says besides', async () => {
    const before = asked;
    const response = await post(`Bearer ${SECRET}`, JSON.stringify({ product: 'x'.repeat(100_000) }));
    expect(response.status).toBe(202);
    expect(asked).toBe(before + 1);
  });

  it.each([undefined, 'Bearer', `Bearer ${SECRET}x`, `Bearer ${SECRET.slice(1)}`, `Basic ${SECRET}`, SECRET])(
    'that bears %j is refused',
    async (authorization) => {
      const before = asked;
      const response = await post(authorization);
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain(SECRET);
      expect(asked).toBe(before);
    },
  );

  it('that only reads is refused', async () => {
    expect((await fetch(`${url}/hook`, { headers: { authorization: `Bearer ${SECRET}` } })).status).toBe(405);
  });

  it('is not taken where no secret is set', async () => {
    const open = await startHookServer({
      host: '127.0.0.1',
      port: 0,
      onHook: () => (asked += 1),
      renderStatus: async () => '',
    });
    const response = await fetch(`${toUrl(open)}/hook`, {
      method: 'POST',
      headers: { authorization: 'Bearer ' },
    });
    expect(response.status).toBe(404);
    open.close();
  });
});

describe('the page of the runs', () => {
  it('is shown, and may load nothing', async () => {
    const response = await fetch(`${url}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<title>Corner</title>');
  });

  it.each([
    ['/', 'POST', 405],
    ['/status.json', 'GET', 404],
    ['/../../etc/passwd', 'GET', 404],
  ])('of %s by %s is answered %i', async (path, method, status) => {
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });
});

it('a port that is taken is told', async () => {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const error = await catchError(
    startHookServer({ host: '127.0.0.1', port, onHook: () => undefined, renderStatus: async () => '' }),
  );
  expect(error.code).toBe('PORT_TAKEN');
});
