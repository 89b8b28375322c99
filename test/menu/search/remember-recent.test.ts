import { expect, it } from 'vitest';
import { rememberRecent } from '#menu/search/remember-recent.ts';

function createCounted(limit: number) {
  const asked: string[] = [];
  const find = rememberRecent(
    (word: string) => {
      asked.push(word);
      return [word];
    },
    (word) => word,
    limit,
  );
  return { asked, find };
}

it('a word that was looked up is not looked up again', () => {
  const { asked, find } = createCounted(2);
  expect([find('blue'), find('blue')]).toEqual([['blue'], ['blue']]);
  expect(asked).toEqual(['blue']);
});

it('the word that was not used for longest is forgotten first', () => {
  const { asked, find } = createCounted(2);
  for (const word of ['blue', 'dream', 'blue', 'haze', 'blue', 'dream']) find(word);
  expect(asked).toEqual(['blue', 'dream', 'haze', 'dream']);
});
