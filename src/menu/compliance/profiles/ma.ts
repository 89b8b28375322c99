import { CHILD_PHRASES, DISCOUNT_PHRASES, FREE_PHRASES, HEALTH_PHRASES, SLANG_PHRASES } from './phrases.ts';
import type { ComplianceProfile, Source, Warning } from './profile.ts';

const readOn = '2026-11-25';
const ADVERTISING: Source = {
  title: 'Massachusetts 935 CMR 500.105(4)',
  url: 'https://www.law.cornell.edu/regulations/massachusetts/935-CMR-500-105',
  readOn,
};
const BULLETIN: Source = {
  title: 'Massachusetts Cannabis Control Commission, bulletin of 2024-05-21',
  url: 'https://masscannabiscontrol.com/2024/05/bulletin-advertising-activities-may-21-2024',
  readOn,
};
const STATUTE: Source = {
  title: 'Massachusetts M.G.L. c. 94G, s. 4(a½)(xxvi)',
  url: 'https://malegislature.gov/Bills/GetAmendmentContent/192/S2801/14/Senate/Content',
  readOn,
};

/** The regulation asks for the first and for at least two of the others. */
const WARNINGS = [
  ['ma-responsibly', 'Please Consume Responsibly'],
  ['ma-impairment', 'This product may cause impairment and may be habit forming.'],
  [
    'ma-adults',
    'For use only by adults 21 years of age or older. Keep out of the reach of children.',
    'adult-use',
  ],
] as const;

export const massachusetts: ComplianceProfile<'ma'> = {
  id: 'ma',
  name: 'Massachusetts',
  rules: {
    minimumAge: { value: 21, medical: 18, source: ADVERTISING },
    requiresAgeGate: { value: true, source: ADVERTISING },
    showsDeals: { value: false, medical: true, source: BULLETIN },
    saysSale: { value: false, medical: true, source: BULLETIN },
    showsStrikeThrough: { value: false, medical: true, source: BULLETIN },
    sortsByPotency: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    showsPotencyOnCards: { value: true, source: ADVERTISING, note: 'Nothing found that forbids it.' },
    showsEffects: { value: false, source: ADVERTISING, note: 'Caution: no curative or therapeutic effects.' },
    categoriesWithoutPictures: { value: [], source: ADVERTISING, note: 'Pictures are judged one by one.' },
    licencePlaces: { value: ['footer', 'print'], source: ADVERTISING, note: 'Good practice.' },
  },
  warnings: [
    ...WARNINGS.map(
      ([id, text, audience]): Warning => ({
        id,
        text,
        places: ['every-page', 'print'],
        ...(audience && { audience }),
        source: ADVERTISING,
      }),
    ),
    {
      id: 'ma-fda',
      text: 'This product has not been analyzed or approved by the FDA. There is limited information on the side effects of using this product, and there may be associated health risks. Marijuana use during pregnancy and breast-feeding may pose potential harms. It is against the law to drive or operate machinery when under the influence of this product. KEEP THIS PRODUCT AWAY FROM CHILDREN.',
      places: ['every-page', 'print'],
      source: STATUTE,
    },
  ],
  claims: [
    { kind: 'health', phrases: HEALTH_PHRASES, source: ADVERTISING },
    { kind: 'child-appeal', phrases: CHILD_PHRASES, source: ADVERTISING },
    { kind: 'slang', phrases: SLANG_PHRASES, places: ['brand'], source: ADVERTISING },
    { kind: 'free-goods', phrases: FREE_PHRASES, source: ADVERTISING },
    { kind: 'free-goods', phrases: ['free'], places: ['deal'], source: ADVERTISING },
    { kind: 'discount', phrases: DISCOUNT_PHRASES, source: BULLETIN },
  ],
};
