import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { formatScript } from '#run/render/embed-html.ts';

/** A page of others, on an origin of its own. */
export interface HostPage {
  /** What stands in its body; `{site}` is where the menu's site is, without a slash at the end, `{script}` its script's address. */
  body: string;
  head?: string;
  /** Default: a strict one, with exactly what the README says a menu needs. */
  policy?: string;
  /** BCP 47; default `en`. */
  language?: string;
  direction?: 'ltr' | 'rtl';
}

/** What a page must allow for a menu, and nothing else: scripts, data and pictures of the menu's site. */
export const STRICT_POLICY =
  "default-src 'none'; script-src {site}; connect-src {site}; img-src {site}; base-uri 'none'; form-action 'none'";

/** Serves a page on loopback until the test has ended. @returns its address */
export async function serveHost(site: string, page: HostPage): Promise<string> {
  const fill = (text: string) =>
    text.replaceAll('{script}', `{site}${SCRIPT_PATH}`).replaceAll('{site}', site);
  const { body, head = '', policy = STRICT_POLICY, language = 'en', direction = 'ltr' } = page;
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>A page of others</title>${fill(head)}</head><body>${fill(body)}</body></html>`;
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', fill(policy));
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

const SCRIPT_PATH = '/embed/v1/herbarium.js';

/** The tag that pages put in, for whichever site. */
export const SCRIPT = formatScript('https://menu.example').replace('https://menu.example', '{site}');
