import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { LARGEST_FORM_BYTES } from './read-form.ts';

export interface ListenerOptions {
  /**
   * A header in which a proxy in front says who sends, e.g. `x-real-ip`. Only one that the proxy writes over: else anybody can be
   * anyone. Default: the address of the connection.
   */
  senderHeader?: string | undefined;
  /** In which a whole form has to come, however steadily it trickles; milliseconds. Default: 10,000. */
  formTimeoutMs?: number;
}

/** Takes a request, and the address of who sent it. */
type Take = (request: Request, sender: string) => Promise<Response>;

const FORM_TIMEOUT_MS = 10_000;
/** A proxy keeps few connections open, and people send one form each. */
const MOST_CONNECTIONS = 500;

/**
 * A server of Node's own around an intake, on which nobody holds a connection for long: headers, forms and answers all have to come
 * to their end within `formTimeoutMs`.
 */
export function createIntakeServer(take: Take, options: ListenerOptions = {}): Server {
  const { formTimeoutMs = FORM_TIMEOUT_MS } = options;
  const server = createServer(
    {
      headersTimeout: formTimeoutMs,
      // The listener ends a form that takes too long with an answer; this is for what it does not see.
      requestTimeout: formTimeoutMs * 2,
      connectionsCheckingInterval: Math.min(formTimeoutMs, 1000),
      keepAliveTimeout: Math.min(formTimeoutMs, 5000),
    },
    createNodeListener(take, options),
  );
  server.maxHeadersCount = 100;
  server.maxConnections = MOST_CONNECTIONS;
  // For who takes nothing of the answer.
  server.setTimeout(formTimeoutMs * 2, (socket) => socket.destroy());
  return server;
}

/** An intake as Node's own server wants it. */
export function createNodeListener(
  take: Take,
  { senderHeader, formTimeoutMs = FORM_TIMEOUT_MS }: ListenerOptions = {},
): RequestListener {
  return (request, response) => {
    const sender = senderHeader && request.headers[senderHeader.toLowerCase()];
    toRequest(request, formTimeoutMs)
      .then((form) => form && take(form, String(sender ?? request.socket.remoteAddress ?? '')))
      .then((answer) => sendAnswer(request, response, answer ?? new Response(null, TOO_SLOW)))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
        response.end();
      });
  };
}

const TOO_SLOW = { status: 408, headers: { 'cache-control': 'no-store' } };

/** @returns undefined for one that does not come to its end in time */
async function toRequest(request: IncomingMessage, timeoutMs: number): Promise<Request | undefined> {
  const { method = 'GET', headers, url = '/' } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const fields = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = hasBody ? await readBody(request, timeoutMs) : null;
  if (body === undefined) return undefined;
  return new Request(new URL(url.replace(/^\/{2,}/, '/'), `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: fields,
    body,
  });
}

/**
 * Reads no more than it takes to see that it is too much.
 * @returns undefined where the time is over first
 */
async function readBody(
  request: IncomingMessage,
  timeoutMs: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const read = async () => {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      sizeBytes += chunk.byteLength;
      if (sizeBytes > LARGEST_FORM_BYTES) break;
    }
    return new Uint8Array(Buffer.concat(chunks));
  };
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, timeoutMs, undefined);
  return Promise.race([read(), tooLate]).finally(() => clearTimeout(timer));
}

async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  const isRead = request.complete;
  // What is not read to its end cannot be followed by another request.
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'content-length': body.length,
    ...(!isRead && { connection: 'close' }),
  });
  response.end(body);
}
