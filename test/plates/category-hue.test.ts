import { expect, it } from 'vitest';
import { CATEGORY_IDS } from '../../src/menu/category.ts';
import { CATEGORY_WASH } from '../../src/plates/category-hue.ts';

it('every category has a wash of its own', () => {
  const washes = CATEGORY_IDS.map((category) => CATEGORY_WASH[category]);
  expect(washes.every((wash) => /^#[0-9a-f]{6}$/.test(wash))).toBe(true);
  expect(new Set(washes).size).toBe(CATEGORY_IDS.length);
});
