import { describe, expect, it } from 'vitest';
import { findStateProfile, isOfAnotherState } from '#menu/compliance/store-state.ts';

describe('the profile of a store’s state', () => {
  it.each([
    ['CA', 'ca'],
    ['ca', 'ca'],
    ['C.A.', 'ca'],
    [' California ', 'ca'],
    ['State of California', 'ca'],
    ['NY', 'ny'],
    ['new  york', 'ny'],
    ['New York State', 'ny'],
    ['Commonwealth of Massachusetts', 'ma'],
    ['Washington State', 'wa'],
    ['OK', 'ok'],
    ['Washington, D.C.', undefined],
    ['OR', undefined],
    ['cautious', undefined],
    ['State', undefined],
  ])('is found by its region: %j → %j', (region, profile) => {
    expect(findStateProfile({ region, country: 'US' })).toBe(profile);
  });

  it('is none outside the United States', () => {
    expect(findStateProfile({ region: 'CA', country: 'IT' })).toBeUndefined();
  });
});

describe('a profile', () => {
  it('of one state is that of another for every store elsewhere', () => {
    expect(isOfAnotherState('ca', { region: 'CA', country: 'US' })).toBe(false);
    expect(isOfAnotherState('ca', { region: 'NY', country: 'US' })).toBe(true);
    expect(isOfAnotherState('ca', { region: 'OR', country: 'US' })).toBe(true);
    expect(isOfAnotherState('ca', { region: 'BC', country: 'CA' })).toBe(true);
  });

  it('that is of no state is for every store', () => {
    for (const region of ['CA', 'NY', 'OR'])
      expect(isOfAnotherState('cautious', { region, country: 'US' })).toBe(false);
  });
});
