import type { CustomerAddress, CustomerDraft, Licence } from './customer.ts';
import type { JoinFault, JoinFaultCode, JoinField, JoinRules, JoinValues } from './join-form.ts';

export type CheckedJoin =
  | { draft: CustomerDraft; faults?: undefined }
  | { faults: [JoinFault, ...JoinFault[]]; draft?: undefined };

/** Limit of the store's system for each name. */
const MAX_NAME = 45;
const MAX_NUMBER = 40;
const MAX_LINE = 100;
/** RFC 5321 allows a path of 256 characters, two of which are its angle brackets. */
const MAX_EMAIL = 254;
/** Nobody is this old: the year is a typo. */
const MAX_AGE = 120;

/**
 * Checks what somebody typed into the form, and turns it into a customer. The page and the intake both use it, so that they cannot
 * disagree.
 * @returns every problem, in the form's order and at most one per field; or the customer
 */
export function checkJoin(values: JoinValues, rules: JoinRules): CheckedJoin {
  const faults: JoinFault[] = [];
  const read = createReader(values, faults);
  const firstName = read('firstName', MAX_NAME, true);
  const lastName = read('lastName', MAX_NAME, true);
  const birthday = read('birthday', MAX_LINE, true, (day) => findBirthdayFault(day, rules));
  const phone = read('phone', MAX_NUMBER, true, (text) => (toPhone(text) ? undefined : 'not-a-phone'));
  const email = read('email', MAX_EMAIL, false, findEmailFault);
  const shopperType = rules.shopperTypes.find((type) => type === clean(values.shopperType));
  if (!shopperType) faults.push({ field: 'shopperType', code: toChoiceFault(values.shopperType) });
  const driversLicence = readLicence('licenceNumber', 'licenceExpires', rules.requiresLicence);
  const medicalId = readLicence('medicalNumber', 'medicalExpires', shopperType === 'medical-mmid');
  const caregiverLicenceNumber = read('caregiverLicence', MAX_NUMBER, false);
  const address = readAddress();
  const optOut = toOptOut(clean(values.offers));
  if (optOut === undefined) faults.push({ field: 'offers', code: 'not-a-choice' });

  function readLicence(number: JoinField, expires: JoinField, isRequired: boolean): Licence | undefined {
    const isGiven = clean(values[number]) !== '' || clean(values[expires]) !== '';
    const text = read(number, MAX_NUMBER, isRequired || isGiven);
    const expiresOn = read(expires, MAX_LINE, isRequired || isGiven, (day) =>
      isDay(day) ? (day < rules.today ? 'expired' : undefined) : 'not-a-day',
    );
    return text && expiresOn ? { number: text, expiresOn } : undefined;
  }

  /** An address is given as a whole, or not at all. */
  function readAddress(): CustomerAddress | undefined {
    const parts: JoinField[] = ['street1', 'street2', 'city', 'state', 'zipCode'];
    const isGiven = parts.some((part) => clean(values[part]) !== '');
    const street1 = read('street1', MAX_LINE, isGiven);
    const street2 = read('street2', MAX_LINE, false);
    const city = read('city', MAX_LINE, isGiven);
    const state = read('state', MAX_NUMBER, isGiven, (text) =>
      /^[a-z]{2}$/i.test(text) ? undefined : 'not-a-state',
    );
    const zipCode = read('zipCode', MAX_NUMBER, isGiven, (text) =>
      /^\d{5}(?:-\d{4})?$/.test(text) ? undefined : 'not-a-zip-code',
    );
    if (!street1 || !city || !state || !zipCode) return undefined;
    return {
      kind: 'of-record',
      street1,
      ...(street2 && { street2 }),
      city,
      state: state.toUpperCase(),
      zipCode,
      isPrimary: true,
    };
  }

  const [first, ...others] = faults;
  if (first) return { faults: [first, ...others] };
  if (!shopperType || optOut === undefined) throw new Error('A form without a fault lacks what it needs.');
  return {
    draft: {
      firstName,
      lastName,
      birthday,
      phone: toPhone(phone) ?? phone,
      ...(email && { email }),
      shopperType,
      ...(driversLicence && { driversLicence }),
      ...(medicalId && { medicalId }),
      // Somebody with a caregiver's license is a caregiver; neither is sent without the other.
      ...(caregiverLicenceNumber && { isCaregiver: true, caregiverLicenceNumber }),
      ...(address && { addresses: [address] }),
      optOut,
    },
  };
}

/** Creates a function that reads a field, and adds to the faults what is wrong with it. It returns "" for an empty field. */
function createReader(values: JoinValues, faults: JoinFault[]) {
  return (
    field: JoinField,
    maxCharacters: number,
    isRequired: boolean,
    findFault: (text: string) => JoinFaultCode | undefined = () => undefined,
  ): string => {
    const text = clean(values[field]);
    const code =
      findTextFault(text, maxCharacters, isRequired) ?? (text === '' ? undefined : findFault(text));
    if (code) faults.push({ field, code });
    return text;
  };
}

function findTextFault(text: string, maxCharacters: number, isRequired: boolean): JoinFaultCode | undefined {
  if (text === '') return isRequired ? 'required' : undefined;
  return text.length > maxCharacters ? 'too-long' : undefined;
}

function findBirthdayFault(birthday: string, { today, minimumAge }: JoinRules): JoinFaultCode | undefined {
  if (!isDay(birthday)) return 'not-a-day';
  if (birthday > today) return 'in-the-future';
  const age = countYears(birthday, today);
  if (age < minimumAge) return 'too-young';
  return age > MAX_AGE ? 'too-old' : undefined;
}

/** Whole years from one day to a later one. Somebody born on February 29 turns a year older on March 1, the later of two readings. */
function countYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice('YYYY'.length) < from.slice('YYYY'.length) ? years - 1 : years;
}

/** Whether it is `YYYY-MM-DD` and a real day: `Date.parse` takes February 30 for March 2. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/**
 * Reads the ten digits of a North American phone number, however they are separated, with or without the country code 1. Area codes
 * begin with 2 to 9 (North American Numbering Plan).
 * @returns undefined for anything else
 */
function toPhone(text: string): string | undefined {
  if (!/^\+?[\d\s().-]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const number = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^[2-9]\d{9}$/.test(number) ? number : undefined;
}

function findEmailFault(text: string): JoinFaultCode | undefined {
  return /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(text) ? undefined : 'not-an-email';
}

function toChoiceFault(value: string | undefined): JoinFaultCode {
  return clean(value) === '' ? 'required' : 'not-a-choice';
}

/** @returns whether offers are unwanted; null for no answer, which must not count as consent; undefined for an unknown answer */
function toOptOut(answer: string): boolean | null | undefined {
  if (answer === '' || answer === 'later') return null;
  if (answer === 'yes') return false;
  return answer === 'no' ? true : undefined;
}

/** On one line, and without control and format characters, which staff could not see at the counter. */
function clean(value: string | undefined): string {
  return (value ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
}
