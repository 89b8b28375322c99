import { expect, it } from 'vitest';
import { menu } from '../../src/messages/en/menu.ts';
import { nameWeight } from '../../src/site/name-weight.ts';

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
