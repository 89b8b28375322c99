import { expect, it } from 'vitest';
import type { Product } from '#menu/model/menu.ts';
import { describeList } from '#site/data/describe-list.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createWords, sizeNamed } from '../../menu/words.ts';
import { createProduct, createProductAt } from './products.ts';

const SITE = { t: getMessages('en-US').pages, words: createWords() };
const byTheGram: Product['variants'] = [
  {
    id: 'g',
    size: sizeNamed('By the gram'),
    price: {
      type: 'tier',
      method: 'weight',
      tiers: [{ startValue: 1, unitPriceCents: 650 }],
      quotes: [{ amount: 1, priceCents: 650, unitPriceCents: 650 }],
    },
  },
];

const LISTS: [sentence: string, products: Product[]][] = [
  ['0 products.', []],
  ['1 product, from $12.00 a gram.', [createProduct()]],
  ['1 product.', [createProductAt('a', 0)]],
  ['1 product, from $18.50.', [createProductAt('a', 1850, { brand: 'Marsh' })]],
  [
    '3 products from 2 makers, from $9.00.',
    [
      createProductAt('a', 1850, { brand: 'Marsh' }),
      createProductAt('b', 900, { brand: 'Small Hours' }),
      createProductAt('c', 0, { brand: 'Marsh' }),
    ],
  ],
  ['2 products, from $6.50 a gram.', [createProduct(), createProduct({ slug: 'b', variants: byTheGram })]],
  ['2 products, from $4.00.', [createProduct(), createProductAt('b', 400)]],
];

it.each(LISTS)('a list reads "%s"', (sentence, products) => {
  expect(describeList(products, SITE)).toBe(sentence);
});

it('a long list is counted as the store’s locale writes numbers', () => {
  const products = Array.from({ length: 1234 }, (_, index) => createProductAt(`p${index}`, 1000));
  expect(describeList(products, SITE)).toBe('1,234 products, from $10.00.');
});
