import { createSeededRandom } from './seeded-random.ts';

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
