import { describe, expect, it } from 'vitest';
import { parseCustomer } from '#treez/customers/parse-customer.ts';
import { readSample } from '../read-sample.ts';

const readData = (name: string): unknown => {
  const payload = readSample(name);
  return typeof payload === 'object' && payload !== null && 'data' in payload ? payload.data : undefined;
};
const parse = (fields: Record<string, unknown>) => parseCustomer({ customer_id: '7', ...fields });

describe('a customer as Treez really sent one', () => {
  it('of 2020 is read in full', () => {
    expect(parseCustomer(readData('v2-customer-by-id-2020'))).toEqual({
      customerId: '151',
      status: 'active',
      verification: 'verified',
      verificationReasons: [],
      firstName: 'Sample',
      lastName: 'TEST',
      birthday: '1992-04-07',
      email: 'sample@test.com',
      phone: '6282032916',
      notes: 'loyal customer\nprefers flower - indica dominant hybrids',
      gender: 'male',
      isBanned: false,
      hasFirstWarning: false,
      hasSecondWarning: false,
      shopperType: 'adult',
      isCaregiver: false,
      rewardsBalance: 275,
      rewardsType: 'POINTS',
      signedUpAt: '2019-04-10T23:44:07.000-07:00',
      lastVisitLocal: '2020-04-23T07:42',
      updatedAt: '2020-05-09T09:41:43.000-07:00',
      optOut: null,
      referralSource: 'Other',
      driversLicence: { number: 'C1234567', expiresOn: '2022-04-07' },
      addresses: [
        {
          kind: 'of-record',
          street1: '1611 TELEGRAPH AVE',
          city: 'OAKLAND',
          state: 'CA',
          zipCode: '94612',
          isPrimary: true,
        },
        {
          kind: 'alternative',
          street1: '7000 COLISEUM WAY',
          city: 'OAKLAND',
          state: 'CA',
          zipCode: '94621',
          isPrimary: false,
        },
        {
          kind: 'secondary',
          street1: '9500 STERN AVE',
          city: 'OAKLAND',
          state: 'CA',
          zipCode: '94605',
          isPrimary: false,
        },
      ],
      groups: ['INDUSTRY'],
      caregivers: [],
      caregiverNames: [],
      mergedCustomerIds: [],
      unreadable: [],
    });
  });

  it('of 2025, with merges, documents and what has expired', () => {
    expect(parseCustomer(readData('v3-customer-by-id-2025'))).toMatchObject({
      status: 'merged',
      verification: 'pending',
      verificationReasons: [{ reason: 'EXPIRATION', description: 'MEDICAL_ID_EXPIRATION' }],
      medicalId: { number: 'MED738', expiresOn: '2024-05-31' },
      shopperType: 'medical-mmid',
      mergedCustomerIds: ['19'],
      documents: [
        { kind: 'other', updatedLocal: '2025-10-21T07:26' },
        { kind: 'other', updatedLocal: '2025-10-21T07:26' },
      ],
      unreadable: [],
    });
  });
});

describe('what a customer’s fields hold', () => {
  it.each([
    [null, null],
    ['', null],
    ['false', false],
    ['TRUE', true],
    [true, true],
    [undefined, undefined],
  ])('opt_out %j is %j', (wire, optOut) => {
    expect(parse({ opt_out: wire })?.optOut).toBe(optOut);
  });

  it.each([
    ['M', 'male'],
    ['f', 'female'],
    ['N', 'non-binary'],
    ['U', 'unspecified'],
  ])('gender %s is %s', (wire, gender) => {
    expect(parse({ gender: wire })?.gender).toBe(gender);
  });

  it('documents have the kinds that the page lists', () => {
    const imageList = [
      'misc_upload',
      'doctor_permit',
      'membership_agreement',
      'drivers_license',
      'PROFILE',
    ].map((type) => ({ type, url: 'https://example.com/1' }));
    expect(parse({ imageList })?.documents?.map(({ kind }) => kind)).toEqual([
      'misc-upload',
      'doctor-permit',
      'membership-agreement',
      'drivers-license',
      'other',
    ]);
  });

  it('groups are read from either field', () => {
    expect(parse({ customer_group: 'SENIOR' })?.groups).toEqual(['SENIOR']);
    expect(parse({ customer_group: ['SENIOR'], customer_groups: ['EMPLOYEE', 'SENIOR'] })?.groups).toEqual([
      'EMPLOYEE',
      'SENIOR',
    ]);
  });

  it('the account that one was merged into has two spellings', () => {
    expect(parse({ merged_into_customer_id: 6543 })?.mergedIntoCustomerId).toBe('6543');
    expect(parse({ merged_into_customer_ID: '6543' })?.mergedIntoCustomerId).toBe('6543');
  });

  it('what cannot be read is left out, and only its name is told', () => {
    const customer = parse({
      birthday: '07/04/1992',
      gender: 'X1',
      patient_type: 'PET',
      rewards_balance: 'many',
      banned: 'perhaps',
      addresses: [{ type: 'elsewhere' }, 'none'],
      drivers_license: 'C1',
      drivers_license_expiration: 'soon',
    });
    expect(customer?.unreadable.toSorted()).toEqual([
      'addresses',
      'banned',
      'birthday',
      'drivers_license_expiration',
      'gender',
      'patient_type',
      'rewards_balance',
    ]);
    expect(customer?.driversLicence).toEqual({ number: 'C1' });
  });

  it.each([[null], ['x'], [[]], [{}], [{ customer_id: '' }]])('%j is no customer', (value) => {
    expect(parseCustomer(value)).toBeUndefined();
  });
});
