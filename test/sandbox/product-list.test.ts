import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import { type SandboxCaller, startCalledSandbox } from './sandbox-caller.ts';

const nameThenId = ({ product_id, product_configurable_fields: { name } }: TreezWireProduct) =>
  `${name}\u0000${product_id}`;
const idsOf = (products: TreezWireProduct[]) => products.map(({ product_id }) => product_id);

describe('the product list', () => {
  let caller: SandboxCaller;
  let everything: TreezWireProduct[];
  beforeAll(async () => {
    caller = await startCalledSandbox();
    everything = await caller.readAll('active=ALL&pagesize=1000');
  });
  afterAll(() => caller.sandbox.close());

  const list = async (query: string) => (await caller.get(`product/product_list?${query}`)).body.data;

  it('comes in pages of a hundred, each with its own count and the whole count', async () => {
    const { status, body } = await caller.get('product/product_list?page=2');
    expect(status).toBe(200);
    expect(body).toMatchObject({ resultCode: 'SUCCESS', resultReason: null, resultDetail: null });
    expect(body.data.page_count).toBe(100);
    expect(body.data.product_list).toHaveLength(100);
    expect(body.data.total_count).toBeGreaterThan(600);
  });

  it.each(['pagesize', 'page_size'])('takes the page size as %s', async (parameter) => {
    expect((await list(`${parameter}=7`)).page_count).toBe(7);
    expect((await list(`${parameter}=1000`)).page_count).toBeGreaterThan(600);
  });

  it('ends with a short page, and a page past the end is a success with both counts 0', async () => {
    const { total_count } = await list('');
    const last = await list(`page=${Math.ceil(total_count / 100)}`);
    expect(last.page_count).toBe(total_count % 100);
    const past = await caller.get(`product/product_list?page=${Math.ceil(total_count / 100) + 1}`);
    expect(past.body).toMatchObject({
      resultCode: 'SUCCESS',
      data: { page_count: 0, total_count: 0, product_list: [] },
    });
  });

  it('is sorted by name, then id, over all pages, and holds nothing twice', async () => {
    const keys = (await caller.readAll()).map(nameThenId);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['', ['ACTIVE']],
    ['active=TRUE', ['ACTIVE']],
    ['active=true', ['ACTIVE']],
    ['active=1', ['ACTIVE']],
    ['active=FALSE', ['DEACTIVATED']],
    ['active=0', ['DEACTIVATED']],
    ['active=All', ['ACTIVE', 'DEACTIVATED']],
  ])('with "%s" holds products that are %s', async (query, statuses) => {
    const products = await caller.readAll(`pagesize=1000&${query}`);
    expect([...new Set(products.map(({ product_status }) => product_status))].sort()).toEqual(statuses);
  });

  it('can be only of what is above its threshold, or only of what is below, and both make up the whole', async () => {
    const above = await caller.readAll('pagesize=1000&active=ALL&above_threshold=TRUE');
    const below = await caller.readAll('pagesize=1000&active=ALL&above_threshold=FALSE');
    expect(above.filter(({ above_threshold }) => above_threshold === false)).toEqual([]);
    expect(below.filter(({ above_threshold }) => above_threshold !== false)).toEqual([]);
    expect(below.length).toBeGreaterThan(10);
    expect(above.length + below.length).toBe(everything.length);
  });

  it.each(['FLOWER', 'NON-INV', 'pill'])('can be of one category: %s', async (category) => {
    const products = await caller.readAll(`pagesize=1000&category_type=${category}`);
    expect(new Set(products.map(({ category_type }) => category_type))).toEqual(
      new Set([category.toUpperCase()]),
    );
  });

  it('can be of named products, up to fifty', async () => {
    const wanted = idsOf(everything.filter(({ product_status }) => product_status === 'ACTIVE')).slice(0, 50);
    const { product_list, total_count } = await list(wanted.map((id) => `id=${id}`).join('&'));
    expect(total_count).toBe(50);
    expect(idsOf(product_list).sort()).toEqual([...wanted].sort());
  });

  it('can count only what lies in one place', async () => {
    const products = await caller.readAll('pagesize=1000&sellable_quantity_in_location=COLD%20CASE');
    const inTheCase = products.filter(({ sellable_quantity }) => sellable_quantity > 0);
    expect(inTheCase.length).toBeGreaterThan(50);
    expect(inTheCase.length).toBeLessThan(products.length);
    const locations = inTheCase.flatMap(({ sellable_quantity_detail }) =>
      sellable_quantity_detail.map(({ location }) => location),
    );
    expect(new Set(locations)).toEqual(new Set(['COLD CASE']));
  });

  it.each(['MEDICAL', 'ADULT'])('can count only what is for %s sale', async (type) => {
    const products = await caller.readAll(`pagesize=1000&sellable_quantity_in_type=${type}`);
    const stocked = products.filter(({ sellable_quantity }) => sellable_quantity > 0);
    expect(stocked.length).toBeGreaterThan(20);
    for (const { sellable_quantity, sellable_quantity_detail } of stocked) {
      expect(sellable_quantity_detail.map(({ inventory_type }) => inventory_type)).toEqual([type]);
      expect(sellable_quantity).toBe(sellable_quantity_detail[0]?.sellable_quantity);
    }
  });

  it('counts everything for sale of ALL types', async () => {
    expect(await list('sellable_quantity_in_type=ALL')).toEqual(await list(''));
  });

  it('weighs the threshold anew where only some of the stock counts', async () => {
    const products = await caller.readAll('pagesize=1000&sellable_quantity_in_type=MEDICAL');
    const run = products.find(({ e_commerce, sellable_quantity }) => {
      const minimum =
        'minimum_visible_inventory_level' in e_commerce ? e_commerce.minimum_visible_inventory_level : 0;
      return sellable_quantity < Number(minimum);
    });
    expect(run?.above_threshold).toBe(false);
  });

  it('has discounts unless they are not asked for', async () => {
    expect((await list('')).product_list.every(({ discounts }) => Array.isArray(discounts))).toBe(true);
    expect(
      (await list('include_discounts=FALSE')).product_list.filter((product) => 'discounts' in product),
    ).toEqual([]);
  });

  it.each([
    ['page=0', 'INDEX_PAGE_MUST_BE_GREATER_THAN_ZERO'],
    ['page=-1', 'INDEX_PAGE_MUST_BE_GREATER_THAN_ZERO'],
    ['page=two', 'INDEX_PAGE_MUST_BE_GREATER_THAN_ZERO'],
    ['pagesize=0', 'PAGE_SIZE_MUST_BE_GREATER_THAN_ZERO'],
    ['pagesize=1001', 'RESPONSE_LIMIT_EXCEEDS'],
    ['page_size=5000', 'RESPONSE_LIMIT_EXCEEDS'],
    ['active=allz', 'INVALID_ACTIVE_PARAMETER'],
    ['above_threshold=maybe', 'INVALID_ABOVE_THRESHOLD_PARAMETER'],
    ['above_threshold=ALL', 'INVALID_ABOVE_THRESHOLD_PARAMETER'],
    ['category_type=SNACKS', 'INVALID_CATEGORY_TYPE'],
    [Array.from({ length: 51 }, (_, index) => `id=${index}`).join('&'), 'RESPONSE_LIMIT_EXCEEDS'],
    ['sellable_quantity_in_type=WHOLESALE', 'INVALID_SELLABLE_QUANTITY_IN_TYPE_PARAMETER'],
    ['include_discounts=some', 'INVALID_INCLUDE_DISCOUNTS_PARAMETER'],
  ])('refuses %s with %s', async (query, resultReason) => {
    const { status, body } = await caller.get(`product/product_list?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ resultCode: 'FAIL', resultReason, resultDetail: expect.any(String), data: null });
  });

  it('explains a refusal in the API’s own words', async () => {
    const detailOf = async (query: string) =>
      (await caller.get(`product/product_list?${query}`)).body.resultDetail;
    expect(await detailOf('active=allz')).toBe(
      "'allz' is not a valid value for active parameter. Possible values are: true, false, 1, 0, all",
    );
    expect(await detailOf('pagesize=1001')).toBe(
      'The response limit requested is 1001 which exceeds the maximum response limit. Do not exceed 1000',
    );
  });
});

describe('the changes since an instant', () => {
  let caller: SandboxCaller;
  beforeAll(async () => {
    caller = await startCalledSandbox();
  });
  afterAll(() => caller.sandbox.close());

  const since = (instant: string) =>
    caller.get(`product/product_list/lastUpdated/after/${instant}?pagesize=1000`);

  it.each(['2026-11-18T00:00:00.000-08:00', '2026-11-18T08:00:00.000Z'])(
    'after %s are the newer products',
    async (instant) => {
      const { body } = await since(encodeURIComponent(instant));
      const all = await caller.readAll('pagesize=1000');
      const newer = all.filter(({ last_updated_at }) => Date.parse(last_updated_at) > Date.parse(instant));
      expect(newer.length).toBeGreaterThan(10);
      expect(idsOf(body.data.product_list)).toEqual(idsOf(newer));
      expect(body.data.total_count).toBe(newer.length);
    },
  );

  it.each([
    '2024-04-180T11:11:36.000-07:00',
    '2026-11-18',
    '2026-11-18T00:00:00Z',
    '2026-13-45T00:00:00.000Z',
    '%E0%A4%A',
  ])('cannot be asked for with %s', async (instant) => {
    const { status, body } = await since(instant);
    expect(status).toBe(400);
    expect(body).toEqual({
      resultCode: 'FAIL',
      resultReason: 'INVALID_DATE_FORMAT',
      resultDetail: `${instant} date does not match the expected format i.e. yyyy-MM-dd'T'HH:mm:ss.SSSXXX`,
      data: null,
    });
  });

  it('take the parameters of the list', async () => {
    const { body } = await caller.get(
      'product/product_list/lastUpdated/after/2020-01-01T00:00:00.000Z?active=allz',
    );
    expect(body.resultReason).toBe('INVALID_ACTIVE_PARAMETER');
  });
});
