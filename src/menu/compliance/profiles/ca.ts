import { LICENCE_PLACES } from './display-rules.ts';
import { CHILD_PHRASES, FREE_PHRASES, HEALTH_PHRASES } from './phrases.ts';
import type { ProductClass } from './product-class.ts';
import type { ComplianceProfile, Source, Warning } from './profile.ts';

const readOn = '2026-11-25';
const STATUTE: Source = {
  title: 'California BPC 26150–26156',
  url: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=10.&chapter=15.&lawCode=BPC',
  readOn,
};
const ADVERTISING: Source = {
  title: 'California 4 CCR 15040',
  url: 'https://cannalawguide.com/california-code-of-regulations-section-15040-advertising-placement/',
  readOn,
};

/** What Proposition 65 has said of each class since 2022-10-01. The word WARNING stands after the law's triangle with an exclamation mark. */
const PROPOSITION_65 = [
  toProposition65(
    'smoked',
    '25607.39',
    'Smoking cannabis increases your cancer risk and during pregnancy exposes your child to delta-9-THC and other chemicals that can affect your child’s birthweight, behavior, and learning ability. For more information go to www.P65Warnings.ca.gov/cannabis.',
  ),
  toProposition65(
    'ingested',
    '25607.41',
    'Consuming this product during pregnancy exposes your child to delta-9-THC, which can affect your child’s behavior and learning ability. For more information go to www.P65Warnings.ca.gov/cannabis.',
  ),
  toProposition65(
    'vaped-or-dabbed',
    '25607.43',
    'Vaping or dabbing this product during pregnancy exposes your child to delta-9-THC, which can affect your child’s behavior and learning ability. For more information go to www.P65Warnings.ca.gov/cannabis.',
  ),
  toProposition65(
    'topical',
    '25607.45',
    'Using this product during pregnancy exposes your child to delta-9-THC, which can affect your child’s behavior and learning ability. For more information go to www.P65Warnings.ca.gov/cannabis.',
  ),
];

export const california: ComplianceProfile<'ca'> = {
  id: 'ca',
  name: 'California',
  rules: {
    minimumAge: { value: 21, medical: 18, source: STATUTE },
    requiresAgeGate: {
      value: true,
      source: STATUTE,
      note: '26151(c) asks it of direct dialogue; that the visitor says so is enough.',
    },
    showsDeals: { value: true, source: ADVERTISING, note: 'But for free goods: see the phrases.' },
    saysSale: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    showsStrikeThrough: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    sortsByPotency: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    showsEffects: {
      value: true,
      source: STATUTE,
      note: 'As long as no benefit to health is implied (26150(d)): 4 CCR 17409 lets even labels state effects.',
    },
    categoriesWithoutPictures: { value: [], source: ADVERTISING, note: 'Pictures are judged one by one.' },
    licencePlaces: { value: LICENCE_PLACES, source: STATUTE },
  },
  warnings: PROPOSITION_65,
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: STATUTE },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: FREE_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: ['free'], places: ['deal'], source: ADVERTISING },
  ],
};

function toProposition65(productClass: ProductClass, section: string, text: string): Warning {
  return {
    id: `ca-proposition-65-${productClass}`,
    text: `WARNING: ${text}`,
    places: ['product'],
    classes: [productClass],
    source: {
      title: `California 27 CCR ${section} (Proposition 65)`,
      url: 'https://www.p65warnings.ca.gov/node/8517',
      readOn,
    },
  };
}
