import { createServer } from 'node:http';
import type { Sandbox } from '#sandbox/sandbox-server.ts';

/** Hands calls on to a sandbox, and holds back what it says about somebody who wants to be registered. */
export async function startSlowTreez(
  { origin }: Pick<Sandbox, 'origin'>,
  /** Milliseconds. */
  toDelayMs: (isKnown: boolean) => number,
): Promise<{ baseUrl: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', url = '/', headers } = request;
    const body = Buffer.concat(chunks);
    const answer = await fetch(new URL(url, origin), {
      method,
      headers: ['authorization', 'client_id', 'content-type'].flatMap((name): [string, string][] => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    if (url.endsWith('/detailcustomer')) await wait(toDelayMs(text.includes('DUPLICATED')));
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { baseUrl: `http://127.0.0.1:${port}/v2.0/dispensary`, close };
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
