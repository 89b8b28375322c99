import { compileMenu } from '#menu/compile/compile-menu.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Picture } from '#menu/model/picture.ts';
import { toMenuRules } from '#run/sync/to-menu-rules.ts';
import { parseStore } from '#settings/load-store.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from '#site/snapshot/snapshot.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { createFeedDeal, createFeedProduct } from '../menu/feed-products.ts';
import { store } from './corner-store.ts';

export const PICTURE: Picture = {
  widthPx: 640,
  heightPx: 480,
  sources: [
    { path: '/pictures/0123456789abcdef-320.webp', widthPx: 320 },
    { path: '/pictures/0123456789abcdef-640.webp', widthPx: 640 },
  ],
  avifSources: [{ path: '/pictures/0123456789abcdef-640.avif', widthPx: 640 }],
  preview: 'data:image/webp;base64,UklGRg==',
};

const FEED_AT = '2026-11-22T16:40:00.000Z';

/** Between them they have every fact that a product can have. */
const PRODUCTS: FeedProduct[] = [
  createFeedProduct({
    productId: 'flower-1',
    name: 'BLUE DREAM - 3.5 GRAMS',
    brand: 'MARSH',
    subtype: 'PRE-PACK',
    strainType: 'hybrid',
    description: 'Sweet.\n\nRipe.',
    amount: 3.5,
    unit: 'g',
    updatedAt: '2026-11-20T10:00:00.000Z',
    effects: ['HAPPY'],
    flavors: ['BERRY'],
    labResults: [
      { type: 'THC', unit: 'percent', min: 0.5, max: 0.8 },
      { type: 'THCA', unit: 'percent', min: 24, max: 26 },
    ],
    deals: [
      createFeedDeal({
        title: 'Seniors on Mondays',
        conditions: [
          { kind: 'customer-group', text: 'Seniors', terms: { type: 'groups', groups: ['Seniors'] } },
          {
            kind: 'schedule',
            text: 'Weekly on Monday',
            terms: {
              type: 'schedule',
              schedule: { repeat: 'weekly', days: [0], startLocal: '2026-10-26T00:00', minutes: 1440 },
            },
          },
        ],
      }),
      createFeedDeal({
        title: 'Green Friday',
        conditions: [
          {
            kind: 'schedule',
            text: 'On 2026-11-27',
            terms: {
              type: 'schedule',
              schedule: { repeat: 'none', startLocal: '2026-11-27T00:00', endLocal: '2026-11-27T23:59' },
            },
          },
        ],
      }),
    ],
  }),
  createFeedProduct({
    productId: 'flower-2',
    name: 'GARLIC ICE',
    price: {
      type: 'tier',
      method: 'weight',
      breaks: [
        { startValue: 0, unitPriceCents: 1200 },
        { startValue: 3.5, unitPriceCents: 1000 },
      ],
    },
  }),
  createFeedProduct({
    productId: 'edible-1',
    category: 'edible',
    name: 'HONEY DROPS',
    brand: 'SMALL HOURS',
    subtype: 'GUMMY',
    thcMg: 100,
    cbdMg: 50,
    pieceCount: 20,
    mgPerPiece: 5,
    price: { type: 'flat', priceCents: 1850 },
  }),
];

/** The corner store's menu as it was taken one morning, without a picture or a day of arrival but on the first product. */
export function createSnapshot(facts: Partial<Snapshot> = {}): Snapshot {
  const settings = parseStore(
    { ...store, phone: '(510) 555-0100', tagline: 'On the corner', about: 'A shop.' },
    '',
  );
  const { menu } = compileMenu(PRODUCTS, toMenuRules(settings, FEED_AT));
  const products = menu.products.map((product, index) =>
    index === 0 ? { ...product, image: PICTURE, addedAt: '2026-11-20T10:00:00.000Z' } : product,
  );
  return {
    schemaVersion: SNAPSHOT_SCHEMA_VERSION,
    isDemo: false,
    feedAt: FEED_AT,
    store: toPublicStore(settings),
    menu: { ...menu, products },
    ...facts,
  };
}
