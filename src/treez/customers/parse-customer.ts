import type { Caregiver, Customer, CustomerAddress, CustomerDocument } from '#menu/join/customer.ts';
import { cleanParagraphs, cleanText, readWord } from '../wire/clean-text.ts';
import { parseInstant } from '../wire/parse-instant.ts';
import { readFlag } from '../wire/read-flag.ts';
import { readNumber } from '../wire/read-number.ts';
import {
  parseTreezAddress,
  parseTreezCaregiver,
  parseTreezCustomer,
  parseTreezImage,
  parseTreezReason,
  type TreezCustomer,
} from './customer-schema.ts';
import {
  ADDRESS_WORDS,
  DOCUMENT_WORDS,
  GENDER_WORDS,
  SHOPPER_WORDS,
  STATUS_WORDS,
  VERIFICATION_WORDS,
} from './customer-words.ts';
import { withoutAbsent } from './without-absent.ts';

const MAX_CHARACTERS = 200;
const MAX_NOTES_CHARACTERS = 5000;
const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * Reads a customer as Treez answers with one. What cannot be read is left out and named in `unreadable`.
 * @returns undefined for what is not a customer: no object, or without an id
 */
export function parseCustomer(value: unknown): Customer | undefined {
  const wire = parseTreezCustomer(value);
  const customerId = wire && readText(wire.customer_id);
  return wire && customerId ? readCustomer(wire, customerId) : undefined;
}

function readCustomer(wire: TreezCustomer, customerId: string): Customer {
  const unreadable: string[] = [];
  const read = <T>(name: keyof TreezCustomer, reader: (value: unknown) => T | 'unreadable' | undefined) => {
    const fact = reader(wire[name]);
    if (fact !== 'unreadable') return fact;
    unreadable.push(name);
    return undefined;
  };
  const readLicence = (number: keyof TreezCustomer, expiration: keyof TreezCustomer) =>
    withoutAbsent({ number: read(number, readText), expiresOn: read(expiration, readDay) });
  const driversLicence = readLicence('drivers_license', 'drivers_license_expiration');
  const medicalId = readLicence('state_medical_id', 'permit_expiration');
  const physician = withoutAbsent({
    firstName: read('physician_first_name', readText),
    lastName: read('physician_last_name', readText),
    licenceNumber: read('physician_license', readText),
    address: read('physician_address', readText),
    phone: read('physician_phone', readText),
  });
  return {
    customerId,
    ...withoutAbsent({
      status: read('status', toReader(STATUS_WORDS)),
      verification: read('verification_status', toReader(VERIFICATION_WORDS)),
      firstName: read('first_name', readText),
      middleName: read('middle_name', readText),
      lastName: read('last_name', readText),
      nickname: read('nickname', readText),
      birthday: read('birthday', readDay),
      email: read('email', readText),
      phone: read('phone', readText),
      notes: read('notes', readNotes),
      gender: read('gender', toReader(GENDER_WORDS)),
      isBanned: read('banned', readFlag),
      hasFirstWarning: read('warning_1', readFlag),
      hasSecondWarning: read('warning_2', readFlag),
      shopperType: read('patient_type', toReader(SHOPPER_WORDS)),
      isCaregiver: read('is_caregiver', readFlag),
      caregiverLicenceNumber: read('caregiver_license_number', readText),
      rewardsBalance: read('rewards_balance', readNumber),
      rewardsType: read('rewards_type', readText),
      signedUpAt: read('signup_date', readInstant),
      lastVisitLocal: read('last_visit_date', readLocal),
      updatedAt: read('last_update', readInstant),
      optOut: read('opt_out', readChoice),
      referralSource: read('referral_source', readText),
      mergedIntoCustomerId:
        read('merged_into_customer_id', readText) ?? read('merged_into_customer_ID', readText),
    }),
    ...(driversLicence.number && { driversLicence: { ...driversLicence, number: driversLicence.number } }),
    ...(medicalId.number && { medicalId: { ...medicalId, number: medicalId.number } }),
    ...(Object.keys(physician).length > 0 && { physician }),
    verificationReasons: wire.verification_reasons.flatMap(readReason),
    addresses: readAll([...wire.addresses, ...wire.Addresses], readAddress, () =>
      unreadable.push('addresses'),
    ),
    groups: readGroups(wire),
    caregivers: wire.caregiver_details.flatMap(readCaregiver),
    caregiverNames: [wire.caregiver_name_1, wire.caregiver_name_2].flatMap((name) => readText(name) ?? []),
    ...(wire.imageList && {
      documents: readAll(wire.imageList, readDocument, () => unreadable.push('imageList')),
    }),
    mergedCustomerIds: wire.merged_customer_ids.flatMap((id) => readText(id) ?? []),
    unreadable: [...new Set(unreadable)],
  };
}

