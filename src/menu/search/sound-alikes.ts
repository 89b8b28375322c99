import { groupBy } from '../names/group-by.ts';
import type { Candidate } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';

/** Shorter words sound like too many. */
const SHORTEST = 4;

/** Like a word with one slip. */
const ALIKE_QUALITY = 0.6;
const UNFINISHED_QUALITY = 0.4;

/** By the first letter, so that few are looked at. */
type SoundsByLetter = ReadonlyMap<string, readonly { sound: string; term: number }[]>;

const sounds = new WeakMap<Lexicon, SoundsByLetter>();

/**
 * Finds the terms that are pronounced like a word, however they are written: brands like to write themselves as nobody types
 * them, so that `stizzy` and `stizi` mean STIIIZY.
 * @param isOpen whether the word may be the beginning of a longer one
 */
export function findSoundAlikes(word: string, isOpen: boolean, lexicon: Lexicon): Candidate[] {
  const sound = toSound(word);
  if (word.length < SHORTEST || sound.length < SHORTEST || /\P{L}/u.test(word)) return [];
  return (getSounds(lexicon).get(sound.slice(0, 1)) ?? []).flatMap(({ sound: other, term }) => {
    if (other === sound) return { term, quality: ALIKE_QUALITY };
    return isOpen && other.startsWith(sound) ? { term, quality: UNFINISHED_QUALITY } : [];
  });
}

function getSounds(lexicon: Lexicon): SoundsByLetter {
  const known =
    sounds.get(lexicon) ??
    groupBy(
      lexicon.terms.map((text, term) => ({ sound: toSound(text), term })),
      ({ sound }) => sound.slice(0, 1),
    );
  sounds.set(lexicon, known);
  return known;
}

/** How an English speaker reads a word, roughly. */
function toSound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/ee|ea|ie|y/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/(.)\1+/gu, '$1')
    .replace(/e$/, '');
}
