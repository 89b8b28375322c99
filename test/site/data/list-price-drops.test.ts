import { expect, it } from 'vitest';
import type { Variant } from '#menu/model/menu.ts';
import { listPriceDrops } from '#site/data/list-price-drops.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createWords, sizeNamed } from '../../menu/words.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createProduct } from './products.ts';

const variant = (id: string, facts: Partial<Variant>): Variant => ({
  id,
  size: sizeNamed('3.5 g'),
  price: { type: 'flat', priceCents: 3400 },
  ...facts,
});
const dropped = (day: number) => ({ drop: { fromCents: 4000, at: `2026-11-${day}T12:00:00.000Z` } });

it('what has become cheaper is told, the latest first, but not what is sold out', () => {
  const products = [
    createProduct({
      name: 'Field Day',
      path: '/products/field-day/',
      variants: [variant('a', dropped(20)), variant('b', {})],
    }),
    createProduct({
      name: 'Estuary',
      brand: 'Saltmarsh',
      path: '/products/estuary/',
      variants: [variant('c', dropped(22))],
    }),
    createProduct({ variants: [variant('d', { ...dropped(21), isSoldOut: true })] }),
  ];
  const { store } = createSnapshot();
  const items = listPriceDrops({ products, store, t: getMessages('en-US').pages, words: createWords() });
  expect(items.map(({ title, description }) => [title, description])).toEqual([
    ['Estuary by Saltmarsh', '3.5 g: $40.00 → $34.00'],
    ['Field Day', '3.5 g: $40.00 → $34.00'],
  ]);
  expect(items[1]).toMatchObject({
    url: new URL('/products/field-day/', store.url).href,
    id: expect.stringMatching(/\/products\/field-day\/#a-2026-11-20/),
    publishedAt: '2026-11-20T12:00:00.000Z',
  });
});
