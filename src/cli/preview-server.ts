import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { HerbariumError } from '../error.ts';
import { isOpenToAll } from '../publishing/http-headers.ts';

/** Where a preview takes forms. */
export const INTAKE_PATH = '/intake/';

/**
 * Serves a built site on loopback as a static host would: directories by their index, the 404 page for what isn't there.
 * @param directory absolute path of the site
 * @param port 0 for any free one
 * @param intake takes what is sent to `/intake/`; without it nothing does
 * @returns its address, e.g. `http://localhost:4321`
 * @throws HerbariumError `SITE_MISSING` or `PORT_TAKEN`
 */
export async function startPreview(
  directory: string,
  port: number,
  intake?: RequestListener,
): Promise<string> {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new HerbariumError(`There is no site in ${directory}.`, {
      code: 'SITE_MISSING',
      hint: 'Build one first: npm run build',
    });
  }
  const serve = sirv(directory, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      if (isOpenToAll(path.slice(1))) response.setHeader('Access-Control-Allow-Origin', '*');
    },
  });
  const server = createServer((request, response) => {
    if (intake && request.url === INTAKE_PATH) return intake(request, response);
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(directory, '404.html')));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (cause) => fail(toPortError(cause, port)));
    server.listen(port, 'localhost', done);
  });
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
}

function toPortError(cause: Error, port: number): Error {
  return new HerbariumError(`Port ${port} can’t be opened: ${cause.message}`, {
    code: 'PORT_TAKEN',
    hint: 'End what runs there, or choose another port: -- --port 4322',
    cause,
  });
}
