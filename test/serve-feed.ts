import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface FeedServerOptions {
  /** Default: all products on one page. */
  pageSize?: number;
  /** What is served besides the feed, by its path, e.g. pictures. */
  files?: Readonly<Record<string, Buffer>>;
  /** Answers a call in the feed's place, or holds it for ever; `false` lets the feed answer. */
  intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface FeedServer {
  /** Without a slash at the end, e.g. `http://127.0.0.1:41234`. */
  origin: string;
  baseUrl: string;
  /** The variables that make Herbarium read this feed. */
  environment: Record<string, string>;
  /** Methods and paths, in the order in which they arrived, e.g. `GET /v2.0/dispensary/corner/product/product_list?page=1`. */
  requests: string[];
  close(): Promise<void>;
}

export const FEED_CREDENTIALS = {
  dispensary: 'corner',
  clientId: 'cLiEnT-7f3a91',
  apiKey: 'aPi/KeY+52d0c8==',
};
export const FEED_TOKEN = 'eyJhbGciOiJIUzUxMiJ9.tOkEn-1b2c3d.sIgN';

/**
 * Serves a product feed on loopback: sign-in, and the product list page by page.
 * @param products the list, read anew for every call; or what is answered for a page, from 1
 */
export async function serveFeed(
  products: readonly unknown[] | ((page: number) => unknown),
  options: FeedServerOptions = {},
): Promise<FeedServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (options.intercept?.(request, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://feed');
    const file = options.files?.[pathname];
    if (file) response.end(file);
    else if (pathname.endsWith('/config/api/gettokens')) answer(response, SIGNED_IN);
    else if (pathname.endsWith('/product/product_list')) {
      answer(response, toAnswer(products, Number(searchParams.get('page')), options.pageSize));
    } else response.writeHead(404).end();
  });
  const origin = await listen(server);
  const baseUrl = `${origin}/v2.0/dispensary`;
  return {
    origin,
    baseUrl,
    environment: {
      TREEZ_BASE_URL: baseUrl,
      TREEZ_DISPENSARY: FEED_CREDENTIALS.dispensary,
      TREEZ_CLIENT_ID: FEED_CREDENTIALS.clientId,
      TREEZ_API_KEY: FEED_CREDENTIALS.apiKey,
    },
    requests,
    close: () => close(server),
  };
}

const SIGNED_IN = { resultCode: 'SUCCESS', resultReason: null, access_token: FEED_TOKEN, expires_in: '7200' };

function toAnswer(
  products: readonly unknown[] | ((page: number) => unknown),
  page: number,
  pageSize = 1000,
): unknown {
  if (typeof products === 'function') return products(page);
  const onPage = products.slice((page - 1) * pageSize, page * pageSize);
  return {
    resultCode: 'SUCCESS',
    resultReason: null,
    resultDetail: null,
    data: {
      page_count: onPage.length,
      total_count: onPage.length === 0 ? 0 : products.length,
      product_list: onPage,
    },
  };
}

function answer(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
