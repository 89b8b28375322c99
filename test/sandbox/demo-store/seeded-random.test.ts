import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDealer, createSeededRandom } from '#sandbox/demo-store/seeded-random.ts';

describe('seeded chance', () => {
  it('is the same for the same seed, and within its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, least, span) => {
        const [one, other] = [createSeededRandom(seed), createSeededRandom(seed)];
        for (let draw = 0; draw < 20; draw += 1) {
          const value = one.whole(least, least + span);
          expect(value).toBe(other.whole(least, least + span));
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(least + span);
        }
      }),
    );
  });

  it('differs from seed to seed', () => {
    const firstDraws = Array.from({ length: 100 }, (_, seed) => createSeededRandom(`${seed}`).next());
    expect(new Set(firstDraws).size).toBe(100);
  });
});

describe('a dealt sentence', () => {
  it('does not come again before all others have come', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
        (seed, sentences) => {
          const deal = createDealer(seed);
          for (let round = 0; round < 3; round += 1) {
            const dealt = sentences.map(() => deal(sentences));
            expect(dealt.sort()).toEqual([...sentences].sort());
          }
        },
      ),
    );
  });

  it('is none where there are none', () => {
    expect(createDealer('seed')([])).toBe('');
  });
});
