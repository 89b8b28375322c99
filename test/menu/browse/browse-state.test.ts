import { describe, expect, it } from 'vitest';
import { toggleChoice, WHOLE_LIST, withRange } from '#menu/browse/browse-state.ts';
import { keepKnown } from '#menu/browse/keep-known.ts';
import { readBrowseState } from '#menu/browse/read-browse-state.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import { createProduct } from '../../site/data/products.ts';
import { labelOf } from '../words.ts';

describe('a choice', () => {
  it('is on after one press and off after two, and leaves nothing behind', () => {
    const one = toggleChoice(WHOLE_LIST, 'strain', 'sativa');
    const two = toggleChoice(one, 'strain', 'indica');
    expect(two.choices).toEqual({ strain: ['indica', 'sativa'] });
    expect(toggleChoice(two, 'strain', 'indica')).toEqual(one);
    expect(toggleChoice(one, 'strain', 'sativa')).toEqual(WHOLE_LIST);
  });

  it('that the menu no longer has is dropped', () => {
    const index = toBrowseIndex([createProduct()], { locale: 'en-US', labelOf });
    const old = readBrowseState('?category=flower,constructor&brand=gone&size=3.5g&price=10-');
    expect(keepKnown(old, index)).toEqual(readBrowseState('?category=flower&size=3.5g&price=10-'));
  });
});

describe('a range', () => {
  it('is taken off by giving neither end', () => {
    const narrowed = withRange(WHOLE_LIST, 'price', { min: 1000 });
    expect(narrowed.ranges).toEqual({ price: { min: 1000 } });
    expect(withRange(narrowed, 'price', {})).toEqual(WHOLE_LIST);
  });
});
