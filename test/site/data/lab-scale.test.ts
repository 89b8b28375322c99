import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { findScaleEnd, LAB_GROUPS, SCALE_WIDTH, toBarPosition, toLabGroup } from '#site/data/lab-scale.ts';

it.each([
  ['flower', 'cannabinoids', 40],
  ['preroll', 'cannabinoids', 50],
  ['extract', 'cannabinoids', 100],
  ['cartridge', 'cannabinoids', 100],
  ['flower', 'terpenes', 5],
  ['edible', 'milligrams', 100],
] as const)('the scale of %s for %s ends at %d', (category, group, end) => {
  expect(findScaleEnd(category, group)).toBe(end);
});

it.each([
  ['Total THC', 'percent', 'cannabinoids'],
  ['THCA', 'percent', 'cannabinoids'],
  ['Delta-8 THC', 'percent', 'cannabinoids'],
  ['Total Cannabinoids', 'percent', 'cannabinoids'],
  ['Beta-Myrcene', 'percent', 'terpenes'],
  ['Total Terpenes', 'percent', 'terpenes'],
  ['CBD', 'mg', 'milligrams'],
] as const)('%s in %s is one of the %s', (type, unit, group) => {
  expect(toLabGroup({ type, unit })).toBe(group);
});

it('the end of the scale is at the same place on every bar, and what has more comes after it', () => {
  expect(toBarPosition(0, 40)).toBe(0);
  expect(toBarPosition(20, 40)).toBe(SCALE_WIDTH / 2);
  expect(toBarPosition(40, 40)).toBe(SCALE_WIDTH);
  expect(toBarPosition(80, 40)).toBe(100 - (100 - SCALE_WIDTH) / 2);
});

it('of two values the greater has the longer bar, and no bar is longer than its place', () => {
  const hundredths = fc.integer({ min: 1, max: 10_000_000 }).map((each) => each / 100);
  const ends = CATEGORY_IDS.flatMap((category) => LAB_GROUPS.map((group) => findScaleEnd(category, group)));
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom(...ends), (a, b, end) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(toBarPosition(more, end)).toBeLessThanOrEqual(100);
      if (less < more) expect(toBarPosition(less, end)).toBeLessThan(toBarPosition(more, end));
    }),
  );
});