/** `N/A` is what Treez says for nothing. */
function readText(value: unknown): string | undefined {
  const text = cleanText(value, MAX_CHARACTERS);
  return text === 'N/A' ? undefined : text;
}

function readNotes(value: unknown): string | undefined {
  const text = cleanParagraphs(value, MAX_NOTES_CHARACTERS);
  return text === 'N/A' ? undefined : text;
}

function readLocal(value: unknown): string | 'unreadable' | undefined {
  return readText(value) === undefined ? undefined : (parseWallClock(value, '00:00') ?? 'unreadable');
}

function readDay(value: unknown): string | 'unreadable' | undefined {
  const local = readLocal(value);
  return local === 'unreadable' ? local : local?.slice(0, 'YYYY-MM-DD'.length);
}

function readInstant(value: unknown): string | 'unreadable' | undefined {
  return readText(value) === undefined ? undefined : (parseInstant(value) ?? 'unreadable');
}

/** Three states: null where the customer has not chosen. */
function readChoice(value: unknown): boolean | null | 'unreadable' | undefined {
  return value === null || value === '' ? null : readFlag(value);
}

function toReader<Name extends string>(words: Readonly<Record<Name, string>>) {
  const names = new Map(Object.entries<string>(words).map(([name, word]) => [readWord(word), name]));
  const isName = (name: string | undefined): name is Name => name !== undefined && name in words;
  return (value: unknown): Name | 'unreadable' | undefined => {
    const word = readWord(value);
    if (word === '') return undefined;
    const name = names.get(word);
    return isName(name) ? name : 'unreadable';
  };
}

function readAll<T>(
  values: readonly unknown[],
  reader: (value: unknown) => T | undefined,
  report: () => void,
): T[] {
  return values.flatMap((value) => {
    const item = reader(value);
    if (item === undefined) report();
    return item ?? [];
  });
}

const readAddressKind = toReader(ADDRESS_WORDS);

function readAddress(value: unknown): CustomerAddress | undefined {
  const wire = parseTreezAddress(value);
  const kind = readAddressKind(wire?.type);
  if (!wire || !kind || kind === 'unreadable') return undefined;
  const street2 = readText(wire.street2);
  return {
    kind,
    street1: readText(wire.street1) ?? '',
    ...(street2 && { street2 }),
    city: readText(wire.city) ?? '',
    state: readText(wire.state) ?? '',
    zipCode: readText(wire.zipcode) ?? '',
    isPrimary: readFlag(wire.primary) === true,
  };
}

const readDocumentKind = toReader(DOCUMENT_WORDS);

function readDocument(value: unknown): CustomerDocument | undefined {
  const wire = parseTreezImage(value);
  const url = readText(wire?.url);
  if (!wire || url === undefined) return undefined;
  const kind = readDocumentKind(wire.type);
  const updatedLocal = parseWallClock(wire.lastupdated, '00:00');
  return {
    kind: kind === undefined || kind === 'unreadable' ? 'other' : kind,
    url,
    ...(updatedLocal && { updatedLocal }),
  };
}

function readCaregiver(value: unknown): Caregiver[] {
  const wire = parseTreezCaregiver(value);
  if (!wire) return [];
  return [
    withoutAbsent({
      customerId: readText(wire.caregiver_customer_id),
      name: readText(wire.caregiver_name),
      licenceNumber: readText(wire.caregiver_license_number),
    }),
  ];
}

function readReason(value: unknown): Customer['verificationReasons'] {
  const wire = parseTreezReason(value);
  const reason = readText(wire?.verification_reason);
  const description = readText(wire?.verification_reason_description);
  return reason ? [{ reason, ...(description && { description }) }] : [];
}

/** A list in `customer_groups`; older payloads have one name, or a list, in `customer_group`. */
function readGroups({ customer_groups, customer_group }: TreezCustomer): string[] {
  const names = [customer_groups, customer_group].flat().flatMap((name) => readText(name) ?? []);
  return [...new Set(names)];
}

/**
 * Reads a time on the store's clock, which Treez sends without a zone.
 * @param timeOfDay HH:mm, for a date by itself
 * @returns `YYYY-MM-DDTHH:mm`; undefined for anything else, so too for a time with an offset and a day that no calendar has
 */
function parseWallClock(value: unknown, timeOfDay: string): string | undefined {
  const [, date, time = timeOfDay] = (typeof value === 'string' && WALL_CLOCK.exec(value.trim())) || [];
  if (date === undefined) return undefined;
  const wallClock = `${date}T${time}`;
  const atUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(atUtc)) return undefined;
  return new Date(atUtc).toISOString().startsWith(wallClock) ? wallClock : undefined;
}
