import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './api/answer.ts';
import { refuseAfterFault, refuseMethod, refuseUnknownPath, refuseUnknownStore } from './api/refusals.ts';
import type { PictureShelf } from './pictures/picture-shelf.ts';
import { parseForm, readBody } from './read-body.ts';
import type { RequestLog } from './request-log.ts';
import { sendAnswer } from './send-answer.ts';
import type { ApiCall } from './store-api.ts';

interface HandlerParts {
  dispensary: string;
  answerCall: (call: ApiCall) => Answer;
  findPicture: PictureShelf;
  requests: RequestLog;
}

const API_PATH = /^\/v2\.0\/dispensary\/([^/]+)\/(.+)$/;

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
