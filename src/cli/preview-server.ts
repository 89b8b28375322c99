import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { createError } from '#platform/errors/error.ts';
import { listen, toOrigin } from '#platform/listen.ts';
import { toContentType, UNKNOWN_TYPE } from '#run/publish/bucket/content-type.ts';
import { isOpenToAll, SECURITY_HEADERS } from '#run/publish/http-headers.ts';

/** A form that trickles in is ended, as `herbarium intake` does. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Where a preview takes forms. */
export const INTAKE_PATH = '/intake/';

/** A server that owns its port before there is a site to serve. */
export interface PreviewServer {
  /** Without a slash at the end, e.g. `http://localhost:4321`. */
  url: string;
  /**
   * Serves a built site as a static host would, from the next request on: directories by their index, the 404 page for what
   * isn't there.
   * @param directory absolute path of the site
   * @param intake takes what is sent to `/intake/`; without it nothing does
   */
  serve(directory: string, intake?: RequestListener): void;
  /** Ends all connections. */
  close(): void;
}

/**
 * Listens on loopback. Until it is given a site, it answers every request with a page that says the site is being built and reloads.
 * @param port 0 for any free one
 * @throws HerbariumError `PORT_TAKEN` or `PORT_FORBIDDEN`
 */
export async function openPreview(port: number): Promise<PreviewServer> {
  let listener: RequestListener = (_, response) => answerUnbuilt(response);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    for (const header of SECURITY_HEADERS) response.setHeader(...header);
    listener(request, response);
  });
  const host = 'localhost';
  return {
    url: toOrigin({ host, port: await listen(server, { host, port }) }),
    serve: (directory, intake) => {
      listener = createSiteListener(directory, intake);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @throws HerbariumError `SITE_MISSING` */
export function checkSite(directory: string): void {
  if (existsSync(join(directory, 'index.html'))) return;
  throw createError('SITE_MISSING', { directory });
}

function createSiteListener(directory: string, intake: RequestListener | undefined): RequestListener {
  const serve = sirv(directory, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = toContentType(path);
      // An address of a page names no file.
      if (type !== UNKNOWN_TYPE) response.setHeader('Content-Type', type);
      if (isOpenToAll(path.slice(1))) response.setHeader('Access-Control-Allow-Origin', '*');
    },
  });
  return (request, response) => {
    if (intake && request.url === INTAKE_PATH) return intake(request, response);
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(directory, '404.html')));
    });
  };
}

function answerUnbuilt(response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': '1',
  });
  response.end(
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Building</title><p>The site is being built. This page reloads until it is ready.</p></html>',
  );
}
