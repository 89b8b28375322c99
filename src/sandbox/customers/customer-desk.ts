import {
  type Answer,
  createJsonAnswer,
  createRefusedCall,
  createSuccess,
  RefusedCall,
} from '../api/answer.ts';
import { type CustomerBody, customerBody } from './customer-body.ts';
import { createDemoCustomers, DEMO_GROUPS, listDocuments } from './demo-customers.ts';
import { findRefusal, fold } from './refuse-customer.ts';
import type { WireCaregiver, WireCustomer } from './wire-customer.ts';
import { createBlankCustomer, writeCustomer } from './write-customer.ts';

/** A call below `customer/`. */
export interface CustomerCall {
  method: string;
  /** Below `customer/`, decoded part by part. */
  path: string[];
  parameters: URLSearchParams;
  /** As it came. */
  body: string;
}

export interface CustomerDesk {
  /**
   * Answers a call; undefined if it is none that the API has.
   * @throws RefusedCall
   */
  answer(call: CustomerCall): Answer | undefined;
  /** Everybody, those who are in use no more included. */
  customers(): readonly WireCustomer[];
}

/** Where `data` is an object for some look-ups, an array for others, and nobody is said with 404 by some and `[]` by others. */
export function createCustomerDesk({ origin, now }: { origin: string; now: () => Date }): CustomerDesk {
  let customers = createDemoCustomers();

  const show = (customer: WireCustomer, parameters: URLSearchParams): unknown =>
    parameters.get('include_image_list')?.toUpperCase() === 'TRUE'
      ? { ...customer, imageList: listDocuments(customer, origin) }
      : customer;

  const find = (id: string | undefined): WireCustomer => {
    const customer = customers.find(({ customer_id }) => customer_id === id);
    if (customer) return customer;
    throw new RefusedCall(refuseUnknownCustomer());
  };

  const lookUp = ({ path, parameters }: CustomerCall): Answer | undefined => {
    const [by = '', value = ''] = path;
    if (path.length === 1) return createSuccess(show(find(by), parameters));
    const key = KEY_BY_PATH.get(by);
    if (path.length !== 2 || !key) return undefined;
    const found = customers.filter((customer) => fold(customer[key]) === fold(value));
    if (found.length === 0 && key === 'drivers_license') throw new RefusedCall(refuseUnknownCustomer());
    return createSuccess(found.map((customer) => show(customer, parameters)));
  };

  const check = (body: CustomerBody, ownId?: string): void => {
    const refusal = findRefusal(body, {
      others: customers.filter(
        ({ customer_id, status }) => customer_id !== ownId && status !== 'DEACTIVATED',
      ),
      groups: DEMO_GROUPS,
      now: now(),
    });
    if (refusal) throw refusal;
  };

  const create = (text: string): Answer => {
    const body = parseBody(text);
    check(body);
    const lastId = Math.max(100, ...customers.map(({ customer_id }) => Number(customer_id)));
    const writing = {
      customerId: String(lastId + 1),
      now: now(),
      caregivers: findCaregivers(body, customers),
    };
    const customer = writeCustomer(createBlankCustomer(writing), body, writing);
    customers = [...customers, customer];
    return createSuccess(customer);
  };

  /** @param wipes what is left out, as the older call does */
  const update = (id: string | undefined, text: string, wipes: boolean): Answer => {
    const known = find(id);
    const body = parseBody(text);
    const writing = {
      customerId: known.customer_id,
      now: now(),
      caregivers: findCaregivers(body, customers),
    };
    const base = wipes ? { ...createBlankCustomer(writing), ...toReadOnly(known) } : known;
    check({ ...(wipes ? {} : toBody(known)), ...body }, known.customer_id);
    const customer = writeCustomer(base, body, writing);
    customers = customers.map((each) => (each === known ? customer : each));
    return createSuccess(customer);
  };

  return {
    customers: () => customers,
    answer(call) {
      const [first, id] = call.path;
      if (call.method === 'GET') return lookUp(call);
      if (call.method === 'POST' && first === 'detailcustomer' && call.path.length === 1)
        return create(call.body);
      if (first !== 'update' || call.path.length !== 2) return undefined;
      if (call.method === 'PATCH' || call.method === 'POST') {
        return update(id, call.body, call.method === 'POST');
      }
      return undefined;
    },
  };
}

const KEY_BY_PATH: ReadonlyMap<string, 'email' | 'phone' | 'drivers_license'> = new Map([
  ['email', 'email'],
  ['phone', 'phone'],
  ['driverlicense', 'drivers_license'],
]);

/** @throws RefusedCall if one of them is not a caregiver */
function findCaregivers(
  { caregiver_details }: CustomerBody,
  customers: readonly WireCustomer[],
): WireCaregiver[] {
  return (caregiver_details ?? []).map(({ caregiver_customer_id }) => {
    const caregiver = customers.find(({ customer_id }) => customer_id === String(caregiver_customer_id));
    if (!caregiver?.is_caregiver) {
      throw createRefusedCall('MODEL_VALIDATION_FAIL', 'caregiver customer cannot be found');
    }
    return {
      caregiver_license_number: caregiver.caregiver_license_number,
      caregiver_customer_id: Number(caregiver.customer_id),
      caregiver_name: `${caregiver.first_name} ${caregiver.last_name}`,
    };
  });
}

function parseBody(text: string): CustomerBody {
  const parsed = customerBody.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => `Field ${path.join('.')} contains invalid value`);
  throw createRefusedCall('MODEL_VALIDATION_FAIL', fields.join(' \n'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedCall(
      createJsonAnswer(400, {
        resultCode: 'FAIL',
        resultReason: 'Bad Request',
        status: 'BAD_REQUEST',
        statusCode: 400,
        message: 'Input is not valid JSON.',
      }),
    );
  }
}

function refuseUnknownCustomer(): Answer {
  return createJsonAnswer(404, {
    resultCode: 'FAIL',
    resultReason: 'CUSTOMER_DOESNT_EXIST',
    resultDetail: null,
  });
}

/** What no update changes. */
function toReadOnly(customer: WireCustomer): Partial<WireCustomer> {
  const { status, verification_status, verification_reasons, signup_date, last_visit_date } = customer;
  const { merged_customer_ids, merged_into_customer_id } = customer;
  return {
    status,
    verification_status,
    verification_reasons,
    signup_date,
    last_visit_date,
    merged_customer_ids,
    merged_into_customer_id,
  };
}

/** A customer who is there, as what would write them. */
function toBody(customer: WireCustomer): CustomerBody {
  return customerBody.parse({
    ...customer,
    permit_expiration: customer.permit_expiration.slice(0, 10),
    caregiver_details: undefined,
    rewards_balance: customer.rewards_balance,
  });
}
