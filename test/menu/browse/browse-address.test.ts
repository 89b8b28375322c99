import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrowseState, WHOLE_LIST } from '#menu/browse/browse-state.ts';
import { MAX_CHOICES, readBrowseState } from '#menu/browse/read-browse-state.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import { RANDOM_STATES } from './random-menu.ts';

const EXAMPLE: BrowseState = {
  query: 'blue',
  choices: { brand: ['quiet-hollow', 'saltmarsh'], strain: ['sativa'], size: ['3.5g'] },
  ranges: { price: { min: 1000, max: 4000 }, gram: { max: 1250 }, thc: { min: 18, max: 24.5 } },
  onDeal: true,
  sort: 'gram',
};
const EXAMPLE_ADDRESS =
  '?q=blue&brand=quiet-hollow,saltmarsh&strain=sativa&size=3.5g&price=10-40&gram=-12.5&thc=18-24.5&deal=1&sort=gram';

describe('the address of a list', () => {
  it('says what is asked for in words and whole units of money', () => {
    expect(writeBrowseState(EXAMPLE)).toBe(EXAMPLE_ADDRESS);
    expect(readBrowseState(EXAMPLE_ADDRESS)).toEqual(EXAMPLE);
  });

  it('is nothing where nothing is asked for', () => {
    expect(writeBrowseState(WHOLE_LIST)).toBe('');
    expect(readBrowseState('')).toEqual(WHOLE_LIST);
  });

  it('is read as the state that it was written from', () => {
    fc.assert(
      fc.property(RANDOM_STATES, (state) => {
        expect(readBrowseState(writeBrowseState(state))).toEqual(state);
      }),
    );
  });

  it('is the same whatever the order in which values were chosen', () => {
    const { choices } = readBrowseState('?effect=calm&brand=saltmarsh,marsh&brand=bloom,marsh');
    expect(choices).toEqual({ brand: ['bloom', 'marsh', 'saltmarsh'], effect: ['calm'] });
    expect(writeBrowseState({ ...WHOLE_LIST, choices: { brand: ['saltmarsh', 'marsh', 'marsh'] } })).toBe(
      '?brand=marsh,saltmarsh',
    );
  });

  it('keeps the parameters of others, once', () => {
    const present = '?utm_source=a%20letter&brand=marsh&sort=price&ref=1&ref=2';
    expect(writeBrowseState({ ...WHOLE_LIST, onDeal: true }, present)).toBe(
      '?deal=1&utm_source=a+letter&ref=1&ref=2',
    );
    expect(writeBrowseState(WHOLE_LIST, '?brand=marsh')).toBe('');
  });

  it('is settled once it has been read, whatever it was', () => {
    const parameters = fc.webQueryParameters().map((search) => `?${search}`);
    const ours = fc.tuple(fc.constantFrom('q', 'brand', 'size', 'price', 'thcmg', 'sort'), fc.string());
    const likely = fc.array(ours).map((pairs) => `?${new URLSearchParams(pairs)}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), parameters, likely), (search) => {
        const state = readBrowseState(search);
        expect(readBrowseState(writeBrowseState(state, search))).toEqual(state);
      }),
    );
  });
});

describe('what is malformed in an address', () => {
  it.each([
    '?sort=<script>',
    '?sort=__proto__',
    '?price=abc',
    '?price=40-10',
    '?price=-',
    '?price=10',
    '?price=10-40-50',
    '?price=1e3-',
    '?price=-10-20',
    '?price=10.005-',
    '?thc=Infinity-',
    '?thc=12345678-',
    '?brand=__proto__',
    '?brand=,,',
    '?brand=%2Fadmin',
    '?brand=Marsh',
    '?deal=yes',
    '?unknown=1',
    '?constructor=1&toString=2',
  ])('%s counts as left out', (search) => {
    expect(readBrowseState(search)).toEqual(WHOLE_LIST);
  });

  it('leaves alone what stands beside it', () => {
    expect(readBrowseState('?price=abc&strain=sativa,<b>&sort=name')).toEqual({
      ...WHOLE_LIST,
      choices: { strain: ['sativa'] },
      sort: 'name',
    });
  });
});

describe('a long address', () => {
  it('chooses at most 40 values of a facet', () => {
    const keys = Array.from({ length: 10_000 }, (_, number) => `maker-${number}`);
    expect(MAX_CHOICES).toBe(40);
    expect(readBrowseState(`?brand=${keys.join()}`).choices.brand).toHaveLength(MAX_CHOICES);
    const { choices } = readBrowseState(writeBrowseState({ ...WHOLE_LIST, choices: { brand: keys } }));
    expect(choices.brand).toHaveLength(MAX_CHOICES);
  });

  it('searches for at most 64 characters, or what the search makes of them', () => {
    expect(readBrowseState(`?q=${'a'.repeat(100)}`).query).toHaveLength(64);
    expect(readBrowseState('?q=%20blue%20').query).toBe('blue');
    expect(readBrowseState('?q=blue', (query) => query.slice(0, 2)).query).toBe('bl');
  });
});
