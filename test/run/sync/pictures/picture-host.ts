import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** A web server on loopback that serves what a test puts on it, and remembers what it was asked. */
export interface PictureHost {
  origin: string;
  requests: IncomingMessage[];
  /** Answers a path (as it stands in the request) from now on; every other path is 404. */
  serve(path: string, answer: RequestListener): void;
  close(): Promise<void>;
}

export async function startPictureHost(): Promise<PictureHost> {
  const requests: IncomingMessage[] = [];
  const answers = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers.get(request.url ?? '') ?? status(404);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    serve: (path, answer) => {
      answers.set(path, answer);
    },
    close,
  };
}

export function status(code: number, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(code, headers).end();
  };
}

export function send(body: Buffer | string, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => {
    response.writeHead(200, headers).end(body);
  };
}

/** Answers 304 to whoever already has the bytes that the tag stands for. */
export function sendTagged(
  body: Buffer,
  etag: string,
  headers: Record<string, string> = {},
): RequestListener {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else response.writeHead(200, { etag, ...headers }).end(body);
  };
}

/** Gives each answer once, in order, and the last one for ever. */
export function inTurn(...answers: [RequestListener, ...RequestListener[]]): RequestListener {
  return (request, response) => {
    const [answer] = answers;
    if (answers.length > 1) answers.shift();
    answer(request, response);
  };
}

export function hang(): void {}

/** Takes the connection away without an answer. */
export function drop(_request: IncomingMessage, response: ServerResponse): void {
  response.destroy();
}
