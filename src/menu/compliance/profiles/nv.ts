import { LICENCE_PLACES } from './display-rules.ts';
import { CHILD_PHRASES, FREE_PHRASES, HEALTH_PHRASES } from './phrases.ts';
import type { ComplianceProfile, Source } from './profile.ts';

const readOn = '2026-11-25';
const ADVERTISING: Source = {
  title: 'Nevada NRS 678D.430',
  url: 'https://nevada.public.law/statutes/nrs_678d.430',
  readOn,
};
const PRODUCTS: Source = {
  title: 'Nevada NRS 678B.520',
  url: 'https://law.justia.com/codes/nevada/2019/chapter-678b/statute-678b-520/',
  readOn,
};
const PICTURES: Source = {
  title: 'Nevada, a digest of cannabis advertising rules (images)',
  url: 'https://mediajel.com/state-by-state/nevada',
  readOn,
};
const IDENTITY: Source = {
  title: 'Nevada, a digest of cannabis advertising rules (name and number)',
  url: 'https://cannacon.org/cannabis-advertising-regulations-n-z',
  readOn,
};
const NOTHING_FOUND = 'Nothing found that forbids it.';

export const nevada: ComplianceProfile<'nv'> = {
  id: 'nv',
  name: 'Nevada',
  rules: {
    minimumAge: { value: 21, medical: 18, source: ADVERTISING },
    requiresAgeGate: {
      value: true,
      source: ADVERTISING,
      note: '(b) asks for an audience of whom fewer than 30 % are under 21; a gate is how a site keeps to it.',
    },
    showsDeals: { value: true, source: ADVERTISING, note: 'But for free goods: see the phrases.' },
    saysSale: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsStrikeThrough: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    sortsByPotency: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    showsEffects: { value: true, source: ADVERTISING, note: NOTHING_FOUND },
    categoriesWithoutPictures: {
      value: ['edible', 'beverage'],
      source: PICTURES,
      note: 'No images of fruit or toys: what edibles and drinks are photographed with. Caution.',
    },
    licencePlaces: { value: LICENCE_PLACES, source: IDENTITY },
  },
  warnings: [
    {
      id: 'nv-children',
      text: 'Keep out of reach of children.',
      places: ['every-page', 'print'],
      source: ADVERTISING,
    },
    {
      id: 'nv-adults',
      text: 'For use only by adults 21 years of age and older.',
      places: ['every-page', 'print'],
      audience: 'adult-use',
      source: ADVERTISING,
    },
  ],
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: ADVERTISING },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: PRODUCTS },
    { kind: 'free-goods', phrases: FREE_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: ['free', 'donated'], places: ['deal'], source: ADVERTISING },
  ],
};
