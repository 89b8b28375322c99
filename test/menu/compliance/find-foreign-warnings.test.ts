import { describe, expect, it } from 'vitest';
import { findForeignWarnings } from '#menu/compliance/find-foreign-warnings.ts';
import { getProfile, PROFILE_IDS, type ProfileId } from '#menu/compliance/get-profile.ts';

const textsOf = (id: ProfileId) => getProfile(id).warnings.map(({ text }) => text);
const stateOf = (text: string, ...own: ProfileId[]) => findForeignWarnings([text], own)[0]?.state;

const NEW_JERSEY = 'Licensed by the State of New Jersey.';
const PROPOSITION_65 = textsOf('ca')[0] ?? '';

describe('a warning in the words of a state', () => {
  it.each(PROFILE_IDS)('is never foreign to a store with that profile: %s', (id) => {
    expect(findForeignWarnings(textsOf(id), [id])).toEqual([]);
  });

  it('is foreign to a store in any other, and named with its place', () => {
    expect(findForeignWarnings(['Ask us anything.', NEW_JERSEY], ['ca'])).toEqual([
      { index: 1, state: 'nj' },
    ]);
    expect(stateOf(PROPOSITION_65, 'ny')).toBe('ca');
    expect(stateOf(NEW_JERSEY, 'cautious')).toBe('nj');
  });

  it('is known in other letter case, spacing and punctuation, and a long one within more words', () => {
    expect(stateOf('licensed by the  STATE of New Jersey', 'ca')).toBe('nj');
    expect(stateOf(`By law: ${PROPOSITION_65} Thank you.`, 'wa')).toBe('ca');
  });

  it('is not foreign where the store’s own state says the same, or more with it', () => {
    expect(
      stateOf('There may be health risks associated with consumption of this product.', 'wa'),
    ).toBeUndefined();
    expect(stateOf(textsOf('cautious')[0] ?? '', 'ca')).toBeUndefined();
  });

  it('is foreign beside words of the store’s own state too', () => {
    expect(stateOf(`${textsOf('ny')[4]} ${PROPOSITION_65}`, 'ny')).toBe('ca');
  });

  it.each(['Keep out of reach of children and pets.', 'Must be 21+. Bring your ID.', ''])(
    'is not every warning: %j',
    (text) => {
      expect(stateOf(text, 'ca')).toBeUndefined();
    },
  );
});
