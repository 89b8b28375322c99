import { expect, it } from 'vitest';
import { CATEGORY_WASH } from '#illustrations/category-hue.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

it('every category has a wash of its own', () => {
  const washes = CATEGORY_IDS.map((category) => CATEGORY_WASH[category]);
  expect(washes.every((wash) => /^#[0-9a-f]{6}$/.test(wash))).toBe(true);
  expect(new Set(washes).size).toBe(CATEGORY_IDS.length);
});
