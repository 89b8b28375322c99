import { describe, expect, it, onTestFinished } from 'vitest';
import type { Sandbox } from '#sandbox/sandbox-server.ts';
import { startCalledSandbox } from '../sandbox-caller.ts';

async function openCustomers() {
  const caller = await startCalledSandbox();
  onTestFinished(() => caller.sandbox.close());
  const { access_token } = await (await caller.signIn()).json();
  const headers = { authorization: access_token, client_id: caller.sandbox.clientId };
  const call = async (method: string, path: string, body?: string) => {
    const response = await fetch(`${caller.storeUrl}/customer/${path}`, {
      method,
      headers,
      ...(body && { body }),
    });
    return { status: response.status, body: await response.json() };
  };
  const sandbox: Sandbox = caller.sandbox;
  return { call, sandbox };
}

const NEW = { first_name: 'Ines', last_name: 'Alder', birthday: '1991-03-14', patient_type: 'ADULT' };

describe('the customers of the sandbox', () => {
  it('are an object by id, and a list by what is looked up', async () => {
    const { call } = await openCustomers();
    expect((await call('GET', '101')).body.data).toMatchObject({ customer_id: '101' });
    expect((await call('GET', 'phone/5105550101')).body.data).toMatchObject([{ customer_id: '101' }]);
    expect((await call('GET', 'phone/5105550199')).body).toMatchObject({ resultCode: 'SUCCESS', data: [] });
    expect(await call('GET', 'driverlicense/NONE')).toEqual({
      status: 404,
      body: { resultCode: 'FAIL', resultReason: 'CUSTOMER_DOESNT_EXIST', resultDetail: null },
    });
  });

  it('have addresses in small letters, opt_out in words, and new ones are pending', async () => {
    const { call } = await openCustomers();
    const address = { type: 'ADDRESS_OF_RECORD', street1: '1 Elm', city: 'X', state: 'ca', zipcode: '94607' };
    const { body } = await call(
      'POST',
      'detailcustomer',
      JSON.stringify({ ...NEW, opt_out: false, addresses: [address], customer_id: '1', status: 'MERGED' }),
    );
    expect(body.data).toMatchObject({
      customer_id: '107',
      status: 'ACTIVE',
      verification_status: 'VERIFICATION_PENDING',
      opt_out: 'false',
      addresses: [{ type: 'address_of_record', state: 'CA', primary: false }],
    });
  });

  it('are wiped of what is left out by the older way of changing them', async () => {
    const { call } = await openCustomers();
    const { body } = await call('POST', 'update/101', JSON.stringify({ ...NEW, phone: '5105550101' }));
    expect(body.data).toMatchObject({
      customer_id: '101',
      email: '',
      rewards_balance: 0,
      customer_groups: [],
    });
    expect((await call('PATCH', 'update/101', JSON.stringify({ nickname: 'Nes' }))).body.data).toMatchObject({
      nickname: 'Nes',
      first_name: 'Ines',
    });
  });

  it('may have the phone of one who is deactivated', async () => {
    const { call } = await openCustomers();
    const body = JSON.stringify({ ...NEW, email: 'june@example.org' });
    expect((await call('POST', 'detailcustomer', body)).status).toBe(200);
  });

  it.each([
    ['no JSON', '{', 'Bad Request'],
    ['a phone that begins with 1', JSON.stringify({ ...NEW, phone: '1105550101' }), 'MODEL_VALIDATION_FAIL'],
    [
      'a state card without its number',
      JSON.stringify({ ...NEW, patient_type: 'MEDICAL_MMID' }),
      'MODEL_VALIDATION_FAIL',
    ],
    [
      'a number without its last day',
      JSON.stringify({ ...NEW, state_medical_id: '7' }),
      'MODEL_VALIDATION_FAIL',
    ],
    [
      'a caregiver without a licence',
      JSON.stringify({ ...NEW, is_caregiver: true }),
      'MODEL_VALIDATION_FAIL',
    ],
    [
      'half an address',
      JSON.stringify({ ...NEW, addresses: [{ type: 'ADDRESS_OF_RECORD', city: 'X' }] }),
      'MODEL_VALIDATION_FAIL',
    ],
    [
      'a source that is not listed',
      JSON.stringify({ ...NEW, referral_source: 'A dream' }),
      'MODEL_VALIDATION_FAIL',
    ],
    [
      'an unknown caregiver',
      JSON.stringify({ ...NEW, caregiver_details: [{ caregiver_customer_id: 1 }] }),
      'MODEL_VALIDATION_FAIL',
    ],
  ])('are not made of %s', async (_, body, reason) => {
    const { call, sandbox } = await openCustomers();
    const before = sandbox.customers();
    expect(await call('POST', 'detailcustomer', body)).toMatchObject({
      status: 400,
      body: { resultReason: reason },
    });
    expect(sandbox.customers()).toEqual(before);
  });

  it.each([
    ['GET', 'fax/1'],
    ['GET', 'phone/1/2'],
    ['DELETE', '101'],
    ['PATCH', 'detailcustomer'],
  ])('do not answer %s %s', async (method, path) => {
    expect((await (await openCustomers()).call(method, path)).status).toBe(404);
  });
});
