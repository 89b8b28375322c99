import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlateName, toPlateOptions, toPlatePath } from '#illustrations/illustration-path.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const gummy = { slug: 'honey-drops', category: 'edible', subtype: 'Gummy' } as const;

const subjects = fc.record({
  slug: fc.string({ unit: 'binary' }),
  category: fc.constantFrom(...CATEGORY_IDS),
  subtype: fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
});

describe('a product’s plate', () => {
  it('is named by what it shows', () => {
    expect(toPlatePath(gummy)).toMatch(/^\/plates\/edible-gummy-\d+\.svg$/);
    expect(toPlatePath({ slug: 'jar', category: 'flower' })).toMatch(/^\/plates\/flower-\d+\.svg$/);
  });

  it('is drawn of the product’s category and subtype', () => {
    expect(toPlateOptions(gummy)).toMatchObject({
      category: 'edible',
      subtype: 'GUMMY',
    });
    expect(toPlateOptions({ slug: 'jar', category: 'flower' })).not.toHaveProperty('subtype');
  });

  it('is at an address that any host can serve, whatever the product is called', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(toPlatePath(subject)).toMatch(/^\/plates\/[a-z][a-z0-9-]{0,110}\.svg$/);
        expect(toPlatePath(subject)).toBe(`/plates/${toPlateName(subject)}.svg`);
      }),
    );
  });

  it('is the same wherever the product is shown', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(toPlateOptions({ ...subject })).toEqual(toPlateOptions(subject));
      }),
    );
  });

  it('differs between neighbours, yet there are at most 8 of a kind', () => {
    const paths = Array.from({ length: 500 }, (_, index) =>
      toPlatePath({ ...gummy, slug: `gummy-${index}` }),
    );
    expect(new Set(paths).size).toBeGreaterThan(4);
    expect(new Set(paths).size).toBeLessThanOrEqual(8);
  });
});
