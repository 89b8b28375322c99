import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '#treez/wire/parse-instant.ts';
import { readFlag } from '#treez/wire/read-flag.ts';
import { readNumber } from '#treez/wire/read-number.ts';

describe('a number of the feed', () => {
  it.each([
    [12.5, 12.5],
    ['12.50', 12.5],
    [' 1000 ', 1000],
    ['-3', -3],
    ['.5', 0.5],
    ['007', 7],
    [0, 0],
    [-0, 0],
    ['0', 0],
    ['-0.0', 0],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    ['12,50', 'unreadable'],
    ['1,000', 'unreadable'],
    ['1e3', 'unreadable'],
    ['0x1f', 'unreadable'],
    ['$12', 'unreadable'],
    ['21.5%', 'unreadable'],
    ['<LOQ', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['1 000', 'unreadable'],
    ['NaN', 'unreadable'],
    ['Infinity', 'unreadable'],
    ['9'.repeat(400), 'unreadable'],
    [Number.NaN, 'unreadable'],
    [Number.POSITIVE_INFINITY, 'unreadable'],
    [true, 'unreadable'],
    [[12], 'unreadable'],
    [{}, 'unreadable'],
  ])('%j is read as %j', (value, expected) => {
    expect(readNumber(value)).toBe(expected);
  });

  it('whatever comes, what is read is finite', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const number = readNumber(value);
        expect(typeof number !== 'number' || Number.isFinite(number)).toBe(true);
      }),
    );
  });
});

describe('a flag of the feed', () => {
  it.each([
    [[true, 'TRUE', 'true', 'True', ' true ', 'Yes', 'YES', 'y', 1, '1'], true],
    [[false, 'FALSE', 'false', 'No', 'no', 'N', 0, '0'], false],
    [[null, undefined], undefined],
    [['', ' ', 'maybe', 'on', 'off', 't', 2, -1, 1.5, Number.NaN, [], [true], {}], 'unreadable'],
  ])('%j is read as %j', (values, expected) => {
    for (const value of values) expect(readFlag(value)).toBe(expected);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is no flag', (word) => {
    expect(readFlag(word)).toBe('unreadable');
  });
});

describe('an instant of the feed', () => {
  it.each([
    ['2019-06-25T02:43:08.000-07:00', '2019-06-25T02:43:08.000-07:00'],
    ['2026-01-11T13:56:05.000-0800', '2026-01-11T13:56:05.000-08:00'],
    [' 2026-01-11T13:56:05Z ', '2026-01-11T13:56:05Z'],
    ['2026-01-11T13:56:05', undefined],
    ['2026-13-11T13:56:05Z', undefined],
    ['2026-01-11', undefined],
    ['yesterday', undefined],
    [1736603765000, undefined],
    [null, undefined],
    ['9999-12-31T23:59:59-12:00', undefined],
    ['0000-01-01T00:00:00Z', undefined],
    ['1969-12-31T23:59:59Z', undefined],
  ])('%j is read as %j', (value, expected) => {
    expect(parseInstant(value)).toBe(expected);
  });
});
