import { createHash } from 'node:crypto';
import { type Random, toRandom } from '#illustrations/drawing/random.ts';

/**
 * Marsaglia's xorshift32, started from the text's SHA-256. The illustrations draw from another stream; the demo store keeps its own,
 * because any other numbers would make another store: other prices, stocks and lab results than the docs and tests count on.
 */
export function createSeededRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0) || 1;
  return toRandom(() => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  });
}

/** Deals one of some sentences: none comes twice before all have come once. */
export type DealSentence = (sentences: readonly string[]) => string;

/** Creates a dealer who shuffles each list of sentences once and starts it anew when it is used up. */
export function createDealer(seed: string): DealSentence {
  const random = createSeededRandom(seed);
  const deckBySentences = new Map<readonly string[], string[]>();
  return (sentences) => {
    const deck = deckBySentences.get(sentences)?.length
      ? (deckBySentences.get(sentences) ?? [])
      : random.sample(sentences, sentences.length);
    deckBySentences.set(sentences, deck);
    return deck.pop() ?? '';
  };
}
