import { describe, expect, it } from 'vitest';
import { cutQuery, MAX_QUERY_CHARACTERS, readQuery } from '#menu/search/read-query.ts';

describe('the query as it is shown', () => {
  it.each([
    ['  blue  dream ', 'blue  dream'],
    ['x'.repeat(10_000), 'x'.repeat(MAX_QUERY_CHARACTERS)],
    [`${' '.repeat(10_000)}blue`, 'blue'],
    ['é'.repeat(64).normalize('NFD'), 'é'.repeat(64)],
    ['\ud83d', '\ufffd'],
  ])('%#', (query, shown) => {
    expect(cutQuery(query)).toBe(shown);
  });

  it('can always stand in an address', () => {
    const cutInHalf = `${'x'.repeat(63)}🔥`;
    expect(() => encodeURIComponent(cutQuery(cutInHalf))).not.toThrow();
  });
});

describe('the words of a query', () => {
  it('are each taken once', () => {
    expect(readQuery('Blue blue BLUE dream').map(({ word }) => word)).toEqual(['blue', 'dream']);
  });

  it('are half-typed only at the end, until a blank follows', () => {
    expect(readQuery('blue dre').map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(readQuery('blue dre ').map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  it('must all be matched, but for little words and sizes', () => {
    const required = readQuery('the dream and 3.5g of haze').filter(({ isRequired }) => isRequired);
    expect(required.map(({ word }) => word)).toEqual(['dream', 'haze']);
  });

  it('must be matched where there are only little ones', () => {
    expect(readQuery('the').map(({ isRequired }) => isRequired)).toEqual([true]);
  });

  it('are at most twelve', () => {
    expect(readQuery('a b c d e f g h i j k l m n o p')).toHaveLength(12);
  });
});
