import { expect, it } from 'vitest';
import { keepResults } from '#site/data/keep-results.ts';

it('works a result out once for each owner and key', () => {
  const made: string[] = [];
  const keep = keepResults<string>();
  const [one, other] = [{}, {}];
  const get = (owner: object, key: string) =>
    keep(owner, key, () => {
      made.push(key);
      return `${key} ${made.length}`;
    });
  expect([get(one, 'a'), get(one, 'a'), get(one, 'b'), get(other, 'a'), get(one, 'a')]).toEqual([
    'a 1',
    'a 1',
    'b 2',
    'a 3',
    'a 1',
  ]);
});

it('keeps an empty text, too', () => {
  const keep = keepResults<string>();
  const owner = {};
  keep(owner, '', () => '');
  expect(keep(owner, '', () => 'made anew')).toBe('');
});

it('keeps two kinds of results of one owner apart', () => {
  const [keepOne, keepOther] = [keepResults<string>(), keepResults<number>()];
  const owner = {};
  expect([keepOne(owner, 'a', () => 'one'), keepOther(owner, 'a', () => 2)]).toEqual(['one', 2]);
});
