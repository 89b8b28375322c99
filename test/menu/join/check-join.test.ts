import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJoin } from '#menu/join/check-join.ts';
import {
  JOIN_FAULT_CODES,
  JOIN_FIELDS,
  type JoinFaultCode,
  type JoinField,
  type JoinValues,
  readJoinValues,
} from '#menu/join/join-form.ts';
import { customerBody } from '#sandbox/customers/customer-body.ts';
import { findRefusal } from '#sandbox/customers/refuse-customer.ts';
import { toTreezCustomer } from '#treez/customers/to-treez-customer.ts';
import { RULES, WHOLE } from './any-join.ts';

const check = (values: JoinValues, rules = RULES) => checkJoin({ ...WHOLE, ...values }, rules);

const ADDRESS: JoinValues = { street1: '1 Elm St', city: 'Oakland', state: 'ca', zipCode: '94607' };

describe('a form without a fault', () => {
  it('is a customer who has said nothing about offers', () => {
    expect(check({})).toEqual({
      draft: {
        firstName: 'Ines',
        lastName: 'Alder',
        birthday: '1991-03-14',
        phone: '5105550177',
        shopperType: 'adult',
        driversLicence: { number: 'A7654321', expiresOn: '2030-01-31' },
        optOut: null,
      },
    });
  });

  it('has all that can be said in the customer', () => {
    const { draft } = check({
      ...ADDRESS,
      street2: 'Apt 2',
      email: 'ines@example.com',
      shopperType: 'medical-mmid',
      medicalNumber: 'MED1',
      medicalExpires: '2027-01-01',
      caregiverLicence: 'C1',
      offers: 'yes',
    });
    expect(draft).toMatchObject({
      email: 'ines@example.com',
      shopperType: 'medical-mmid',
      medicalId: { number: 'MED1', expiresOn: '2027-01-01' },
      isCaregiver: true,
      caregiverLicenceNumber: 'C1',
      addresses: [
        {
          kind: 'of-record',
          street1: '1 Elm St',
          street2: 'Apt 2',
          city: 'Oakland',
          state: 'CA',
          zipCode: '94607',
          isPrimary: true,
        },
      ],
      optOut: false,
    });
  });

  it.each([
    ['yes', false],
    ['no', true],
    ['later', null],
    ['', null],
  ])('that answers %j about offers makes opt-out %j', (offers, optOut) => {
    expect(check({ offers }).draft?.optOut).toBe(optOut);
  });

  it.each(['5105550177', '(510) 555-0177', '510.555.0177', '+1 510 555 0177', '1-510-555-0177'])(
    'takes the phone %s',
    (phone) => {
      expect(check({ phone }).draft?.phone).toBe('5105550177');
    },
  );

  it.each([
    ['of a name in other letters', { firstName: 'Žofie-Ève' }],
    ['of who is of age today', { birthday: '2005-11-25' }],
    ['with a licence that ends today', { licenceExpires: '2026-11-25' }],
    ['with a longer ZIP code', { ...ADDRESS, zipCode: '94607-1234' }],
  ])('%s', (_, values) => {
    expect(check(values).faults).toBeUndefined();
  });

  it('need not have a licence where the store does not ask for one', () => {
    const rules = { ...RULES, requiresLicence: false };
    expect(check({ licenceNumber: '', licenceExpires: '' }, rules).draft?.driversLicence).toBeUndefined();
  });
});

