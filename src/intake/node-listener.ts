import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

export interface ListenerOptions {
  /**
   * A header in which a proxy in front says who sends, e.g. `x-real-ip`. Only one that the proxy writes over: else anybody can be
   * anyone. Default: the address of the connection.
   */
  senderHeader?: string | undefined;
}

export interface ServerOptions extends ListenerOptions {
  /** In which a whole form has to come, its headers included, however steadily it trickles; milliseconds. Default: 10,000. */
  formTimeoutMs?: number;
}

/** Takes a request, and the address of who sent it. */
type Take = (request: Request, sender: string) => Promise<Response>;

const FORM_TIMEOUT_MS = 10_000;
/** A proxy keeps few connections open, and people send one form each. */
const MOST_CONNECTIONS = 500;

/**
 * A server of Node's own around an intake, on which nobody holds a connection for long: headers, forms and answers all have to come
 * to their end within `formTimeoutMs`. Node's own deadlines, because Hono's `timeout` would count the time that an answer is held
 * back, and tell somebody who is being registered that they came too late.
 */
export function createIntakeServer(take: Take, options: ServerOptions = {}): Server {
  const { formTimeoutMs = FORM_TIMEOUT_MS } = options;
  const server = createServer(
    {
      // Node answers what takes longer with 408 and closes the connection, also in the middle of a form.
      headersTimeout: formTimeoutMs,
      requestTimeout: formTimeoutMs,
      connectionsCheckingInterval: Math.min(formTimeoutMs / 10, 1000),
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
export function createNodeListener(take: Take, { senderHeader }: ListenerOptions = {}): RequestListener {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const sender = senderHeader && incoming.headers[senderHeader.toLowerCase()];
      const answer = await take(request, String(sender ?? incoming.socket.remoteAddress ?? ''));
      // The adapter would send an empty answer in chunks.
      if (!answer.body && answer.status !== 204) outgoing.setHeader('content-length', '0');
      // What is not read to its end cannot be followed by another request.
      if (!incoming.complete) outgoing.setHeader('connection', 'close');
      return answer;
    },
    {
      // Of a request without a header `host`, as HTTP/1.0 has them.
      hostname: 'localhost',
      // The `Request` and `Response` of the whole process stay Node's own: undici and Vite use them too.
      overrideGlobalObjects: false,
      errorHandler: () => new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } }),
    },
  );
}
