import { LICENCE_PLACES } from './display-rules.ts';
import { CHILD_PHRASES, HEALTH_PHRASES } from './phrases.ts';
import type { ComplianceProfile, Source } from './profile.ts';

const readOn = '2026-11-25';
const ADVERTISING: Source = {
  title: 'New Jersey N.J.A.C. 17:30-17.2',
  url: 'https://www.law.cornell.edu/regulations/new-jersey/N-J-A-C-17-30-17-2',
  readOn,
};
const FEDERAL: Source = {
  title: 'FTC Act, health claims without proof (warning letters of September 2019)',
  url: 'https://www.climatesolutionslaw.com/2019/09/ftc-issues-warning-letters-to-three-cbd-companies/',
  readOn,
};
const NOTHING_FOUND = 'Nothing found that forbids it.';

export const newJersey: ComplianceProfile<'nj'> = {
  id: 'nj',
  name: 'New Jersey',
  rules: {
    minimumAge: { value: 21, medical: 18, source: ADVERTISING },
    requiresAgeGate: {
      value: true,
      source: ADVERTISING,
      note: '(a) asks for an audience of whom 71.6 % are 21 or over; a gate is how a site keeps to it.',
    },
    showsDeals: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    saysSale: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsStrikeThrough: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    sortsByPotency: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsEffects: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    categoriesWithoutPictures: { value: [], source: ADVERTISING, note: 'Pictures are judged one by one.' },
    licencePlaces: {
      value: LICENCE_PLACES,
      source: ADVERTISING,
      note: '(c) asks to disclose the licence, not its number.',
    },
  },
  warnings: [
    {
      id: 'nj-product',
      text: 'This product contains cannabis. For use only by adults 21 years of age or older. Keep out of the reach of children. There may be health risks associated with the consumption of this product, including for women who are pregnant, breastfeeding, or planning on becoming pregnant. Do not drive a motor vehicle or operate heavy machinery while using this product.',
      places: ['every-page', 'product', 'print'],
      audience: 'adult-use',
      source: ADVERTISING,
    },
    {
      id: 'nj-licensed',
      text: 'Licensed by the State of New Jersey.',
      places: ['every-page', 'print'],
      source: ADVERTISING,
    },
  ],
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: FEDERAL },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: ADVERTISING },
  ],
};
