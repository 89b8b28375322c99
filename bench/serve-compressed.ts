import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Preview, previewSite } from '../test/end-to-end/site/run-herbarium.ts';

const TEXT_TYPES = /^text\/|javascript|json|xml|svg/;

/** Serves a built site on a free port with its text gzipped, as static hosts do and the preview does not. */
export async function serveCompressed(directory: string): Promise<Preview> {
  const preview = await previewSite(directory);
  const answers = new Map<string, Promise<Answer>>();
  const server = createServer(({ url = '/' }, response) => {
    const answer = answers.get(url) ?? fetchAnswer(`${preview.url}${url}`);
    answers.set(url, answer);
    answer.then(
      (found) => send(found, response),
      (cause) => response.destroy(cause),
    );
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const stop = () => {
    preview.stop();
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://localhost:${address.port}`, stop };
}

interface Answer {
  status: number;
  headers: Record<string, string | number>;
  body: Buffer;
}

async function fetchAnswer(url: string): Promise<Answer> {
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const plain = Buffer.from(await response.arrayBuffer());
  const isText = TEXT_TYPES.test(type);
  const body = isText ? gzipSync(plain, { level: 9 }) : plain;
  const headers = { 'content-type': type, 'content-length': body.length };
  return {
    status: response.status,
    headers: isText ? { ...headers, 'content-encoding': 'gzip' } : headers,
    body,
  };
}

function send({ status, headers, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(body);
}
