import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { CustomerDraft } from '#menu/join/customer.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { CUSTOMER_REFUSALS, CustomerRefusedError } from '#treez/customers/customer-refusal.ts';
import { catchError } from '../catch-error.ts';
import { type Answer, json, raw, reset, startFakeTreez } from '../fake-treez.ts';
import { readSample } from '../read-sample.ts';
import { openApi, openSandbox } from './open-api.ts';
import { createWholeDraft } from './whole-draft.ts';

const DRAFT = createWholeDraft();

describe('a look-up', () => {
  it('by id, phone, e-mail and licence finds the same customer', async () => {
    const { api } = await openSandbox();
    const byId = await api.fetchCustomer('101');
    expect(byId).toMatchObject({ firstName: 'ROSALIND', groups: ['Seniors', 'Veterans'], optOut: false });
    expect(await api.fetchCustomersByPhone('5105550101')).toEqual([byId]);
    expect(await api.fetchCustomersByEmail('rosalind.meadow@example.com')).toEqual([byId]);
    expect(await api.fetchCustomersByLicence('F1000101')).toEqual([byId]);
  });

  it('of nobody finds nobody, however that is said', async () => {
    const { api } = await openSandbox();
    expect(await api.fetchCustomer('999')).toBeUndefined();
    expect(await api.fetchCustomersByPhone('5105550199')).toEqual([]);
    expect(await api.fetchCustomersByEmail('nobody@example.com')).toEqual([]);
    expect(await api.fetchCustomersByLicence('Z0')).toEqual([]);
  });

  it('tells of merges, and brings documents where they are asked for', async () => {
    const { api, sandbox } = await openSandbox();
    const [kept, closed] = await api.fetchCustomersByPhone('5105550104');
    expect(kept).toMatchObject({ status: 'merged', mergedCustomerIds: ['105'] });
    expect(closed).toMatchObject({ status: 'deactivated', mergedIntoCustomerId: '104' });
    expect(kept?.documents).toBeUndefined();
    const documented = await api.fetchCustomer('104', { withDocuments: true });
    expect(documented?.documents?.map(({ kind }) => kind)).toEqual([
      'drivers-license',
      'membership-agreement',
    ]);
    expect(documented?.documents?.[0]?.url).toContain(sandbox.origin);
  });

  it('by an e-mail address with signs that addresses of the web have a use for', async () => {
    const { api } = await openSandbox();
    const email = 'a/b+c?d#e%41@example.com';
    await api.createCustomer({ ...PLAIN, email });
    expect(await api.fetchCustomersByEmail(email)).toMatchObject([{ email }]);
  });
});

const PLAIN: CustomerDraft = {
  firstName: 'Ines',
  lastName: 'Alder',
  birthday: '1991-03-14',
  phone: '5105550177',
  shopperType: 'adult',
};

describe('a new customer', () => {
  it('comes back with all that can be written, pending', async () => {
    const { api } = await openSandbox();
    const created = await api.createCustomer(DRAFT);
    const { caregiverIds, ...rest } = DRAFT;
    expect(created).toMatchObject({ ...rest, verification: 'pending', status: 'active', unreadable: [] });
    expect(created.caregivers).toEqual([
      { customerId: '103', name: 'MAEVE FENN', licenceNumber: 'C9123456' },
    ]);
    expect(created.caregiverNames).toEqual(['MAEVE FENN']);
    expect(await api.fetchCustomer(created.customerId)).toEqual(created);
  });

  it('is sent as Treez’s own example is', async () => {
    const treez = await startFakeTreez({ page: () => json(readSample('v2-customer-by-id-2020')) });
    await openApi(treez.access).createCustomer({
      birthday: '1990-01-01',
      firstName: 'John',
      lastName: 'Doe',
      email: 'john.doe@example.com',
      phone: '2138167531',
      shopperType: 'adult',
      gender: 'unspecified',
      driversLicence: { number: 'N/A', expiresOn: '2030-12-31' },
      isBanned: false,
      optOut: false,
      rewardsBalance: 100,
    });
    const call = treez.calls.at(-1);
    expect(call).toMatchObject({
      method: 'POST',
      path: expect.stringMatching(/\/customer\/detailcustomer$/),
    });
    expect(call?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(call?.body ?? '')).toEqual(readSample('v2-customer-create-request-sandbox3'));
  });

  it.each([true, false, null])('who chose %j about offers is kept so', async (optOut) => {
    const { api } = await openSandbox();
    expect((await api.createCustomer({ ...PLAIN, optOut })).optOut).toBe(optOut);
  });
});

