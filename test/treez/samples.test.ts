import { describe, expect, it } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { catchError } from './catch-error.ts';
import { AT_ONCE, json, productPage, startFakeTreez } from './fake-treez.ts';
import { listWireProducts, readSample } from './read-sample.ts';

const parseSample = (name: string) =>
  listWireProducts(readSample(name)).map((product) => parseProduct(product));

describe('what Treez really sent', () => {
  it.each([
    ['v2-products-2021-2022', 3],
    ['v3-product_list-lastUpdated-2025', 5],
    ['v3-product-by-id-2025', 1],
  ])('every product of %s is read, without a problem', (name, count) => {
    const parsed = parseSample(name);
    expect(parsed).toHaveLength(count);
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(parsed.flatMap(({ product }) => product ?? [])).toHaveLength(count);
  });

  it('a tiered product of 2021 is read in full', () => {
    expect(parseSample('v2-products-2021-2022')[2]?.product).toEqual({
      productId: 'f5631b03-c498-48cb-8a83-3b3d843225f9',
      isActive: true,
      isHidden: true,
      isAboveThreshold: false,
      stockQuantity: 0,
      minimumVisibleQuantity: 5,
      updatedAt: '2021-11-17T09:31:55.151-08:00',
      category: 'edible',
      brand: 'KIVA',
      name: 'ESPRESSO BEANS SAMPLE',
      menuTitle: 'ESPRESSO PRODUCT',
      sizeText: 'CONE',
      amount: 3.5,
      unit: 'g',
      strainType: 'SATIVA',
      thcMg: 3,
      cbdMg: 2,
      pieceCount: 10,
      price: {
        type: 'tier',
        method: 'weight',
        breaks: [
          { startValue: 0, unitPriceCents: 1200 },
          { startValue: 1, unitPriceCents: 1000 },
          { startValue: 3.5, unitPriceCents: 800 },
          { startValue: 7, unitPriceCents: 600 },
          { startValue: 10, unitPriceCents: 1000 },
          { startValue: 14, unitPriceCents: 550 },
          { startValue: 28, unitPriceCents: 500 },
        ],
      },
      labResults: [],
      deals: [],
      effects: [],
      flavors: [],
      description: 'Some Product Description',
      imageUrls: [],
    });
  });

  it('lab results given as text are numbers', () => {
    expect(parseSample('v3-product-by-id-2025')[0]?.product?.labResults).toEqual([
      { type: 'CBD', unit: 'percent', min: 10, max: 10 },
      { type: 'THC', unit: 'percent', min: 50, max: 50 },
    ]);
  });

  it('deals of 2025 are read with their schedules', () => {
    const [weekly, , , once] = parseSample('v3-product_list-lastUpdated-2025').map(
      ({ product }) => product?.deals,
    );
    expect(weekly).toEqual([
      {
        dealId: 'ff16e1a5-e16e-4f4a-b21c-254b93924a25',
        title: 'WM Week Test',
        method: 'percent',
        amount: 10,
        isPreCart: false,
        isStackable: false,
        conditions: [
          {
            kind: 'schedule',
            text: 'Weekly on Monday, Starting on 2025-10-27 12:00 am and ending at 11:59 pm',
            terms: {
              type: 'schedule',
              schedule: { repeat: 'weekly', days: [0], startLocal: '2025-10-27T00:00', minutes: 1440 },
            },
          },
        ],
      },
    ]);
    expect(once?.slice(0, 1)).toMatchObject([
      {
        title: 'Weedmaps Discount',
        method: 'dollar',
        amount: 5,
        conditions: [
          { kind: 'fulfillment-type', text: 'Express, Pickup, In Store, Delivery' },
          {
            kind: 'schedule',
            terms: { schedule: { endLocal: '2025-09-19T23:59', repeat: 'none' } },
          },
        ],
      },
    ]);
  });

  it('a webhook without e_commerce is kept off the menu, and shows no picture', () => {
    const [{ product, problems } = {}] = parseSample('v2-product-webhook-2019-partial');
    expect(problems).toMatchObject([{ code: 'hide-flag-unreadable', value: '(absent)' }]);
    expect(product).toMatchObject({
      amount: 1000,
      pieceCount: 1000,
      mgPerPiece: 100,
      thcMg: 1000,
      imageUrls: [],
    });
    expect(product).not.toHaveProperty('menuTitle');
    expect(product?.isHidden).toBe('unreadable');
    expect(product?.isAboveThreshold).toBeUndefined();
  });

  it('its sign-in and its list make a feed', async () => {
    const list = listWireProducts(readSample('v3-product_list-lastUpdated-2025'));
    const treez = await startFakeTreez({
      signIn: () => json(readSample('gettokens-success')),
      page: () => productPage(list, list.length),
    });
    const feed = await fetchFeed(treez.access, AT_ONCE);
    expect(feed).toMatchObject({ receivedCount: 5, totalCount: 5, problems: [] });
    expect(treez.calls[1]?.headers.authorization).toBe('Bearer REDACTED.HS512.JWT');
  });

  it('every refusal of its is an error that says why', async () => {
    for (const { http, body } of listRefusals()) {
      const treez = await startFakeTreez({ page: () => json(body, http) });
      const error = await catchError(fetchFeed(treez.access, AT_ONCE));
      const reason = String(body.resultReason ?? body.message);
      if (http === 401) expect(error.code).toBe('TREEZ_TOKEN_REFUSED');
      else expect(error.message).toContain(reason);
    }
  });
});

function listRefusals(): { http: number; body: { resultReason?: string; message?: string } }[] {
  const samples = readSample('errors');
  if (!Array.isArray(samples) || samples.length === 0) throw new Error('The sample holds no refusals.');
  return samples;
}
