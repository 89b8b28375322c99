import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Intake } from './create-intake.ts';
import { LARGEST_FORM_BYTES } from './read-form.ts';

export interface ListenerOptions {
  /**
   * A header in which a proxy in front says who sends, e.g. `x-real-ip`. Only one that the proxy writes over: else anybody can be
   * anyone. Default: the address of the connection.
   */
  senderHeader?: string | undefined;
}

/** An intake as Node's own server wants it. */
export function createNodeListener(intake: Intake, { senderHeader }: ListenerOptions = {}): RequestListener {
  return (request, response) => {
    const sender = senderHeader && request.headers[senderHeader.toLowerCase()];
    toRequest(request)
      .then((form) => intake(form, String(sender ?? request.socket.remoteAddress ?? '')))
      .then((answer) => sendAnswer(request, response, answer))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
        response.end();
      });
  };
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const fields = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new Request(new URL(url.replace(/^\/{2,}/, '/'), `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: fields,
    body: hasBody ? await readBody(request) : null,
  });
}

/** No more than it takes to see that it is too much. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LARGEST_FORM_BYTES) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
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