describe('a change', () => {
  it('leaves what it does not name', async () => {
    const { api } = await openSandbox();
    const before = await api.fetchCustomer('101');
    const changed = await api.updateCustomer('101', { nickname: 'Rosie', groups: ['Seniors'] });
    expect({ ...changed, updatedAt: '' }).toEqual({
      ...before,
      nickname: 'Rosie',
      groups: ['Seniors'],
      updatedAt: '',
    });
  });

  it('of nobody is refused', async () => {
    const { api } = await openSandbox();
    const error = await catchError(api.updateCustomer('999', { nickname: 'X' }));
    expect(error).toMatchObject({
      refusal: 'CUSTOMER_DOESNT_EXIST',
      subject: 'customer',
      isDuplicate: false,
    });
  });
});

const REFUSED: [code: keyof typeof CUSTOMER_REFUSALS, Partial<CustomerDraft>, isDuplicate: boolean][] = [
  ['DUPLICATED_CUSTOMER_PHONE', { phone: '5105550101' }, true],
  ['DUPLICATED_CUSTOMER_EMAIL', { email: 'Rosalind.Meadow@example.com' }, true],
  ['DRIVER_LICENSE_DUPLICATION', { driversLicence: { number: 'F1000101', expiresOn: '2030-01-01' } }, true],
  [
    'DUPLICATE_ADDRESS_TYPE',
    {
      addresses: [1, 2].map(() => ({
        kind: 'of-record',
        street1: '1 Elm',
        city: 'X',
        state: 'CA',
        zipCode: '94607',
        isPrimary: false,
      })),
    },
    false,
  ],
  [
    'DUPLICATE_ADDRESS_PRIMARY',
    {
      addresses: (['of-record', 'secondary'] as const).map((kind) => ({
        kind,
        street1: '1 Elm',
        city: 'X',
        state: 'CA',
        zipCode: '94607',
        isPrimary: true,
      })),
    },
    false,
  ],
  ['CUSTOMER_FIRST_NAME_EMPTY', { firstName: '' }, false],
  ['CUSTOMER_FIRST_NAME_BLANK', { firstName: '  ' }, false],
  ['CUSTOMER_FIRST_NAME_TOO_LONG', { firstName: 'I'.repeat(46) }, false],
  ['DRIVER_LICENSE_EXPIRATION_CANNOT_BE_NULL', { driversLicence: { number: 'A1' } }, false],
  ['CUSTOMER_GROUP_DUPLICATED_INPUT', { groups: ['Veterans', 'Veterans'] }, false],
  ['CUSTOMER_AGE_TOO_HIGH', { birthday: '1890-01-01' }, false],
  ['MODEL_VALIDATION_FAIL', { groups: ['Nobody made this group'] }, false],
];

describe('a refusal', () => {
  it.each(REFUSED)('%s is told as what it is', async (code, change, isDuplicate) => {
    const { api, sandbox } = await openSandbox();
    const countBefore = sandbox.customers().length;
    const error = await catchError(api.createCustomer({ ...PLAIN, ...change }));
    expect(error).toBeInstanceOf(CustomerRefusedError);
    expect(error).toMatchObject({ code: 'TREEZ_CUSTOMER_REFUSED', refusal: code, isDuplicate });
    expect(sandbox.customers()).toHaveLength(countBefore);
  });

  it.each(Object.keys(CUSTOMER_REFUSALS))('%s has its hint, also with status 200', async (resultReason) => {
    const treez = await startFakeTreez({ page: () => json({ resultCode: 'FAIL', resultReason }) });
    const error = await catchError(openApi(treez.access).createCustomer(PLAIN));
    expect(error).toMatchObject({ refusal: resultReason, hint: expect.stringMatching(/\.$/) });
  });

  it('of a kind that is not known is named by its code, if it is one', async () => {
    const bodies = ['CUSTOMER_PHONE_WRONG', 'A7654321', 'INES_ALDER91', 'No such person: Ines'];
    const messages = [];
    for (const resultReason of bodies) {
      const treez = await startFakeTreez({ page: () => json({ resultCode: 'FAIL', resultReason }, 400) });
      messages.push((await catchError(openApi(treez.access).createCustomer(PLAIN))).message);
    }
    expect(messages).toEqual([
      'Treez refused a new customer: CUSTOMER_PHONE_WRONG (status 400).',
      ...Array(3).fill('Treez refused a new customer: for a reason that is not known (status 400).'),
    ]);
  });
});

