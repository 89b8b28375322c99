import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '#sandbox/sandbox-server.ts';
import { readToken, type SandboxCaller, startCalledSandbox } from './sandbox-caller.ts';

describe('one product', () => {
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox();
  });
  afterAll(() => caller.sandbox.close());

  it('is the same as in the list', async () => {
    const [first] = (await caller.get('product/product_list?pagesize=1')).body.data.product_list;
    const { status, body } = await caller.get(`product/${first?.product_id}`);
    expect(status).toBe(200);
    expect(body).toEqual({ resultCode: 'SUCCESS', resultReason: null, resultDetail: null, data: first });
  });

  it('that does not exist is a refusal with its id', async () => {
    const id = 'c6beed87-febe-409c-82df-d55186663b29';
    const { status, body } = await caller.get(`product/${id}`);
    expect(status).toBe(400);
    expect(body).toEqual({
      resultCode: 'FAIL',
      resultReason: 'PRODUCT_NOT_FOUND',
      resultDetail: `Cannot find product by id ${id}`,
      data: null,
    });
  });
});

describe('the fields of a category', () => {
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox();
  });
  afterAll(() => caller.sandbox.close());

  it('are told for one', async () => {
    const { body } = await caller.get('product/product_fields?category_type=PILL');
    const decimal = { required: false, data_type: 'DECIMAL' };
    const text = { required: false, data_type: 'ALPHANUMERIC' };
    const words = (...accepted_values: string[]) => ({
      required: false,
      data_type: 'ALPHABETS',
      accepted_values,
    });
    const PILL = {
      amount: decimal,
      brand: text,
      classification: words('SATIVA', 'INDICA', 'CBD', 'I/S', 'KUSH', 'NONE', 'S/I', 'HYBRID'),
      doses: decimal,
      external_id: text,
      menu_title: text,
      mg_per_dose: decimal,
      name: { required: true, data_type: 'ALPHANUMERIC' },
      size: text,
      subtype: words('OTHER', 'CAPSULE', 'TABLET'),
      total_flower_weight_g: decimal,
      total_mg_cbd: decimal,
      total_mg_thc: decimal,
      uom: words('MILLIGRAMS', 'GRAMS', 'LITERS', 'MILLILITERS'),
      discount: {
        required: false,
        data_type: 'OBJECT',
        accepted_values: ['PERCENT', 'DOLLAR', 'COST', 'BOGO', 'BUNDLE'],
      },
    };
    expect(JSON.stringify(body)).toBe(
      JSON.stringify({
        resultCode: 'SUCCESS',
        resultReason: null,
        resultDetail: null,
        data: { total_count: 1, product_fields: { PILL } },
      }),
    );
  });

  it('are told for all thirteen', async () => {
    const { body } = await caller.get('product/product_fields');
    expect(body.data).toMatchObject({
      total_count: 13,
      product_fields: {
        PLANT: {
          subtype: { required: true, accepted_values: ['SEEDS', 'FRESH WHOLE PLANT', 'TEEN', 'CLONE'] },
        },
        EXTRACT: { extraction_method: { accepted_values: ['SOLVENT', 'SOLVENTLESS'] } },
        'NON-INV': { name: { required: true } },
      },
    });
  });

  it('are not told for a category that nobody knows', async () => {
    const { status, body } = await caller.get('product/product_fields?category_type=CANDLES');
    expect([status, body.resultReason]).toEqual([400, 'INVALID_CATEGORY_TYPE']);
  });
});

describe('a call that nothing answers', () => {
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox();
  });
  afterAll(() => caller.sandbox.close());

  it.each(['customers/1', 'product', 'product/a/b'])('to the unknown path %s is not found', async (path) => {
    const { status, body } = await caller.get(path);
    expect(status).toBe(404);
    expect(body).toEqual({ message: 'Not Found' });
  });

  it('outside the API is not found', async () => {
    expect((await fetch(caller.sandbox.origin)).status).toBe(404);
    expect((await fetch(caller.sandbox.baseUrl)).status).toBe(404);
  });

  it('for another store is refused by that store’s name', async () => {
    const response = await fetch(`${caller.sandbox.baseUrl}/elsewhere/product/product_list`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      resultCode: 'FAIL',
      resultReason: 'DISPENSARY_NOT_FOUND',
      resultDetail: 'Cannot find dispensary elsewhere',
    });
  });

  it.each([
    ['GET', 'config/api/gettokens', 'POST'],
    ['POST', 'product/product_list', 'GET'],
    ['DELETE', 'product/1', 'GET'],
  ])('by the wrong method, %s %s, names the right one', async (method, path, allowed) => {
    const headers = {
      authorization: await readToken(await caller.signIn()),
      client_id: caller.sandbox.clientId,
    };
    const response = await fetch(`${caller.storeUrl}/${path}`, { method, headers });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
  });
});

describe('the eleventh call within a second', () => {
  it('is refused, and the next second starts anew', async () => {
    let elapsedMs = 5000;
    const caller = await startCalledSandbox({ callsPerSecond: 10, elapsedMs: () => elapsedMs });
    const statuses = async (count: number) => {
      const calls = Array.from({ length: count }, () => caller.get('product/product_list?pagesize=1'));
      return (await Promise.all(calls)).map(({ status }) => status).sort();
    };
    const nine = Array.from({ length: 9 }, () => 200);
    expect(await statuses(11)).toEqual([...nine, 429, 429]);
    elapsedMs += 999;
    const { status, body } = await caller.get('product/product_list');
    expect([status, body]).toEqual([429, { message: 'Too Many Requests' }]);
    elapsedMs += 1;
    expect(await statuses(10)).toEqual([...nine, 200]);
    await caller.sandbox.close();
  });

  it('is refused by default too, sign-ins counted, while pictures are not', async () => {
    const sandbox = await startSandbox({ elapsedMs: () => 0 });
    const signIn = () => fetch(`${sandbox.baseUrl}/demo/config/api/gettokens`, { method: 'POST' });
    const signIns = await Promise.all(Array.from({ length: 12 }, signIn));
    expect(signIns.filter(({ status }) => status === 429)).toHaveLength(2);
    expect((await fetch(`${sandbox.origin}/media/none`)).status).toBe(404);
    expect(sandbox.requests).toMatchObject({ apiCalls: 12, signIns: 12, pictures: 1 });
    await sandbox.close();
  });
});

describe('a long answer', () => {
  it('is gzipped for those who take gzip, and the same for those who do not', async () => {
    const caller = await startCalledSandbox();
    const token = await readToken(await caller.signIn());
    const read = async (acceptEncoding: string) => {
      const headers = { authorization: token, client_id: 'demo-client', 'accept-encoding': acceptEncoding };
      const response = await fetch(`${caller.storeUrl}/product/product_list`, { headers });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    };
    const [gzipped, plain] = await Promise.all([read('gzip'), read('identity')]);
    expect([gzipped.encoding, plain.encoding]).toEqual(['gzip', null]);
    expect(gzipped.text).toBe(plain.text);
    await caller.sandbox.close();
  });
});
