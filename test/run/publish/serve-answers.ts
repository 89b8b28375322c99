import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Asked {
  /** Method and path, e.g. `GET /a?b=1`. */
  what: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/**
 * Serves on loopback until the test ends.
 * @param answer gets each request, and gives the status and the body
 */
export async function serveAnswers(
  answer: (asked: Asked) => [status: number, body: string],
): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const each = {
      what: `${request.method} ${request.url}`,
      headers: request.headers,
      body: await text(request),
    };
    asked.push(each);
    const [status, body] = answer(each);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked };
}
