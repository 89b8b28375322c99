import { describe, expect, it } from 'vitest';
import { type SearchFocus, toSearchAction } from '#menu/search/search-keys.ts';

const PLAIN = { hasModifier: false, isComposing: false };
const FIELD: SearchFocus = { result: undefined, resultCount: 3, hasText: true };

function press(key: string, focus: Partial<SearchFocus> = {}) {
  return toSearchAction({ key, ...PLAIN }, { ...FIELD, ...focus });
}

describe('in the field', () => {
  it.each([
    ['ArrowDown', {}, { type: 'go-to-result', result: 0 }],
    ['ArrowDown', { resultCount: 0 }, undefined],
    ['ArrowUp', {}, undefined],
    ['Home', {}, undefined],
    ['End', {}, undefined],
    ['Enter', {}, undefined],
    ['Tab', {}, undefined],
    ['a', {}, undefined],
    ['Escape', {}, { type: 'clear' }],
    ['Escape', { hasText: false }, undefined],
  ])('%s with %j', (key, focus, action) => {
    expect(press(key, focus)).toEqual(action);
  });
});

describe('on a result', () => {
  it.each([
    ['ArrowDown', 0, { type: 'go-to-result', result: 1 }],
    ['ArrowDown', 2, { type: 'go-to-result', result: 2 }],
    ['ArrowUp', 2, { type: 'go-to-result', result: 1 }],
    ['ArrowUp', 0, { type: 'go-to-field' }],
    ['Home', 2, { type: 'go-to-result', result: 0 }],
    ['End', 0, { type: 'go-to-result', result: 2 }],
    ['Escape', 1, { type: 'go-to-field' }],
    ['b', 1, { type: 'type-in-field' }],
    ['é', 1, { type: 'type-in-field' }],
    ['Backspace', 1, { type: 'type-in-field' }],
    [' ', 1, undefined],
    ['Enter', 1, undefined],
    ['Tab', 1, undefined],
    ['PageDown', 1, undefined],
  ])('%s at %i', (key, result, action) => {
    expect(press(key, { result })).toEqual(action);
  });
});

describe('keys that are not for the search', () => {
  it('are those of an input method', () => {
    expect(
      toSearchAction({ key: 'ArrowDown', hasModifier: false, isComposing: true }, FIELD),
    ).toBeUndefined();
    expect(toSearchAction({ key: 'Escape', hasModifier: false, isComposing: true }, FIELD)).toBeUndefined();
  });

  it('are the commands of the browser', () => {
    const focus = { ...FIELD, result: 1 };
    expect(toSearchAction({ key: 'c', hasModifier: true, isComposing: false }, focus)).toBeUndefined();
    expect(toSearchAction({ key: 'ArrowUp', hasModifier: true, isComposing: false }, focus)).toBeUndefined();
  });
});
