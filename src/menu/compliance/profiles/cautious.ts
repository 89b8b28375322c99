import { california } from './ca.ts';
import { LICENCE_PLACES } from './display-rules.ts';
import { massachusetts } from './ma.ts';
import { nevada } from './nv.ts';
import { newYork } from './ny.ts';
import type { ComplianceProfile } from './profile.ts';

const { requiresAgeGate, showsDeals, saysSale, showsStrikeThrough } = massachusetts.rules;
const { sortsByPotency, showsPotencyOnCards, showsEffects } = newYork.rules;
const note = 'The strictest that was found in any state.';

/** For a store that has not chosen: of each rule the strictest that was found, whomever the menu is for. */
export const cautious: ComplianceProfile<'cautious'> = {
  id: 'cautious',
  name: 'Cautious',
  rules: {
    minimumAge: { value: 21, source: california.rules.minimumAge.source, note },
    requiresAgeGate: { value: true, source: requiresAgeGate.source, note },
    showsDeals: { value: false, source: showsDeals.source, note },
    saysSale: { value: false, source: saysSale.source, note },
    showsStrikeThrough: { value: false, source: showsStrikeThrough.source, note },
    sortsByPotency: { value: false, source: sortsByPotency.source, note },
    showsPotencyOnCards: { value: false, source: showsPotencyOnCards.source, note },
    showsEffects: { value: false, source: showsEffects.source, note },
    categoriesWithoutPictures: {
      value: ['edible', 'beverage'],
      source: nevada.rules.categoriesWithoutPictures.source,
      note,
    },
    licencePlaces: { value: LICENCE_PLACES, source: california.rules.licencePlaces.source, note },
  },
  warnings: [
    {
      id: 'cautious-adults',
      text: 'For use only by adults 21 years of age and older. Keep out of reach of children and pets. In case of accidental ingestion or overconsumption, contact the Poison Center at 1-800-222-1222 or call 9-1-1. Please consume responsibly.',
      places: ['every-page', 'print'],
      source: newYork.rules.minimumAge.source,
    },
  ],
  claims: [...newYork.claims, ...california.claims.filter(({ kind }) => kind === 'free-goods')],
};
