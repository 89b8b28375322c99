import { expect, it } from 'vitest';
import { rememberByObject, rememberByText, rememberLast } from '#menu/names/remember.ts';

it('what was given for an object is given again, and worked out once', () => {
  let count = 0;
  const toSize = rememberByObject(({ items }: { items: number[] }) => {
    count += 1;
    return items.length > 0 ? items.length : undefined;
  });
  const [one, other] = [{ items: [1, 2] }, { items: [] }];
  expect([toSize(one), toSize(other), toSize(one), toSize(other)]).toEqual([2, undefined, 2, undefined]);
  expect(count).toBe(2);
});

it('what was given for a text is given again, also after all was forgotten', () => {
  let count = 0;
  const toLength = rememberByText((text) => {
    count += 1;
    return text.length;
  });
  expect([toLength('ab'), toLength('ab'), toLength('')]).toEqual([2, 2, 0]);
  expect(count).toBe(2);
  for (let index = 0; index < 50_000; index += 1) toLength(String(index));
  expect(toLength('ab')).toBe(2);
  expect(count).toBe(50_003);
});

it('the last thing that was made is made anew from anything else', () => {
  const make = rememberLast(({ word }: { word: string }) => ({ made: word }));
  const first = make({ word: 'a' });
  expect(make({ word: 'a' })).toBe(first);
  expect(make({ word: 'b' })).toEqual({ made: 'b' });
  expect(make({ word: 'a' })).not.toBe(first);
});
