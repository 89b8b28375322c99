import type { ShopperType } from '../model/deal.ts';

/** The fields of the form by which somebody asks to be registered, in their order; the names that they are sent under. */
export const JOIN_FIELDS = [
  'firstName',
  'lastName',
  'birthday',
  'phone',
  'email',
  'shopperType',
  'licenceNumber',
  'licenceExpires',
  'medicalNumber',
  'medicalExpires',
  'caregiverLicence',
  'street1',
  'street2',
  'city',
  'state',
  'zipCode',
  'offers',
] as const;

export type JoinField = (typeof JOIN_FIELDS)[number];

/** What stands in the fields, as it was typed. */
export type JoinValues = Readonly<Partial<Record<JoinField, string>>>;

/** What can be wrong with a field. */
export const JOIN_FAULT_CODES = [
  'required',
  'too-long',
  'not-a-day',
  'in-the-future',
  'too-young',
  'too-old',
  'not-a-phone',
  'not-an-email',
  'not-a-choice',
  'expired',
  'not-a-state',
  'not-a-zip-code',
] as const;

export type JoinFaultCode = (typeof JOIN_FAULT_CODES)[number];

export interface JoinFault {
  field: JoinField;
  code: JoinFaultCode;
}

/** What a store asks of those who join. */
export interface JoinRules {
  /** The store's day, `YYYY-MM-DD`. */
  today: string;
  /** Years. */
  minimumAge: number;
  /** As whom one can join. */
  shopperTypes: readonly ShopperType[];
  /** Whether nobody joins without a driver's licence or an id. */
  requiresLicence: boolean;
}

/** What may be answered about offers; without an answer nothing is said about them. */
export const OFFER_ANSWERS = ['yes', 'no', 'later'] as const;

/** Characters of one value; what is longer is cut, and then too long. */
const MOST_CHARACTERS = 500;

/** Takes the form's fields out of what was sent, and drops all else. */
export function readJoinValues(entries: Iterable<readonly [string, unknown]>): JoinValues {
  const values: Partial<Record<JoinField, string>> = {};
  for (const [name, value] of entries) {
    const field = JOIN_FIELDS.find((each) => each === name);
    if (field && typeof value === 'string') values[field] = value.slice(0, MOST_CHARACTERS);
  }
  return values;
}
