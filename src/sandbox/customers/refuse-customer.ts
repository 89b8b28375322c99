import { createRefusedCall, type RefusedCall } from '../api/answer.ts';
import type { CustomerBody } from './customer-body.ts';
import type { WireCustomer } from './wire-customer.ts';

const LONGEST_NAME = 45;
const OLDEST_YEARS = 120;
const ADDRESS_TYPES = ['ADDRESS_OF_RECORD', 'ALTERNATIVE_ADDRESS', 'SECONDARY_ADDRESS'];
const ADDRESS_PARTS = ['street1', 'city', 'state', 'zipcode'] as const;

/** What the store has that a customer is checked against. */
export interface CustomerSurroundings {
  /** All others that are in use: a deactivated one's phone may be another's. */
  others: readonly WireCustomer[];
  groups: readonly string[];
  now: Date;
}

/** A field that nothing stands in. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === 'N/A' || String(value).trim() === '';

/**
 * The refusal of a customer who would be written as they are given here: undefined if they may. Codes that are known from the wire
 * are the wire's; whatever else is wrong is `MODEL_VALIDATION_FAIL` with its detail.
 */
export function findRefusal(body: CustomerBody, around: CustomerSurroundings): RefusedCall | undefined {
  const [code, detail] =
    findNameFault(body) ??
    findBirthdayFault(body, around.now) ??
    findLicenceFault(body) ??
    findPatientFault(body) ??
    findAddressFault(body) ??
    findGroupFault(body, around.groups) ??
    findDuplicate(body, around.others) ??
    [];
  return code && detail ? createRefusedCall(code, detail) : undefined;
}

type Fault = readonly [code: string, detail: string] | undefined;

const invalid = (detail: string): Fault => ['MODEL_VALIDATION_FAIL', detail];

function findNameFault({ first_name, last_name }: CustomerBody): Fault {
  if (first_name === undefined || first_name === null || first_name === '') {
    return ['CUSTOMER_FIRST_NAME_EMPTY', 'Field first_name cannot be empty'];
  }
  if (isBlank(first_name)) return ['CUSTOMER_FIRST_NAME_BLANK', 'Field first_name cannot be blank'];
  if (first_name.length > LONGEST_NAME) {
    return ['CUSTOMER_FIRST_NAME_TOO_LONG', `Field first_name cannot exceed ${LONGEST_NAME} characters`];
  }
  return isBlank(last_name) ? invalid('Field last_name cannot be blank') : undefined;
}

function findBirthdayFault({ birthday }: CustomerBody, now: Date): Fault {
  if (isBlank(birthday)) return invalid('Field birthday cannot be blank');
  const years = now.getUTCFullYear() - Number(birthday?.slice(0, 4));
  if (years > OLDEST_YEARS) return ['CUSTOMER_AGE_TOO_HIGH', `Age cannot exceed ${OLDEST_YEARS}`];
  return years < 0 ? invalid('Field birthday cannot be in the future') : undefined;
}

function findLicenceFault({ drivers_license, drivers_license_expiration }: CustomerBody): Fault {
  const isExpirationGiven = !isBlank(drivers_license_expiration);
  if (!isBlank(drivers_license) && !isExpirationGiven) {
    return [
      'DRIVER_LICENSE_EXPIRATION_CANNOT_BE_NULL',
      'Field drivers_license_expiration cannot be null when drivers_license is given',
    ];
  }
  // Treez's own examples create a customer with `N/A` and a day.
  return drivers_license === undefined && isExpirationGiven
    ? invalid('Field drivers_license is required when drivers_license_expiration is given')
    : undefined;
}

function findPatientFault(body: CustomerBody): Fault {
  if (isBlank(body.patient_type)) return invalid('Field patient_type cannot be blank');
  if (body.patient_type === 'MEDICAL_MMID' && isBlank(body.state_medical_id)) {
    return invalid('Field state_medical_id is required for MEDICAL_MMID');
  }
  if (!isBlank(body.state_medical_id) && isBlank(body.permit_expiration)) {
    return invalid('Field permit_expiration is required when state_medical_id is given');
  }
  if (body.is_caregiver && isBlank(body.caregiver_license_number)) {
    return invalid('Field caregiver_license_number is required when is_caregiver is true');
  }
  if (!isBlank(body.phone) && !/^[2-9]\d{9}$/.test(body.phone ?? '')) {
    return invalid('Field phone must have ten digits, and cannot start with 0 or 1');
  }
  return isBlank(body.email) || /^[^\s@]+@[^\s@]+$/.test(body.email ?? '')
    ? undefined
    : invalid('Field email is not valid');
}

function findAddressFault({ addresses }: CustomerBody): Fault {
  const given = addresses ?? [];
  for (const address of given) {
    const type = address.type?.toUpperCase() ?? '';
    if (!ADDRESS_TYPES.includes(type))
      return invalid(`Field type of an address must be one of ${ADDRESS_TYPES}`);
    const missing = ADDRESS_PARTS.find((part) => isBlank(address[part]));
    if (missing) return invalid(`Field ${missing} of an address cannot be blank`);
    if (!/^[A-Za-z]{2}$/.test(address.state ?? '')) return invalid('Field state must have two letters');
  }
  const types = given.map(({ type }) => type?.toUpperCase());
  if (new Set(types).size < types.length) {
    return ['DUPLICATE_ADDRESS_TYPE', 'Only one address of each type can be submitted'];
  }
  return given.filter(({ primary }) => primary).length > 1
    ? ['DUPLICATE_ADDRESS_PRIMARY', 'Only one address can be primary']
    : undefined;
}

function findGroupFault({ customer_groups }: CustomerBody, groups: readonly string[]): Fault {
  const given = customer_groups ?? [];
  if (new Set(given).size < given.length) {
    return ['CUSTOMER_GROUP_DUPLICATED_INPUT', 'Field customer_groups names a group twice'];
  }
  return given.every((group) => groups.includes(group))
    ? undefined
    : invalid('Field customer_groups names a group that does not exist');
}

function findDuplicate(body: CustomerBody, others: readonly WireCustomer[]): Fault {
  const isTaken = (key: 'phone' | 'email' | 'drivers_license') =>
    !isBlank(body[key]) && others.some((other) => fold(other[key]) === fold(body[key]));
  if (isTaken('phone')) return ['DUPLICATED_CUSTOMER_PHONE', 'A customer with this phone already exists'];
  if (isTaken('email')) return ['DUPLICATED_CUSTOMER_EMAIL', 'A customer with this email already exists'];
  return isTaken('drivers_license')
    ? ['DRIVER_LICENSE_DUPLICATION', 'A customer with this drivers_license already exists']
    : undefined;
}

export const fold = (value: string | null | undefined): string => value?.trim().toLowerCase() ?? '';
