import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, hashText } from '#illustrations/drawing/random.ts';

describe('createRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: string) => Array.from({ length: 8 }, () => createRandom(seed).whole(0, 1e9));
    const [first, second] = [createRandom('field-day'), createRandom('field-day')];
    expect(Array.from({ length: 8 }, () => first.between(0, 1))).toEqual(
      Array.from({ length: 8 }, () => second.between(0, 1)),
    );
    expect(draw('field-day')).not.toEqual(draw('field-daz'));
  });

  it('stays between its bounds', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 0 }),
        fc.integer({ min: 1, max: 50 }),
        (seed, low, high) => {
          const random = createRandom(seed);
          const [real, whole] = [random.between(low, high), random.whole(low, high)];
          const [decimal, next] = [random.decimal(low, high, 1), random.next()];
          expect(real >= low && real < high).toBe(true);
          expect(Number.isInteger(whole) && whole >= low && whole <= high).toBe(true);
          expect(decimal === Number(decimal.toFixed(1)) && decimal >= low && decimal <= high).toBe(true);
          expect(next >= 0 && next < 1).toBe(true);
        },
      ),
    );
  });

  it('takes different things when it takes several', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(12), (seed, items, count) => {
        const sample = createRandom(seed).sample(items, count);
        expect(sample).toHaveLength(Math.min(count, items.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(sample.filter((item) => !items.includes(item))).toEqual([]);
      }),
    );
  });

  it('picks every choice sooner or later', () => {
    const random = createRandom('choices');
    const picked = new Set(Array.from({ length: 100 }, () => random.pick(['can', 'bottle', 'cup'])));
    expect([...picked].sort()).toEqual(['bottle', 'can', 'cup']);
  });
});

describe('hashText', () => {
  it('tells apart texts that differ in one letter', () => {
    const hashes = Array.from({ length: 500 }, (_, index) => hashText(`product-${index}`));
    expect(new Set(hashes).size).toBe(500);
  });
});
