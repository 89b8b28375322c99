import type { Customer, CustomerDraft } from '#menu/join/customer.ts';
import { createError, HerbariumError } from '#platform/errors/error.ts';
import type { ErrorCode } from '#platform/errors/error-catalog.ts';
import { CALL_SPACING_MS, createCallLimit } from '../client/call-limit.ts';
import { createCallTreez } from '../client/call-treez.ts';
import type { Network } from '../client/network.ts';
import { createRedactor, type Redactor } from '../client/redactor.ts';
import { callWithToken, createSession } from '../client/session.ts';
import { signIn } from '../client/sign-in.ts';
import { createSyncLimits } from '../client/sync-limits.ts';
import { SYSTEM_TIMING, type Timing } from '../client/timing.ts';
import { createTransport, type TreezAnswer, type TreezCall } from '../client/transport.ts';
import { type TreezAccess, toApiUrl } from '../client/treez-access.ts';
import { findEnvelope, isSuccess, parseEnvelope } from '../client/treez-envelope.ts';
import {
  createForbiddenError,
  createRequestRefusedError,
  createUnreadableAnswerError,
} from '../client/treez-error.ts';
import { CustomerRefusedError } from './customer-refusal.ts';
import { parseCustomer } from './parse-customer.ts';
import { toTreezCustomer } from './to-treez-customer.ts';

export interface CustomerApiOptions {
  /** How calls are sent: `createUndiciNetwork` on Node. */
  network: Network;
  /** For one question, with the sign-in and all that is tried again. Default: 20,000. */
  deadlineMs?: number;
  /** For one call with its body. Default: 8,000. */
  callTimeoutMs?: number;
  /** From the start of one call to the start of the next. Default: 110, which keeps below Treez's ten calls a second. */
  callSpacingMs?: number;
  /** How often one call is tried when it fails in a way that may pass; 1 or more. Default: 6. */
  maxTries?: number;
  /** Default: this machine's. */
  timing?: Partial<Timing>;
}

export interface LookUpOptions {
  /** Ask for the documents as well. Default: false. */
  withDocuments?: boolean;
}

/**
 * A store's customers in Treez. One token serves all calls. No error says anything of a customer, nor what they were looked up by.
 */
export interface CustomerApi {
  /** Undefined for an id that Treez does not know. */
  fetchCustomer(customerId: string, options?: LookUpOptions): Promise<Customer | undefined>;
  /** @param phone ten digits */
  fetchCustomersByPhone(phone: string, options?: LookUpOptions): Promise<Customer[]>;
  fetchCustomersByEmail(email: string, options?: LookUpOptions): Promise<Customer[]>;
  fetchCustomersByLicence(number: string, options?: LookUpOptions): Promise<Customer[]>;
  /**
   * A call whose answer was lost is made again, so that a refusal as a duplicate can be one of itself.
   * @throws CustomerRefusedError
   */
  createCustomer(draft: CustomerDraft): Promise<Customer>;
  /**
   * Changes what is given, and leaves the rest.
   * @throws CustomerRefusedError
   */
  updateCustomer(customerId: string, change: Partial<CustomerDraft>): Promise<Customer>;
  /**
   * Checks that Treez signs us in and answers, with a call about nobody. Whatever it answers counts.
   * @throws HerbariumError if there is no answer, or the credentials are refused
   */
  checkAnswers(): Promise<void>;
  close(): Promise<void>;
}

const DEADLINE_MS = 20_000;
const CALL_TIMEOUT_MS = 8000;
/** A customer with the last hundred merges and all documents is far below. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Two tokens refused one after the other are a fault that lasts; a minute later it may be mended. */
const REST_MS = 60_000;

/** A number that no phone has. */
const NOBODYS_PHONE = '0000000000';

/** What is sent is not taken. Any other status says that the call itself went wrong, such as to a store that is not there. */
const REFUSING_STATUSES: ReadonlySet<number> = new Set([400, 409, 422]);

type CustomerCall = Pick<TreezCall, 'method' | 'json'> & { what: string; path: string };

