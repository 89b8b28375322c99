import type { Random } from '../src/illustrations/drawing/random.ts';
import type { Product } from '../src/menu/model/menu.ts';

/** A query made from a product's name, and the product's place on the menu. */
export interface BenchQuery {
  text: string;
  position: number;
}

/** Makes a query that means a product; undefined where its name does not lend itself to one. */
type QueryMaker = (product: Product, random: Random) => string | undefined;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A word shorter than this is left as it is: one slip makes another word of it. */
const SHORTEST_MISTYPED = 4;
/** A query that more products than this answer as it is typed means none of them. */
const MOST_MEANT = 5;

/** The ways in which people type a name, by what the table calls them. */
export const QUERY_MAKERS: readonly (readonly [kind: string, make: QueryMaker])[] = [
  ['one typo', ({ name }, random) => mistypeOneWord(name, toTypo, random)],
  ['swapped letters', ({ name }, random) => mistypeOneWord(name, toSwap, random)],
  ['three words, any order', toThreeWords],
  ['half-typed', toHalfTyped],
  ['run together', toRunTogether],
];

/** So many queries, each from a product drawn by chance. */
export function makeQueries(
  products: readonly Product[],
  count: number,
  make: QueryMaker,
  random: Random,
): BenchQuery[] {
  const names = products.map(({ name, brand }) => ` ${toQueryWords(`${name} ${brand}`).join(' ')}`);
  const queries: BenchQuery[] = [];
  while (queries.length < count) {
    const position = random.whole(0, products.length - 1);
    const product = products[position];
    const text = product && make(product, random);
    if (text && isMeant(text, position, names)) queries.push({ text, position });
  }
  return queries;
}

/** Whether a query still means the product: `easel pod`, mistyped for `Teasel Pod`, means any easel that is there. */
function isMeant(text: string, position: number, names: readonly string[]): boolean {
  const words = text.split(' ');
  const answers = names.flatMap((name, place) =>
    words.every((word) => name.includes(` ${word}`)) ? place : [],
  );
  return answers.length === 0 || (answers.length <= MOST_MEANT && answers.includes(position));
}

function toQueryWords(text: string): string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/);
}

function mistypeOneWord(
  name: string,
  mistype: (word: string, random: Random) => string,
  random: Random,
): string | undefined {
  const words = toQueryWords(name);
  const long = words.filter((word) => word.length >= SHORTEST_MISTYPED);
  const [chosen] = random.sample(long, 1);
  if (chosen === undefined) return undefined;
  const mistyped = mistype(chosen, random);
  return mistyped === chosen ? undefined : words.map((word) => (word === chosen ? mistyped : word)).join(' ');
}

/** A letter wrong, missing or too many, anywhere in the word. */
function toTypo(word: string, random: Random): string {
  const at = random.whole(0, word.length - 1);
  const letter = LETTERS[random.whole(0, LETTERS.length - 1)] ?? 'a';
  const kind = random.pick(['wrong', 'missing', 'extra']);
  return word.slice(0, at) + (kind === 'missing' ? '' : letter) + word.slice(kind === 'extra' ? at : at + 1);
}

function toSwap(word: string, random: Random): string {
  const at = random.whole(0, word.length - 2);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

function toThreeWords({ name, brand = '' }: Product, random: Random): string | undefined {
  const words = [...new Set(toQueryWords(`${name} ${brand}`))];
  return words.length < 3 ? undefined : random.sample(words, 3).join(' ');
}

/** The last word at half its length, at least two letters. */
function toHalfTyped({ name }: Product): string | undefined {
  const words = toQueryWords(name);
  const last = words.pop() ?? '';
  if (last.length < 4) return undefined;
  return [...words, last.slice(0, Math.ceil(last.length / 2))].join(' ');
}

/** Two neighbouring words as one, or all of two or three. */
function toRunTogether({ name }: Product, random: Random): string | undefined {
  const words = toQueryWords(name);
  if (words.length < 2) return undefined;
  if (words.length <= 3 && random.chance(0.5)) return words.join('');
  const at = random.whole(0, words.length - 2);
  return words
    .map((word, place) => (place === at ? word : `${word} `))
    .join('')
    .trim();
}
