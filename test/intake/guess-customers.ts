import { createRandom } from '#illustrations/drawing/random.ts';

/** What somebody who sends forms can see of one of them. */
export interface Observation {
  /** Milliseconds until the form of the guess was answered. */
  answerMs: number;
  /** Milliseconds until a form that was sent right behind it was answered. */
  behindMs: number;
  /** Status, headers and body. */
  answer: string;
}

/** One person is sent to the intake, with a form right behind. */
export type Try = (isKnown: boolean) => Promise<Observation>;

/** @returns from 0 up to, but not including, 1 */
export function createChance(seed: number): () => number {
  return createRandom(String(seed)).next;
}

export interface GuessOptions {
  /** Even. Half of them are of people who are known. */
  guessCount: number;
  /** How many are tried at a time. */
  atATime: number;
  chance: () => number;
}

/**
 * Plays somebody who wants to know who is a customer: first they try people of whom they know it, then they guess by the nearest of
 * what they saw then.
 * @returns how many of the guesses were right
 */
export async function countRightGuesses(tryOne: Try, options: GuessOptions): Promise<number> {
  const { guessCount, chance } = options;
  const people = Array.from({ length: guessCount * 2 }, (_, index) => index % 2 === 0);
  const labels = shuffle(people, chance);
  const seen = await observeAll(tryOne, labels, options.atATime);
  const learned = seen.slice(0, guessCount);
  return seen.slice(guessCount).filter(({ observation, isKnown }) => {
    const nearest = findNearest(observation, learned);
    const guess = nearest.length === 1 ? nearest[0] : chance() < 0.5;
    return guess === isKnown;
  }).length;
}

interface Seen {
  isKnown: boolean;
  observation: Observation;
}

async function observeAll(tryOne: Try, labels: readonly boolean[], atATime: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (let start = 0; start < labels.length; start += atATime) {
    const some = labels.slice(start, start + atATime);
    seen.push(
      ...(await Promise.all(some.map(async (isKnown) => ({ isKnown, observation: await tryOne(isKnown) })))),
    );
  }
  return seen;
}

/** What those were of whom the learned observations are most like this one: both where they cannot be told apart. */
function findNearest(observation: Observation, learned: readonly Seen[]): boolean[] {
  const distances = [true, false].map((isKnown) => {
    const like = learned.filter((each) => each.isKnown === isKnown);
    const gaps = like.map(({ observation: each }) => toDistance(observation, each)).toSorted((a, b) => a - b);
    return { isKnown, distance: gaps.slice(0, 9).reduce((sum, gap) => sum + gap, 0) };
  });
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance === least).map(({ isKnown }) => isKnown);
}

function toDistance(one: Observation, other: Observation): number {
  const apart = one.answer === other.answer ? 0 : 10_000;
  return apart + Math.abs(one.answerMs - other.answerMs) + Math.abs(one.behindMs - other.behindMs);
}

function shuffle<T>(items: readonly T[], chance: () => number): T[] {
  return items
    .map((item) => ({ item, order: chance() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
