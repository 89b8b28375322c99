import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { TreezAccess } from '#treez/client/treez-access.ts';
import type { FeedOptions } from '#treez/feed/treez-feed.ts';

interface ReceivedCall {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Milliseconds, by a clock that never goes back. */
  receivedAt: number;
}

/** Answers one call, or breaks it. */
export type Answer = (response: ServerResponse, call: ReceivedCall) => void;

export interface Script {
  /** @param nth from 1 */
  signIn?: (nth: number) => Answer;
  /** @param nth from 1, for this page */
  page?: (page: number, nth: number) => Answer;
}

export interface FakeTreez {
  access: TreezAccess;
  calls: ReceivedCall[];
  getSignInCount(): number;
  /** The pages asked for, in the order in which they arrived. */
  getPages(): number[];
}

export const CREDENTIALS = {
  dispensary: 'pressed-flower',
  clientId: 'cLiEnT-7f3a91',
  apiKey: 'aPi/KeY+52d0c8==',
};
export const TOKEN = 'eyJhbGciOiJIUzUxMiJ9.tOkEn-1b2c3d.sIgN';

/** Neither spacing nor waiting between retries, so that tests do not wait. */
export const AT_ONCE: FeedOptions = { callSpacingMs: 0, callTimeoutMs: 5000, timing: { random: () => 0 } };

/** A server on loopback that answers as the script says; it is closed with the test. */
export async function startFakeTreez(script: Script = {}): Promise<FakeTreez> {
  const calls: ReceivedCall[] = [];
  const isSignIn = (call: ReceivedCall) => call.path.endsWith('/config/api/gettokens');
  const getSignInCount = () => calls.filter(isSignIn).length;
  const getPages = () => calls.filter((call) => !isSignIn(call)).map(readPage);
  const server = createServer(async (request, response) => {
    const call = await receive(request);
    calls.push(call);
    if (isSignIn(call)) return (script.signIn?.(getSignInCount()) ?? signedIn())(response, call);
    const page = readPage(call);
    const nth = getPages().filter((asked) => asked === page).length;
    return (script.page?.(page, nth) ?? productPage([], 0))(response, call);
  });
  const origin = await listen(server);
  return {
    access: { baseUrl: `${origin}/v2.0/dispensary`, ...CREDENTIALS },
    calls,
    getSignInCount,
    getPages,
  };
}

/** @returns the origin of a server for anything, closed with the test */
export async function startServer(listener: RequestListener): Promise<string> {
  return listen(createServer(listener));
}

export async function listen(
  server: Server & { closeAllConnections(): void },
  scheme = 'http',
): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `${scheme}://127.0.0.1:${address.port}`;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return raw(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

export function raw(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

export function signedIn(overrides: Record<string, unknown> = {}): Answer {
  return json({ resultCode: 'SUCCESS', access_token: TOKEN, expires_in: '7200', ...overrides });
}

export function productPage(products: readonly unknown[], totalCount?: unknown): Answer {
  return json({
    resultCode: 'SUCCESS',
    resultReason: null,
    resultDetail: null,
    data: { page_count: products.length, total_count: totalCount, product_list: products },
  });
}

/** The pages of a list that does not change, `pageSize` products on each. */
export function pagesOf(products: readonly unknown[], pageSize: number): (page: number) => Answer {
  return (page) => {
    const onPage = products.slice((page - 1) * pageSize, page * pageSize);
    return productPage(onPage, onPage.length === 0 ? 0 : products.length);
  };
}

/** Accepts the call and says nothing. */
export const hang: Answer = () => {};
/** Cuts the connection before a word is said. */
export const reset: Answer = (response) => response.socket?.resetAndDestroy();

async function receive(request: IncomingMessage): Promise<ReceivedCall> {
  const { method = '', url: path = '', headers } = request;
  const receivedAt = performance.now();
  return { method, path, headers, body: await text(request), receivedAt };
}

function readPage({ path }: ReceivedCall): number {
  return Number(new URL(path, 'http://fake').searchParams.get('page'));
}
