import { CHILD_PHRASES, HEALTH_PHRASES } from './phrases.ts';
import type { ComplianceProfile, Source } from './profile.ts';

const ADVERTISING: Source = {
  title: 'Oklahoma 63 O.S. 427.21',
  url: 'https://govt.westlaw.com/okjc/Document/NFAB08C500BAF11ED909DF67AC22F482C',
  readOn: '2026-11-25',
};
const NOTHING_FOUND = 'Nothing found that forbids it.';

/** Oklahoma knows patients only: every menu is a medical one. */
export const oklahoma: ComplianceProfile<'ok'> = {
  id: 'ok',
  name: 'Oklahoma',
  rules: {
    minimumAge: { value: 18, source: ADVERTISING },
    requiresAgeGate: { value: false, source: ADVERTISING, note: 'Nothing found that asks for one.' },
    showsDeals: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    saysSale: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsStrikeThrough: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    sortsByPotency: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsEffects: {
      value: false,
      source: ADVERTISING,
      note: 'Caution: B(2), no curative or therapeutic effects.',
    },
    categoriesWithoutPictures: { value: [], source: ADVERTISING, note: 'Pictures are judged one by one.' },
    licencePlaces: { value: ['footer', 'print'], source: ADVERTISING, note: 'Good practice.' },
  },
  warnings: [],
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: ADVERTISING },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: ADVERTISING },
  ],
};
