import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './api/answer.ts';

/** Below this a body is sent as it is. */
const SMALLEST_GZIPPED_BYTES = 1024;

/** Sends an answer, gzipped where it is long JSON and the caller takes gzip. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  if (!isWorthGzipping(request, answer, body)) {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length }).end(body);
    return;
  }
  const gzipped = gzipSync(body);
  const headers = { ...answer.headers, 'content-encoding': 'gzip', 'content-length': gzipped.length };
  response.writeHead(answer.status, headers).end(gzipped);
}

function isWorthGzipping({ headers }: IncomingMessage, answer: Answer, body: Buffer): boolean {
  const takesGzip = String(headers['accept-encoding'] ?? '').includes('gzip');
  const isJson = answer.headers['content-type']?.startsWith('application/json') ?? false;
  return takesGzip && isJson && body.length >= SMALLEST_GZIPPED_BYTES;
}
