import { toLetterKey } from '../names/text-key.ts';
import { getProfile, PROFILE_IDS, type ProfileId } from './get-profile.ts';

/** A warning of the store's own in the words of a state that is not its own. */
export interface ForeignWarning {
  /** Of the warning among the store's, from 0. */
  index: number;
  /** A state whose words they are. */
  state: ProfileId;
}

/** Of so many letters the words of a law are found within a longer text too; shorter ones are said everywhere. */
const LEAST_LETTERS_WITHIN = 60;

const KNOWN = PROFILE_IDS.flatMap((state) =>
  getProfile(state).warnings.map(({ text }) => ({ state, letters: toLetterKey(text) })),
);

/**
 * Finds warnings that are left from another state's rules, whatever their letter case, spacing and punctuation.
 * @param texts the store's own warnings
 * @param own the profiles whose words are the store's to use: the one it has chosen, and that of its state
 */
export function findForeignWarnings(
  texts: readonly string[],
  own: readonly (ProfileId | undefined)[],
): ForeignWarning[] {
  // What the cautious profile says is said of no state.
  const isOwn = (state: ProfileId) => state === 'cautious' || own.includes(state);
  return texts.flatMap((text, index) => {
    const letters = toLetterKey(text);
    const found = KNOWN.filter((known) => holds(letters, known.letters));
    const rightful = found.filter(({ state }) => isOwn(state));
    const foreign = found.find((known) => !rightful.some((other) => other.letters.includes(known.letters)));
    return foreign ? [{ index, state: foreign.state }] : [];
  });
}

function holds(letters: string, known: string): boolean {
  return letters === known || (known.length >= LEAST_LETTERS_WITHIN && letters.includes(known));
}
