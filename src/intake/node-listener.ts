import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

export interface ListenerOptions {
  /**
   * Header in which a proxy gives the sender's address, e.g. `x-real-ip`. The proxy must overwrite it, or senders can pretend to
   * be anybody. Default: the address of the connection.
   */
  senderHeader?: string | undefined;
}

export interface ServerOptions extends ListenerOptions {
  /** Limit for receiving a form with its headers, however steadily it trickles in; milliseconds. Default: 10,000. */
  formTimeoutMs?: number;
}

/** Takes a request, and the address of who sent it. */
type Take = (request: Request, sender: string) => Promise<Response>;

const FORM_TIMEOUT_MS = 10_000;
/** A proxy keeps few connections open, and people send one form each. It bounds what a flood of connections can hold in memory. */
const MOST_CONNECTIONS = 500;

/**
 * Creates a Node server for an intake, on which nobody can hold a connection for long. The limits are Node's: Hono's `timeout` would
 * include the seconds for which an answer is held back, and could refuse a form whose sender is being registered.
 */
export function createIntakeServer(take: Take, options: ServerOptions = {}): Server {
  const { formTimeoutMs = FORM_TIMEOUT_MS } = options;
  const server = createServer(
    {
      // Node answers 408 and closes the connection, in the middle of a form too.
      headersTimeout: formTimeoutMs,
      requestTimeout: formTimeoutMs,
      connectionsCheckingInterval: Math.min(formTimeoutMs / 10, 1000),
      keepAliveTimeout: Math.min(formTimeoutMs, 5000),
    },
    createNodeListener(take, options),
  );
  server.maxHeadersCount = 100;
  server.maxConnections = MOST_CONNECTIONS;
  // For clients that do not read the answer.
  server.setTimeout(formTimeoutMs * 2, (socket) => socket.destroy());
  return server;
}

/** Turns an intake into a listener for Node's HTTP server. */
export function createNodeListener(take: Take, { senderHeader }: ListenerOptions = {}): RequestListener {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const sender = senderHeader && incoming.headers[senderHeader.toLowerCase()];
      const answer = await take(request, String(sender ?? incoming.socket.remoteAddress ?? ''));
      // Without it, Node would send an empty answer in chunks.
      if (!answer.body && answer.status !== 204) outgoing.setHeader('content-length', '0');
      // The rest of a form that was not read must not be taken for the next request.
      if (!incoming.complete) outgoing.setHeader('connection', 'close');
      return answer;
    },
    {
      // For requests without a `host` header, which HTTP/1.0 allows.
      hostname: 'localhost',
      // By default the adapter replaces `Request` and `Response` for the whole process, which undici uses too.
      overrideGlobalObjects: false,
      errorHandler: () => new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } }),
    },
  );
}
