import { expect, it } from 'vitest';
import { compileMenu } from '../../../src/menu/compile-menu.ts';
import { parseProduct } from '../../../src/treez/parse-product.ts';
import { createRules } from '../../menu/feed-products.ts';
import { DEMO_SHOP } from './demo-shop.ts';

it('the demo store has deals for everybody, and keeps its staff’s price and what is over to itself', () => {
  const feeds = DEMO_SHOP.products.map(parseProduct).flatMap(({ product }) => product ?? []);
  const { deals } = compileMenu(feeds, createRules()).menu;
  expect(deals.map(({ title }) => title)).toEqual([
    'After four',
    'At cost, last of the batch',
    'Field Day, every day',
    'Five off a full gram',
    'Ground today',
    'On your birthday',
    'Patients’ shelf',
    'Second paper for a dollar',
    'Seniors on Mondays',
    'Two tins for $30',
    'Veterans, any day',
  ]);
  const offered = new Set(feeds.flatMap(({ deals: ofFeed }) => ofFeed.map(({ title }) => title)));
  expect(offered).toContain('Staff price');
  expect(offered).toContain('Opening week');
});
