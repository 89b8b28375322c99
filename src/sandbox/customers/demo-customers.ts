import type { CustomerBody } from './customer-body.ts';
import type { WireCaregiver, WireCustomer, WireDocument } from './wire-customer.ts';
import { createBlankCustomer, writeCustomer } from './write-customer.ts';

/** Groups that the demo store has, as its deals name them. */
export const DEMO_GROUPS = ['Seniors', 'Veterans', 'Industry', 'EMPLOYEE'];

const SINCE = new Date('2024-03-08T18:20:00Z');
const VERIFIED = { verification_status: 'VERIFIED', verification_reasons: [] };

interface Person {
  id: number;
  body: CustomerBody;
  /** What no call writes. Default: verified. */
  kept?: Partial<WireCustomer>;
  caregivers?: WireCaregiver[];
}

/** They do not exist: numbers are those that are kept for fiction, addresses are in domains for examples. */
const PEOPLE: readonly Person[] = [
  {
    id: 101,
    body: {
      first_name: 'ROSALIND',
      last_name: 'MEADOW',
      birthday: '1952-02-11',
      email: 'rosalind.meadow@example.com',
      phone: '5105550101',
      gender: 'F',
      drivers_license: 'F1000101',
      drivers_license_expiration: '2029-02-11',
      opt_out: false,
      referral_source: 'Word of mouth',
      customer_groups: ['Seniors', 'Veterans'],
      rewards_balance: 275,
      notes: 'Prefers flower.\nLikes to talk about gardens.',
      addresses: [
        place('ADDRESS_OF_RECORD', '40 LINDEN ROW', true),
        place('ALTERNATIVE_ADDRESS', '7 WHARF ST', false),
        place('SECONDARY_ADDRESS', '2 FIELD LN', false),
      ],
    },
  },
  {
    id: 102,
    body: {
      first_name: 'TOBIAS',
      last_name: 'FENN',
      middle_name: 'ABEL',
      nickname: 'TOBY',
      birthday: '1990-01-01',
      email: 'tobias.fenn@example.com',
      phone: '5105550102',
      gender: 'M',
      patient_type: 'MEDICAL_MMID',
      state_medical_id: 'MED738102',
      permit_expiration: '2024-05-31',
      drivers_license: 'F1000102',
      drivers_license_expiration: '2028-05-12',
      physician_first_name: 'IDA',
      physician_last_name: 'LARCH',
      physician_license: '45HGFD32',
      physician_address: '264 WILLOW AVE, OAKLAND, CA 94607',
      physician_phone: '5105550192',
      caregiver_details: [{ caregiver_customer_id: 103 }],
      opt_out: true,
      warning_1: true,
    },
    kept: {
      verification_status: 'VERIFICATION_PENDING',
      verification_reasons: [
        {
          verification_reason: 'EXPIRATION',
          verification_reason_description: 'MEDICAL_ID_EXPIRATION',
        },
      ],
    },
    caregivers: [
      { caregiver_license_number: 'C9123456', caregiver_customer_id: 103, caregiver_name: 'MAEVE FENN' },
    ],
  },
  {
    id: 103,
    body: {
      first_name: 'MAEVE',
      last_name: 'FENN',
      birthday: '1961-09-30',
      phone: '5105550103',
      gender: 'F',
      is_caregiver: true,
      caregiver_license_number: 'C9123456',
      patient_type: 'MEDICAL',
    },
  },
  // Two accounts of one person: the later one was merged into the earlier.
  {
    id: 104,
    body: {
      first_name: 'JUNE',
      last_name: 'HOLLOWAY',
      birthday: '1985-06-17',
      email: 'june.holloway@example.com',
      phone: '5105550104',
      gender: 'N',
      drivers_license: 'F1000104',
      drivers_license_expiration: '2027-06-17',
      customer_groups: ['Industry'],
    },
    kept: { ...VERIFIED, status: 'MERGED', merged_customer_ids: [105] },
  },
  {
    id: 105,
    body: {
      first_name: 'JUNE',
      last_name: 'HOLLOWAY',
      birthday: '1985-06-17',
      email: 'june@example.org',
      phone: '5105550104',
    },
    kept: {
      status: 'DEACTIVATED',
      verification_status: 'NOT_APPLICABLE',
      verification_reasons: [],
      merged_into_customer_id: '104',
    },
  },
  {
    id: 106,
    body: {
      first_name: 'AMOS',
      last_name: 'THORNE',
      birthday: '1978-12-05',
      phone: '5105550106',
      gender: 'M',
      banned: true,
      warning_1: true,
      warning_2: true,
    },
  },
];

/** The demo store's customers, anew each time. */
export function createDemoCustomers(): WireCustomer[] {
  return PEOPLE.map(({ id, body, kept = VERIFIED, caregivers = [] }) => {
    const writing = { customerId: String(id), now: SINCE, caregivers };
    const customer = writeCustomer(createBlankCustomer(writing), body, writing);
    return { ...customer, ...kept, last_visit_date: '2025-11-02 09:54:13.000' };
  });
}

/** The documents of a customer of the demo store, below `origin`. */
export function listDocuments(
  { customer_id, drivers_license }: WireCustomer,
  origin: string,
): WireDocument[] {
  if (drivers_license === 'N/A') return [];
  return ['drivers_license', 'membership_agreement'].map((type) => ({
    type,
    url: `${origin}/file/secure/demo/customer/1_${customer_id}_${type}_24-03-08-10-20-00`,
    lastupdated: '2024-03-08 10:20:00',
  }));
}

function place(type: string, street1: string, primary: boolean) {
  return { type, street1, street2: '', city: 'OAKLAND', state: 'CA', zipcode: '94607', primary };
}