describe('a call that goes wrong', () => {
  it.each([404, 405, 410])('with status %i is no refusal of the customer', async (status) => {
    const treez = await startFakeTreez({
      page: () => json({ resultCode: 'FAIL', resultReason: 'DISPENSARY_NOT_FOUND' }, status),
    });
    const error = await catchError(openApi(treez.access).createCustomer(PLAIN));
    expect(error).toMatchObject({
      code: 'TREEZ_REQUEST_REFUSED',
      hint: expect.stringContaining('TREEZ_DISPENSARY'),
    });
  });
});

describe('the token', () => {
  it('serves all questions, and is renewed once it is refused', async () => {
    const { api, sandbox } = await openSandbox();
    for (const id of ['101', '102', '103']) await api.fetchCustomer(id);
    expect(sandbox.requests.signIns).toBe(1);
  });

  it('that is refused for ever is not asked for again and again', async () => {
    let now = 0;
    const treez = await startFakeTreez({ page: () => json({ resultCode: 'FAIL' }, 401) });
    const api = openApi(treez.access, { timing: { now: () => now } });
    for (const _ of [1, 2, 3, 4]) {
      expect(await catchError(api.fetchCustomer('1'))).toMatchObject({ code: 'TREEZ_TOKEN_REFUSED' });
    }
    expect(treez.getSignInCount()).toBe(2);
    now += 60_000;
    await catchError(api.fetchCustomer('1'));
    expect(treez.getSignInCount()).toBe(3);
  });
});

/** Every text that an error brings along. */
function listTexts(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint = error instanceof HerbariumError ? error.hint : '';
  return [error.message, hint, error.stack, inspect(error), listTexts(error.cause)].join('\n');
}

const MARKERS = [
  DRAFT.firstName,
  DRAFT.lastName,
  DRAFT.birthday,
  DRAFT.email,
  DRAFT.phone,
  DRAFT.driversLicence?.number,
  DRAFT.medicalId?.number,
  '1 Elm St',
  'bicycle',
].filter((marker) => marker !== undefined);
const ECHO = JSON.stringify({
  resultCode: 'FAIL',
  resultReason: MARKERS.join(' '),
  resultDetail: MARKERS,
  message: MARKERS.join(),
});

const FAULTS: [string, Answer][] = [
  ['a refusal that quotes them', raw(ECHO, 400)],
  ['a refusal with status 200', raw(ECHO, 200)],
  ['a web page', raw(`<p>${ECHO}`, 200)],
  ['broken JSON', raw(ECHO.slice(0, -4), 200)],
  ['what is no customer', json({ resultCode: 'SUCCESS', data: [{ first_name: DRAFT.firstName }] })],
  ['a forbidden call', raw(ECHO, 403)],
  ['a fault that lasts', raw(ECHO, 503)],
  ['a redirect', raw('', 302, { location: `https://elsewhere.example/${DRAFT.phone}` })],
  ['what is not HTTP', (response) => response.socket?.end(`${ECHO}\r\n`)],
  ['a lost connection', reset],
  ['too much', raw(ECHO.repeat(30_000), 200)],
];

describe('what is personal', () => {
  it.each(FAULTS)('is in no text of an error after %s', async (_, answer) => {
    const treez = await startFakeTreez({ page: () => answer });
    const api = openApi(treez.access, {
      deadlineMs: 3000,
      timing: { random: () => 0, sleep: async () => {} },
    });
    const errors = [
      await catchError(api.createCustomer(DRAFT)),
      await catchError(api.updateCustomer('1', DRAFT)),
      await catchError(api.fetchCustomersByEmail(DRAFT.email ?? '')),
      await catchError(api.fetchCustomersByPhone(DRAFT.phone ?? '')),
    ];
    for (const error of errors) {
      const texts = listTexts(error);
      expect(MARKERS.filter((marker) => texts.includes(marker))).toEqual([]);
      expect(texts).not.toMatch(/menu that is live|products/);
    }
  });
});
