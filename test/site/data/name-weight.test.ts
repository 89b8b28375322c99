import { expect, it } from 'vitest';
import { nameWeight } from '#site/data/name-weight.ts';
import { menu } from '#site/messages/en/menu.ts';

it.each([
  [3.5, 'eighth'],
  [7, 'quarter'],
  [14, 'half'],
  [28, 'ounce'],
  [1, ''],
  [undefined, ''],
])('the trade calls %s g "%s"', (weightGrams, name) => {
  expect(nameWeight(weightGrams, menu)).toBe(name);
});
