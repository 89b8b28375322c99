import {
  type Answer,
  createRefusedCall,
  createSuccess,
  RefusedCall,
  refuseMethod,
  refuseTooManyCalls,
  refuseUnknownPath,
} from './api/answer.ts';
import type { LiveList } from './api/live-list.ts';
import { answerProductFields } from './api/product-fields.ts';
import { answerProductList, selectUpdatedAfter } from './api/product-list.ts';
import { parseProductListQuery } from './api/product-list-query.ts';
import type { TokenDesk } from './api/token-desk.ts';
import type { CustomerDesk } from './customers/customer-desk.ts';
import type { SandboxSettings } from './sandbox-options.ts';

/** One call of a store's API. */
export interface ApiCall {
  method: string;
  /** Below the store's address, e.g. `product/product_list`. */
  path: string;
  parameters: URLSearchParams;
  headers: Parameters<TokenDesk['findRefusal']>[0];
  /** Of a form-encoded body; empty for none. */
  form: URLSearchParams;
  /** As it came. */
  body: string;
}

interface StoreApiParts {
  settings: SandboxSettings;
  tokenDesk: TokenDesk;
  list: LiveList;
  customers: CustomerDesk;
}

const SIGN_IN_PATH = 'config/api/gettokens';
const LIST_PATH = 'product/product_list';
const UPDATED_PATH = /^product\/product_list\/lastUpdated\/after\/([^/]+)$/;
const CUSTOMER_PATH = 'customer/';
const PRODUCT_PATH = /^product\/([^/]+)$/;
const CALL_WINDOW_MS = 1000;

/** Creates what answers every call of one store. */
export function createStoreApi({
  settings,
  tokenDesk,
  list,
  customers,
}: StoreApiParts): (call: ApiCall) => Answer {
  const isWithinLimit = createCallLimit(settings.callsPerSecond, settings.elapsedMs);

  const answerProducts = ({ path, parameters }: ApiCall): Answer => {
    if (path === 'product/product_fields') return answerProductFields(parameters);
    if (path === LIST_PATH) return answerWholeList(parameters);
    const after = UPDATED_PATH.exec(path)?.[1];
    if (after !== undefined) return answerUpdated(decodePathPart(after), parameters);
    const id = PRODUCT_PATH.exec(path)?.[1];
    return id === undefined ? refuseUnknownPath() : answerProduct(decodePathPart(id));
  };

  const answerWholeList = (parameters: URLSearchParams): Answer => {
    const query = parseProductListQuery(parameters, settings.pageSize);
    const answer = answerProductList(list.products(), query);
    if (query.ids.length === 0) list.pageServed(query.page);
    return answer;
  };

  const answerUpdated = (after: string, parameters: URLSearchParams): Answer =>
    answerProductList(
      selectUpdatedAfter(list.products(), after),
      parseProductListQuery(parameters, settings.pageSize),
    );

  const answerProduct = (id: string): Answer => {
    const product = list.products().find(({ product_id }) => product_id === id);
    if (!product) throw createRefusedCall('PRODUCT_NOT_FOUND', `Cannot find product by id ${id}`);
    return createSuccess(product);
  };

  const answerCustomers = ({ method, path, parameters, body }: ApiCall): Answer => {
    const parts = path.slice(CUSTOMER_PATH.length).split('/').map(decodePathPart);
    return customers.answer({ method, path: parts, parameters, body }) ?? refuseUnknownPath();
  };

  return (call) => {
    if (!isWithinLimit()) return refuseTooManyCalls();
    if (call.path === SIGN_IN_PATH)
      return call.method === 'POST' ? tokenDesk.signIn(call.form) : refuseMethod('POST');
    const refusal = tokenDesk.findRefusal(call.headers);
    if (refusal) return refusal;
    try {
      if (call.path.startsWith(CUSTOMER_PATH)) return answerCustomers(call);
      if (call.method !== 'GET') return refuseMethod('GET');
      return answerProducts(call);
    } catch (error) {
      if (error instanceof RefusedCall) return error.answer;
      throw error;
    }
  };
}

/** A part that isn't well encoded is taken as it stands, and so is refused as an id or a date that nobody knows. */
function decodePathPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Says of each call whether it is still within the number allowed in any one second. A refused call doesn't count. */
function createCallLimit(callsPerSecond: number, elapsedMs: () => number): () => boolean {
  let recentMs: number[] = [];
  return () => {
    const nowMs = elapsedMs();
    recentMs = recentMs.filter((callMs) => nowMs - callMs < CALL_WINDOW_MS);
    if (recentMs.length >= callsPerSecond) return false;
    recentMs.push(nowMs);
    return true;
  };
}
