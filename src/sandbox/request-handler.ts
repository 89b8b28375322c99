import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { readCappedBody } from '#platform/read-capped-body.ts';
import {
  type Answer,
  refuseAfterFault,
  refuseMethod,
  refuseUnknownPath,
  refuseUnknownStore,
} from './api/answer.ts';
import type { PictureServer } from './pictures/picture-server.ts';
import type { ApiCall } from './store-api.ts';

/** What a sandbox has been asked so far; its figures go on rising. */
export interface RequestLog {
  /** Calls of the API, sign-ins and refused calls included. */
  apiCalls: number;
  /** Sign-ins tried. */
  signIns: number;
  /** Requests for pictures. */
  pictures: number;
  /** Method and address of each request, in order, e.g. `GET /v2.0/dispensary/demo/product/product_list?page=2`. */
  lines: string[];
}

interface HandlerParts {
  dispensary: string;
  answerCall: (call: ApiCall) => Answer;
  findPicture: PictureServer;
  requests: RequestLog;
}

const API_PATH = /^\/v2\.0\/dispensary\/([^/]+)\/(.+)$/;

/** Far more than two credentials or a customer need. */
const LARGEST_BODY_BYTES = 16_384;
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Below this a body is sent as it is. */
const SMALLEST_GZIPPED_BYTES = 1024;

export function createRequestLog(): RequestLog {
  return { apiCalls: 0, signIns: 0, pictures: 0, lines: [] };
}

/** Creates the handler of every request to the sandbox: the API, or a picture. */
export function createRequestHandler(parts: HandlerParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    parts.requests.lines.push(`${request.method} ${request.url}`);
    const answer = await findAnswer(request, parts).catch(() => refuseAfterFault());
    if (answer && !response.destroyed) sendAnswer(request, response, answer);
  };
}

/** The path is taken as it came: an encoded slash in it stays one. */
async function findAnswer(request: IncomingMessage, parts: HandlerParts): Promise<Answer | undefined> {
  const { method = '', url = '' } = request;
  const [path = '', search = ''] = splitOnce(url, '?');
  if (path.startsWith('/media/')) return findPictureAnswer(request, path, parts);
  const [, dispensary, callPath] = API_PATH.exec(path) ?? [];
  if (dispensary === undefined || callPath === undefined) return refuseUnknownPath();
  if (dispensary !== parts.dispensary) return refuseUnknownStore(dispensary);
  const body = await readBody(request);
  parts.requests.apiCalls += 1;
  if (callPath === 'config/api/gettokens') parts.requests.signIns += 1;
  const parameters = new URLSearchParams(search);
  const { headers } = request;
  const form = parseForm(body, headers['content-type']);
  return parts.answerCall({ method, path: callPath, parameters, headers, form, body });
}

async function findPictureAnswer(
  request: IncomingMessage,
  path: string,
  parts: HandlerParts,
): Promise<Answer | undefined> {
  parts.requests.pictures += 1;
  if (request.method !== 'GET') return refuseMethod('GET');
  return parts.findPicture(path, request.headers['if-none-match']);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Reads a body as text; one over 16 KB counts as an empty one. */
async function readBody(request: IncomingMessage): Promise<string> {
  const body = request.iterator({ destroyOnReturn: false });
  const { bytes, isTooLarge } = await readCappedBody(body, LARGEST_BODY_BYTES);
  // The rest is thrown away, so that the connection is free for the next request.
  if (isTooLarge) request.resume();
  return isTooLarge ? '' : new TextDecoder().decode(bytes);
}

/** The fields of a form-encoded body; a body of another kind is an empty form. */
function parseForm(body: string, contentType: string | undefined): URLSearchParams {
  return new URLSearchParams(contentType?.startsWith(FORM_TYPE) ? body : '');
}

/** Sends an answer, gzipped where it is long JSON and the caller takes gzip. */
function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
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
