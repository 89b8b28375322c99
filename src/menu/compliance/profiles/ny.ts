import { LICENCE_PLACES } from './display-rules.ts';
import {
  CHILD_PHRASES,
  DISCOUNT_PHRASES,
  HEALTH_PHRASES,
  POTENCY_PHRASES,
  SLANG_PHRASES,
} from './phrases.ts';
import type { ComplianceProfile, Source, Warning } from './profile.ts';

const readOn = '2026-11-25';
const PART_129 =
  'https://casetext.com/regulation/new-york-codes-rules-and-regulations/title-9-executive-department/subtitle-c-division-of-the-budget/part-129-adult-use-marketing-and-advertising';
/** As of 2024; amended on 2025-12-03, which was not found in full. */
const REQUIREMENTS: Source = {
  title: 'New York 9 NYCRR 129.2',
  url: `${PART_129}/section-1292-adult-use-marketing-and-advertising-general-requirements`,
  readOn,
};
const PROHIBITIONS: Source = {
  title: 'New York 9 NYCRR 129.3(a)',
  url: `${PART_129}/section-1293-adult-use-marketing-and-advertising-prohibitions`,
  readOn,
};
const STATUTE: Source = {
  title: 'New York Cannabis Law 86',
  url: 'https://instalawyer.io/laws/new-york-laws/86-adult-use-cannabis-advertising',
  readOn,
};
const MEDICAL: Source = {
  title: 'New York 9 NYCRR 113.17',
  url: 'https://regulations.justia.com/states/new-york/title-9/subtitle-b/chapter-ii/part-113/section-113-17',
  readOn,
};

/** 129.2(d): one of them, by turns. */
const ROTATING = [
  'Cannabis can be addictive.',
  'Cannabis can impair concentration and coordination. Do not operate a vehicle or machinery under the influence of cannabis.',
  'There may be health risks associated with consumption of this product.',
  'Cannabis is not recommended for use by persons who are pregnant or nursing.',
].map(
  (text, index): Warning => ({
    id: `ny-rotating-${index + 1}`,
    text,
    places: ['every-page', 'print'],
    rotation: 'ny',
    audience: 'adult-use',
    source: REQUIREMENTS,
  }),
);

export const newYork: ComplianceProfile<'ny'> = {
  id: 'ny',
  name: 'New York',
  rules: {
    minimumAge: { value: 21, medical: 18, source: REQUIREMENTS },
    requiresAgeGate: { value: true, source: REQUIREMENTS },
    showsDeals: {
      value: false,
      source: PROHIBITIONS,
      note: '(9): counsel reads online menus as advertising.',
    },
    saysSale: { value: false, source: PROHIBITIONS },
    showsStrikeThrough: { value: false, source: PROHIBITIONS },
    sortsByPotency: { value: false, source: PROHIBITIONS, note: '(8): no promotion of potency or THC.' },
    showsPotencyOnCards: { value: false, source: PROHIBITIONS },
    showsEffects: { value: false, source: PROHIBITIONS, note: '(6) forbids any health claim; caution.' },
    categoriesWithoutPictures: {
      value: [],
      source: PROHIBITIONS,
      note: '(5) can be read to forbid depictions of cannabis altogether, which a drawing would not mend.',
    },
    licencePlaces: { value: LICENCE_PLACES, source: STATUTE },
  },
  warnings: [
    {
      id: 'ny-adults',
      text: 'For use only by adults 21 years of age and older. Keep out of reach of children and pets. In case of accidental ingestion or overconsumption, contact the Poison Center at 1-800-222-1222 or call 9-1-1. Please consume responsibly.',
      places: ['every-page', 'print'],
      audience: 'adult-use',
      source: REQUIREMENTS,
    },
    ...ROTATING,
    {
      id: 'ny-patients',
      text: 'Keep out of reach of children and pets. In case of accidental ingestion or overconsumption, contact the National Poison Control Center hotline 1-800-222-1222 or call 9-1-1. Please consume responsibly.',
      places: ['every-page', 'print'],
      audience: 'medical',
      source: MEDICAL,
    },
  ],
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: PROHIBITIONS },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: REQUIREMENTS },
    { kind: 'slang', phrases: SLANG_PHRASES, source: PROHIBITIONS },
    { kind: 'discount', phrases: DISCOUNT_PHRASES, source: PROHIBITIONS },
    { kind: 'potency', phrases: POTENCY_PHRASES, source: PROHIBITIONS },
  ],
};
