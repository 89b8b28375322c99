import { formatPacificTime } from '../pacific-time.ts';
import type { CustomerBody } from './customer-body.ts';
import type { WireCaregiver, WireCustomer } from './wire-customer.ts';

export interface Writing {
  customerId: string;
  now: Date;
  /** Of the ids given. */
  caregivers: WireCaregiver[];
}

/** A customer of which nothing is known but when they came. */
export function createBlankCustomer({ customerId, now }: Writing): WireCustomer {
  const at = formatPacificTime(now);
  return {
    status: 'ACTIVE',
    verification_status: 'VERIFICATION_PENDING',
    verification_reasons: [
      { verification_reason: 'NEW_CUSTOMER', verification_reason_description: 'NEW_CUSTOMER' },
    ],
    customer_id: customerId,
    first_name: '',
    middle_name: null,
    nickname: '',
    last_name: '',
    birthday: '',
    drivers_license: 'N/A',
    drivers_license_expiration: 'N/A',
    state_medical_id: 'N/A',
    permit_expiration: 'N/A',
    email: '',
    phone: '',
    notes: 'N/A',
    physician_first_name: null,
    physician_last_name: null,
    physician_license: null,
    physician_address: null,
    physician_phone: null,
    is_caregiver: false,
    caregiver_license_number: '',
    caregiver_name_1: 'N/A',
    caregiver_name_2: 'N/A',
    caregiver_details: [],
    rewards_balance: 0,
    rewards_type: 'POINTS',
    gender: 'U',
    signup_date: at,
    last_visit_date: null,
    last_update: at,
    opt_out: null,
    referral_source: null,
    banned: false,
    warning_1: false,
    warning_2: false,
    addresses: [],
    merged_customer_ids: [],
    merged_into_customer_id: null,
    patient_type: 'ADULT',
    customer_groups: [],
  };
}

/** The customer with what is given written over. What cannot be written stays. */
export function writeCustomer(customer: WireCustomer, body: CustomerBody, writing: Writing): WireCustomer {
  const { addresses, opt_out, caregiver_details, permit_expiration, ...given } = body;
  const [first, second] = writing.caregivers;
  return {
    ...customer,
    ...withoutAbsent(given, customer),
    ...(permit_expiration !== undefined && {
      permit_expiration: permit_expiration ? `${permit_expiration} 00:00:00.000` : 'N/A',
    }),
    ...(opt_out !== undefined && { opt_out: opt_out === null ? null : String(opt_out) }),
    ...(addresses && {
      addresses: addresses.map((address) => ({
        type: address.type?.toLowerCase() ?? '',
        street1: address.street1 ?? '',
        street2: address.street2 ?? '',
        city: address.city ?? '',
        state: address.state?.toUpperCase() ?? '',
        zipcode: address.zipcode ?? '',
        primary: address.primary ?? false,
      })),
    }),
    ...(caregiver_details && {
      caregiver_details: writing.caregivers,
      caregiver_name_1: first?.caregiver_name ?? 'N/A',
      caregiver_name_2: second?.caregiver_name ?? 'N/A',
    }),
    last_update: formatPacificTime(writing.now),
  };
}

/** What is given as nothing becomes what a blank customer has. */
function withoutAbsent(given: object, customer: WireCustomer): Partial<WireCustomer> {
  const blank: object = createBlankCustomer({
    customerId: customer.customer_id,
    now: new Date(0),
    caregivers: [],
  });
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value === null || value === '' ? Reflect.get(blank, key) : value]),
  );
}
