import { CHILD_PHRASES, FREE_PHRASES, HEALTH_PHRASES } from './phrases.ts';
import type { ComplianceProfile, Source, Warning } from './profile.ts';

/** Said to have been rewritten with effect from 2026-07-04, which was not found in full. */
const ADVERTISING: Source = {
  title: 'Washington WAC 314-55-155',
  url: 'https://apps.leg.wa.gov/WAC/default.aspx?cite=314-55-155',
  readOn: '2026-11-25',
};
const NOTHING_FOUND = 'Nothing found that forbids it.';

const WARNINGS = [
  ['wa-intoxicating', 'This product has intoxicating effects and may be habit forming.'],
  [
    'wa-impairment',
    'Cannabis can impair concentration, coordination, and judgment. Do not operate a vehicle or machinery under the influence of this drug.',
  ],
  ['wa-risks', 'There may be health risks associated with consumption of this product.'],
  ['wa-adults', 'For use only by adults 21 and older. Keep out of the reach of children.', 'adult-use'],
] as const;

export const washington: ComplianceProfile<'wa'> = {
  id: 'wa',
  name: 'Washington',
  rules: {
    minimumAge: { value: 21, medical: 18, source: ADVERTISING },
    requiresAgeGate: {
      value: true,
      source: ADVERTISING,
      note: 'Caution: nothing may appeal to those under 21.',
    },
    showsDeals: { value: true, source: ADVERTISING, note: 'But for giveaways: see the phrases.' },
    saysSale: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsStrikeThrough: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    sortsByPotency: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsEffects: { value: false, source: ADVERTISING, note: 'Caution: no curative or therapeutic effects.' },
    categoriesWithoutPictures: { value: [], source: ADVERTISING, note: 'Pictures are judged one by one.' },
    licencePlaces: { value: ['footer', 'print'], source: ADVERTISING, note: 'Good practice.' },
  },
  warnings: WARNINGS.map(
    ([id, text, audience]): Warning => ({
      id,
      text,
      places: ['every-page', 'print'],
      ...(audience && { audience }),
      source: ADVERTISING,
    }),
  ),
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: ADVERTISING },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: FREE_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: ['free', 'coupon'], places: ['deal'], source: ADVERTISING },
  ],
};
