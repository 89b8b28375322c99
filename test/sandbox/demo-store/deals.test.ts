import { expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { parseProduct } from '#treez/product/parse-product.ts';
import { createRules } from '../../menu/feed-products.ts';
import { DEMO_SHOP } from './demo-shop.ts';

it('the demo store has deals for everybody, and keeps its staff’s price and what is over to itself', () => {
  const feeds = DEMO_SHOP.products
    .map((product) => parseProduct(product))
    .flatMap(({ product }) => product ?? []);
  const { deals } = compileMenu(feeds, createRules()).menu;
  expect(deals.map(({ title }) => title)).toEqual([
    'After four',
    'At cost, last of the batch',
    'Every other Tuesday and Thursday',
    'Field Day, every day',
    'Five off a full gram',
    'Ground today',
    'Happy hour',
    'Last Friday of the month',
    'Long weekend',
    'On your birthday',
    'Patients’ shelf',
    'Second paper for a dollar',
    'Seniors on Mondays',
    'Two tins for $30',
    'Veterans, any day',
    'Weekday mornings',
  ]);
  const offered = new Set(feeds.flatMap(({ deals: ofFeed }) => ofFeed.map(({ title }) => title)));
  expect(offered).toContain('Staff price');
  expect(offered).toContain('Opening week');
});

it('its schedules are of all forms, and all of them are understood', () => {
  const feeds = DEMO_SHOP.products
    .map((product) => parseProduct(product))
    .flatMap(({ product }) => product ?? []);
  const { deals } = compileMenu(feeds, createRules()).menu;
  const schedules = deals
    .flatMap(({ conditions }) => conditions.filter(({ kind }) => kind === 'schedule'))
    .map(({ terms }) => (terms?.type === 'schedule' ? terms.schedule : undefined));
  expect(schedules).not.toContain(undefined);
  expect(new Set(schedules.map((schedule) => schedule?.repeat))).toEqual(
    new Set(['daily', 'weekly', 'monthly']),
  );
});