/** @throws HerbariumError `TREEZ_BASE_URL_INVALID`, `TREEZ_ACCESS_INVALID` */
export function createCustomerApi(access: TreezAccess, options: CustomerApiOptions): CustomerApi {
  const apiUrl = toApiUrl(access);
  const timing = { ...SYSTEM_TIMING, ...options.timing };
  const redactor = createRedactor([access.clientId, access.apiKey]);
  const transport = createTransport({
    network: options.network,
    callTimeoutMs: options.callTimeoutMs ?? CALL_TIMEOUT_MS,
    maxBodyBytes: MAX_BODY_BYTES,
    redactor,
    timing,
  });
  const callLimit = createCallLimit(options.callSpacingMs ?? CALL_SPACING_MS, timing);
  const session = createSession(timing, REST_MS);

  async function ask<T>(
    { path, ...call }: CustomerCall,
    read: (answer: TreezAnswer, call: Pick<CustomerCall, 'what'>, redactor: Redactor) => T,
  ): Promise<T> {
    const limits = createSyncLimits(options.deadlineMs ?? DEADLINE_MS, timing, undefined);
    const callTreez = createCallTreez({ transport, callLimit, limits, timing, maxTries: options.maxTries });
    try {
      const answer = await callWithToken(
        { ...call, url: new URL(path, apiUrl), isQuotable: false },
        {
          clientId: access.clientId,
          callTreez,
          session,
          signIn: () => signIn({ access, apiUrl, callTreez, redactor, timing }),
        },
      );
      return read(answer, call, redactor);
    } catch (error) {
      throw error instanceof CustomerRefusedError ? error : cleanError(error, redactor);
    } finally {
      limits.finish();
    }
  }

  function lookUp(by: string, value: string, what: string, { withDocuments }: LookUpOptions) {
    const query = withDocuments ? '?include_image_list=TRUE' : '';
    return ask({ what, path: `customer/${by}${encodeURIComponent(value)}${query}` }, toCustomers);
  }

  async function send(method: 'POST' | 'PATCH', path: string, what: string, draft: Partial<CustomerDraft>) {
    const [customer] = await ask({ what, path, method, json: toTreezCustomer(draft) }, toCustomers);
    if (customer) return customer;
    throw new CustomerRefusedError(what, 'CUSTOMER_DOESNT_EXIST', 404);
  }

  return {
    fetchCustomer: async (id, look = {}) => (await lookUp('', id, 'a customer by id', look))[0],
    fetchCustomersByPhone: (phone, look = {}) => lookUp('phone/', phone, 'customers by phone', look),
    fetchCustomersByEmail: (email, look = {}) => lookUp('email/', email, 'customers by e-mail', look),
    fetchCustomersByLicence: (number, look = {}) =>
      lookUp('driverlicense/', number, 'customers by licence', look),
    createCustomer: (draft) => send('POST', 'customer/detailcustomer', 'a new customer', draft),
    updateCustomer: (id, change) =>
      send('PATCH', `customer/update/${encodeURIComponent(id)}`, 'a change of a customer', change),
    checkAnswers: () =>
      ask({ what: 'whether it answers', path: `customer/phone/${NOBODYS_PHONE}` }, () => {}),
    close: () => transport.close(),
  };
}

/**
 * Customers of an answer: one as an object, or a list. That there is none is said in two ways: with 404, and with an empty list.
 */
function toCustomers(answer: TreezAnswer, { what }: { what: string }, redactor: Redactor): Customer[] {
  const reason = readReason(answer);
  if (answer.status === 404 && reason === 'CUSTOMER_DOESNT_EXIST') return [];
  if (answer.status === 403) throw createForbiddenError(what, 'status 403');
  if (REFUSING_STATUSES.has(answer.status)) throw new CustomerRefusedError(what, reason, answer.status);
  if (answer.status >= 300) throw createRequestRefusedError(what, `status ${answer.status}`);
  const envelope = parseEnvelope(answer, { what, isQuotable: false }, redactor);
  if (!isSuccess(envelope)) throw new CustomerRefusedError(what, reason, answer.status);
  const found = [envelope.data ?? []].flat();
  const customers = found.flatMap((each) => parseCustomer(each) ?? []);
  if (customers.length < found.length) throw createUnreadableAnswerError(what, 'what is not a customer');
  return customers;
}

function readReason({ text }: TreezAnswer): string | undefined {
  const reason = findEnvelope(text)?.resultReason;
  return typeof reason === 'string' ? reason : undefined;
}

/** What the feed's errors advise about the menu is not about customers. */
function cleanError(error: unknown, redactor: Redactor): Error {
  const clean = redactor.cleanError(error);
  if (!(clean instanceof HerbariumError)) return clean;
  const { message, cause } = clean;
  const hint = FITTING_HINTS.has(clean.code) ? clean.hint : (HINTS[clean.code] ?? LATER);
  if (clean.code === 'FEED_DEADLINE_PASSED')
    return createError('TREEZ_DEADLINE_PASSED', { message, hint }, cause);
  return new HerbariumError(message, { code: clean.code, hint, cause });
}

const FITTING_HINTS: ReadonlySet<ErrorCode> = new Set([
  'TREEZ_CREDENTIALS_REFUSED',
  'TREEZ_REDIRECTED',
  'TREEZ_CERTIFICATE_REFUSED',
  'TREEZ_REQUEST_REFUSED',
]);
const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  TREEZ_TOKEN_REFUSED:
    'Check that TREEZ_CLIENT_ID and TREEZ_API_KEY may read and write customers of TREEZ_DISPENSARY.',
  TREEZ_FORBIDDEN: 'Ask Treez whether these credentials may read and write customers of this dispensary.',
};
const LATER = 'Try again later. If it goes on, check the network, and what Treez says of its state.';
