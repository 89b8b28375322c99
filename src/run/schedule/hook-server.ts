import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen } from '#platform/listen.ts';

export interface HookServerOptions {
  host: string;
  /** 0 for any free one. */
  port: number;
  /** What a request must bear; without it no run can be asked for. */
  secret?: string | undefined;
  /** A run is asked for. */
  onHook: () => void;
  /** The page that says how it is going, as HTML. */
  renderStatus: () => Promise<string>;
}

/** Shorter ones are guessed. */
export const MIN_SECRET_CHARACTERS = 16;

/**
 * Listens for requests to renew the menu (`POST /hook`, `Authorization: Bearer …`), and shows how runs are going (`GET /`).
 * What a request says besides is not read.
 * @throws HerbariumError as `listen`
 */
export async function startHookServer(options: HookServerOptions): Promise<Server> {
  const server = createServer((request, response) => {
    // Whatever is sent is thrown away, and too much of it ends the connection.
    request.resume();
    answer(request, response, options).catch(() => response.destroy());
  });
  // Requests come through a web server and have no body worth reading: few headers and ten seconds are plenty.
  server.maxHeadersCount = 50;
  server.requestTimeout = 10_000;
  await listen(server, options);
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HookServerOptions,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (path === '/' && request.method === 'GET') {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': 'no-store',
    });
    response.end(await options.renderStatus());
    return;
  }
  const [status, text] =
    path === '/hook' ? judgeHook(request, options) : OTHERS[path === '/' ? 'method' : 'path'];
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
  if (status === ACCEPTED) options.onHook();
}

const ACCEPTED = 202;
const OTHERS = { method: [405, 'Ask with GET.'], path: [404, 'Nothing is here.'] } as const;

function judgeHook(
  { method, headers }: IncomingMessage,
  { secret }: HookServerOptions,
): readonly [status: number, text: string] {
  if (!secret) return [404, 'No hook is set up.'];
  if (method !== 'POST') return [405, 'Ask with POST.'];
  if (!bears(headers.authorization, secret)) return [401, 'This needs the secret.'];
  return [ACCEPTED, 'The menu will be renewed.'];
}

/** In the same time whatever the difference. */
function bears(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
