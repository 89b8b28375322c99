import type { SandboxOptions } from '#sandbox/sandbox-options.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox-server.ts';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';

/** What any call of the API answers; each has some of these. */
export interface Body {
  resultCode?: string;
  resultReason?: string | null;
  resultDetail?: string | null;
  message?: string;
  data: ListData;
}

export interface ListData {
  page_count: number;
  total_count: number;
  product_list: TreezWireProduct[];
}

export interface TokenBody {
  resultCode: string;
  resultReason: string | null;
  access_token: string;
  refresh_token: string;
  expires_at: string;
  expires_in: string;
}

export interface SandboxCaller {
  sandbox: Sandbox;
  /** `{base}/{dispensary}`. */
  storeUrl: string;
  signIn(form?: Record<string, string>): Promise<Response>;
  /** Signs in once and keeps the token. */
  get(path: string): Promise<{ status: number; body: Body }>;
  /** Every product of every page, in order. */
  readAll(query?: string): Promise<TreezWireProduct[]>;
}

/** Starts a sandbox that takes many calls a second, with someone who calls it. */
export async function startCalledSandbox(options: SandboxOptions = {}): Promise<SandboxCaller> {
  const sandbox = await startSandbox({ callsPerSecond: 10_000, ...options });
  const storeUrl = `${sandbox.baseUrl}/${sandbox.dispensary}`;
  const { clientId, apiKey } = sandbox;
  let token: Promise<string> | undefined;

  const signIn = (form: Record<string, string> = { client_id: clientId, apikey: apiKey }) =>
    fetch(`${storeUrl}/config/api/gettokens`, { method: 'POST', body: new URLSearchParams(form) });

  const get = async (path: string) => {
    token ??= signIn().then(readToken);
    const headers = { authorization: await token, client_id: clientId };
    const response = await fetch(`${storeUrl}/${path}`, { headers });
    const body: Body = await response.json();
    return { status: response.status, body };
  };

  const readAll = async (query = '') => {
    const products: TreezWireProduct[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await get(`product/product_list?page=${page}&${query}`);
      if (body.data.product_list.length === 0) return products;
      products.push(...body.data.product_list);
    }
  };

  return { sandbox, storeUrl, signIn, get, readAll };
}

export async function readToken(response: Response): Promise<string> {
  const body: TokenBody = await response.json();
  return body.access_token;
}