const FAULTS: [JoinField, JoinFaultCode, JoinValues][] = [
  ['firstName', 'required', { firstName: ' \u200b ' }],
  ['firstName', 'too-long', { firstName: 'I'.repeat(46) }],
  ['lastName', 'required', { lastName: '' }],
  ['birthday', 'required', { birthday: '' }],
  ['birthday', 'not-a-day', { birthday: '1991-02-30' }],
  ['birthday', 'not-a-day', { birthday: '3/14/1991' }],
  ['birthday', 'in-the-future', { birthday: '2026-11-26' }],
  ['birthday', 'too-young', { birthday: '2005-11-26' }],
  ['birthday', 'too-old', { birthday: '1891-03-14' }],
  ['phone', 'required', { phone: '' }],
  ['phone', 'not-a-phone', { phone: '510 555 017' }],
  ['phone', 'not-a-phone', { phone: '0105550177' }],
  ['phone', 'not-a-phone', { phone: '1105550177' }],
  ['phone', 'not-a-phone', { phone: '510555CALL' }],
  ['phone', 'not-a-phone', { phone: '+44 20 7946 0958' }],
  ['email', 'not-an-email', { email: 'ines' }],
  ['email', 'not-an-email', { email: 'ines@example' }],
  ['email', 'not-an-email', { email: 'i nes@example.com' }],
  ['shopperType', 'required', { shopperType: '' }],
  ['shopperType', 'not-a-choice', { shopperType: 'somebody' }],
  ['licenceNumber', 'required', { licenceNumber: '' }],
  ['licenceExpires', 'required', { licenceExpires: '' }],
  ['licenceExpires', 'expired', { licenceExpires: '2026-11-24' }],
  ['licenceExpires', 'not-a-day', { licenceExpires: 'soon' }],
  ['medicalNumber', 'required', { medicalExpires: '2030-01-01' }],
  ['medicalExpires', 'required', { medicalNumber: 'MED1' }],
  ['medicalExpires', 'expired', { medicalNumber: 'MED1', medicalExpires: '2020-01-01' }],
  ['street1', 'required', { ...ADDRESS, street1: '' }],
  ['city', 'required', { ...ADDRESS, city: '' }],
  ['state', 'required', { ...ADDRESS, state: '' }],
  ['state', 'not-a-state', { ...ADDRESS, state: 'California' }],
  ['zipCode', 'required', { ...ADDRESS, zipCode: '' }],
  ['zipCode', 'not-a-zip-code', { ...ADDRESS, zipCode: '9460' }],
  ['offers', 'not-a-choice', { offers: 'maybe' }],
];

describe('what is wrong', () => {
  it.each(FAULTS)('with %s is %s in %j', (field, code, values) => {
    expect(check(values).faults).toEqual([{ field, code }]);
  });

  it('with an apartment alone is the rest of the address', () => {
    expect(check({ street2: 'Apt 2' }).faults?.map(({ field }) => field)).toEqual([
      'street1',
      'city',
      'state',
      'zipCode',
    ]);
  });

  it('with a patient’s state card is that it is not there', () => {
    expect(check({ shopperType: 'medical-mmid' }).faults).toEqual([
      { field: 'medicalNumber', code: 'required' },
      { field: 'medicalExpires', code: 'required' },
    ]);
  });

  it('is told of every field, in the form’s order', () => {
    const fields = checkJoin({}, RULES).faults?.map(({ field }) => field) ?? [];
    expect(fields).toEqual([
      'firstName',
      'lastName',
      'birthday',
      'phone',
      'shopperType',
      'licenceNumber',
      'licenceExpires',
    ]);
    expect(fields).toEqual(JOIN_FIELDS.filter((field) => fields.includes(field)));
  });

  it('has a row in this table for each kind of fault', () => {
    expect(new Set(FAULTS.map(([, code]) => code))).toEqual(new Set(JOIN_FAULT_CODES));
  });
});

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'CA',
    '94607',
    '2030-01-31',
    '1990-12-31',
    'adult',
    'medical',
    'yes',
    '5105550177',
    'a@b.co',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const anyValues = fc.record(Object.fromEntries(JOIN_FIELDS.map((field) => [field, text])), {
  requiredKeys: [],
});

describe('whatever is typed', () => {
  it('is a customer or has faults, each field at most once, and never breaks the rules', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { faults, draft } = checkJoin(values, RULES);
        const fields = faults?.map(({ field }) => field) ?? [];
        expect(new Set(fields).size).toBe(fields.length);
        expect(faults === undefined).toBe(draft !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('a store’s system takes whoever the form takes', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { draft } = checkJoin({ ...WHOLE, ...values, ...pickWhole(values) }, RULES);
        if (!draft) return;
        const body = customerBody.parse(JSON.parse(JSON.stringify(toTreezCustomer(draft))));
        const around = { others: [], groups: [], now: new Date('2026-11-25T20:00:00Z') };
        expect(findRefusal(body, around)?.answer.body).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('is taken by the names of the form’s fields only, and cut', () => {
    expect(
      readJoinValues([
        ['firstName', 'x'.repeat(600)],
        ['__proto__', 'y'],
        ['isBanned', 'true'],
        ['phone', { toString: () => '1' }],
      ]),
    ).toEqual({ firstName: 'x'.repeat(500) });
  });
});

/** Half of the fields at least hold what is right, so that many forms are whole. */
function pickWhole(values: Record<string, string | undefined>): JoinValues {
  const kept = Object.entries(WHOLE).filter(([name]) => (values[name]?.length ?? 0) % 4 !== 1);
  return Object.fromEntries(kept);
}
