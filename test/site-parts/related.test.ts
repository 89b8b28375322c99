import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/menu/menu.ts';
import { findRelated } from '../../src/site/related.ts';
import { createProductAt } from './products.ts';

const jar = createProductAt('jar', 4000, { subtype: 'Pre-Pack', strainType: 'hybrid', brand: 'Marsh' });
const find = (shelf: readonly Product[], count = 4) => findRelated(jar, shelf, count).map(({ slug }) => slug);

describe('products like one', () => {
  it('do not include itself', () => {
    expect(find([jar, createProductAt('other', 4000)])).toEqual(['other']);
  });

  it('are first those of its subtype, then of its strain type, then of its price', () => {
    const kind = { subtype: 'Pre-Pack', strainType: 'hybrid' } as const;
    const shelf = [
      createProductAt('other-subtype', 4000, { ...kind, subtype: 'Smalls' }),
      createProductAt('other-strain', 4000, { ...kind, strainType: 'sativa' }),
      createProductAt('dearer', 8000, kind),
      createProductAt('same-price', 4000, kind),
    ];
    expect(find(shelf)).toEqual(['same-price', 'dearer', 'other-strain', 'other-subtype']);
  });

  it('are of another brand where all else is equal', () => {
    const kind = { subtype: 'Pre-Pack', strainType: 'hybrid' } as const;
    const shelf = [createProductAt('a', 4000, { ...kind, brand: 'Marsh' }), createProductAt('b', 4000, kind)];
    expect(find(shelf)).toEqual(['b', 'a']);
  });

  it('are no more than asked for, and the same whatever the order of the shelf', () => {
    const shelf = ['d', 'b', 'c', 'a'].map((slug) => createProductAt(slug, 4000));
    expect(find(shelf, 2)).toEqual(['a', 'b']);
    expect(find(shelf.toReversed(), 2)).toEqual(['a', 'b']);
  });

  it('include those whose price is asked for in the store', () => {
    expect(find([createProductAt('unpriced', 0)])).toEqual(['unpriced']);
  });
});
