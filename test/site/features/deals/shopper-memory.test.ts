import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANYONE } from '#menu/deals/shopper.ts';
import { parseShopper } from '#site/features/deals/shopper-memory.ts';

it.each([
  ['{"type":"medical","groups":["Veterans"]}', { type: 'medical', groups: ['Veterans'] }],
  ['{"groups":["Veterans"]}', { groups: ['Veterans'] }],
  ['{"type":"king","groups":["Veterans",7,null]}', { groups: ['Veterans'] }],
  ['{"type":"adult"}', { type: 'adult', groups: [] }],
  ['{"groups":"Veterans"}', ANYONE],
  ['[]', ANYONE],
  ['null', ANYONE],
  ['', ANYONE],
])('what is kept as %s is read as %j', (text, shopper) => {
  expect(parseShopper(text)).toEqual(shopper);
});

it('whatever is kept, it is read as somebody', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { groups } = parseShopper(text);
      expect(groups.every((group) => typeof group === 'string')).toBe(true);
      expect(groups.length).toBeLessThanOrEqual(20);
    }),
  );
});
