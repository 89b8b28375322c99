import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toIllustrationName,
  toIllustrationOptions,
  toIllustrationPath,
} from '#illustrations/illustration-path.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const gummy = { slug: 'honey-drops', category: 'edible', subtype: 'Gummy' } as const;

const subjects = fc.record({
  slug: fc.string({ unit: 'binary' }),
  category: fc.constantFrom(...CATEGORY_IDS),
  subtype: fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
});

describe('a product’s plate', () => {
  it('is named by what it shows', () => {
    expect(toIllustrationPath(gummy)).toMatch(/^\/plates\/edible-gummy-\d+\.svg$/);
    expect(toIllustrationPath({ slug: 'jar', category: 'flower' })).toMatch(/^\/plates\/flower-\d+\.svg$/);
  });

  it('is drawn of the product’s category and subtype', () => {
    expect(toIllustrationOptions(gummy)).toMatchObject({
      category: 'edible',
      subtype: 'GUMMY',
    });
    expect(toIllustrationOptions({ slug: 'jar', category: 'flower' })).not.toHaveProperty('subtype');
  });

  it('is at an address that any host can serve, whatever the product is called', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(toIllustrationPath(subject)).toMatch(/^\/plates\/[a-z][a-z0-9-]{0,110}\.svg$/);
        expect(toIllustrationPath(subject)).toBe(`/plates/${toIllustrationName(subject)}.svg`);
      }),
    );
  });

  it('is the same wherever the product is shown', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(toIllustrationOptions({ ...subject })).toEqual(toIllustrationOptions(subject));
      }),
    );
  });

  it('differs between neighbours, yet there are at most 8 of a kind', () => {
    const paths = Array.from({ length: 500 }, (_, index) =>
      toIllustrationPath({ ...gummy, slug: `gummy-${index}` }),
    );
    expect(new Set(paths).size).toBeGreaterThan(4);
    expect(new Set(paths).size).toBeLessThanOrEqual(8);
  });
});
