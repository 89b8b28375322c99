import { expect, it } from 'vitest';
import { applySettings } from '#run/sync/apply-settings.ts';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createFeedProduct } from '../../menu/feed-products.ts';
import { createSnapshot, PICTURE } from '../../stores/corner-snapshot.ts';
import { store } from '../../stores/corner-store.ts';

const FEED_AT = '2026-11-25T12:00:00.000Z';

const FEED = {
  feedAt: FEED_AT,
  products: [
    createFeedProduct({ productId: 'flower-1', name: 'BLUE DREAM - 3.5 GRAMS', amount: 3.5, unit: 'g' }),
    createFeedProduct({ productId: 'edible-1', name: 'GINGER CHEW', category: 'edible' }),
  ],
};

const apply = (changes: Partial<StoreInput>, snapshot: Snapshot = createSnapshot(), feed?: typeof FEED) =>
  applySettings(snapshot, parseStore({ ...store, ...changes }, ''), feed);

it('without the feed the store is as its settings say, and the menu as it was', () => {
  const snapshot = createSnapshot();
  const applied = apply({ name: 'Corner Shop' }, snapshot);
  expect(applied).toMatchObject({ feedAt: snapshot.feedAt, store: { name: 'Corner Shop' } });
  expect(applied.menu).toEqual(snapshot.menu);
});

it('with the feed the menu is as the settings say, too', () => {
  const all = apply({}, createSnapshot(), FEED);
  expect(all.feedAt).toBe(FEED_AT);
  expect(all.menu.products.map(({ name }) => name)).toEqual(['Blue Dream', 'Ginger Chew']);
  const applied = apply({ categories: { hidden: ['edible'] } }, createSnapshot(), FEED);
  expect(applied.menu.products.map(({ name }) => name)).toEqual(['Blue Dream']);
});

it('what the feed does not say of a product stays as it was', () => {
  const addedAt = '2026-11-01T00:00:00.000Z';
  const drop = { fromCents: 9900, at: addedAt };
  const before = apply({}, createSnapshot(), FEED);
  const known = before.menu.products.map((product) => ({
    ...product,
    image: PICTURE,
    addedAt,
    variants: product.variants.map((variant) => ({ ...variant, drop })),
  }));
  const snapshot = { ...before, menu: { ...before.menu, products: known } };
  expect(apply({}, snapshot, FEED).menu.products).toEqual(known);
});
