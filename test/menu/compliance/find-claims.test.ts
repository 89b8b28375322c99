import { describe, expect, it } from 'vitest';
import { findClaims, resolveClaimRules } from '#menu/compliance/find-claims.ts';
import type { ProfileId } from '#menu/compliance/get-profile.ts';
import type { ClaimPlace } from '#menu/compliance/profiles/profile.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';

interface Store {
  profile?: ProfileId;
  audience?: 'adult-use' | 'medical' | 'both';
  overrides?: { saysSale?: boolean };
  allowedPhrases?: string[];
}

function find(text: string, place: ClaimPlace = 'description', store: Store = {}) {
  const { profile = 'cautious', audience = 'adult-use', overrides = {}, allowedPhrases = [] } = store;
  const compliance = resolveCompliance({ profile, audience, overrides });
  return findClaims([{ place, text }], resolveClaimRules(compliance, { allowedPhrases }));
}

const list = (...given: Parameters<typeof find>) =>
  find(...given).map(({ kind, phrase }) => `${kind}: ${phrase}`);

const FORBIDDEN: [text: string, claim: string][] = [
  ['Cures what ails you', 'health: cures'],
  ['It HEALS.', 'health: heals'],
  ['For anxiety relief after work', 'health: anxiety'],
  ['Helps with chronic pain', 'health: pain'],
  ['Painkillers of the garden', 'health: painkiller'],
  ['Migraines, begone', 'health: migraine'],
  ['A curative balm', 'health: curative'],
  ['therapeutic grade', 'health: therapeutic'],
  ['Anti-inflammatory rub', 'health: anti-inflammatory'],
  ['Nature’s remedies', 'health: remedy'],
  ['FDA-approved process', 'health: fda approved'],
  ['Stress relief in a jar', 'health: stress relief'],
  ['Insomnía?', 'health: insomnia'],
  ['PTSD', 'health: ptsd'],
  ['Cotton Candy', 'child-appeal: candy'],
  ['Hard candies', 'child-appeal: candy'],
  ['Candy’s finest', 'child-appeal: candy'],
  ['CÁNDY', 'child-appeal: candy'],
  ['Kandy Kush', 'child-appeal: kandy'],
  ['Kandeez', 'child-appeal: kandeez'],
  ['Gummy bears, 10 pack', 'child-appeal: gummy bear'],
  ['gummy-bear mix', 'child-appeal: gummy bear'],
  ['Loved by kids', 'child-appeal: kid'],
  ['Saturday cartoons', 'child-appeal: cartoon'],
  ['Premium weed', 'slang: weed'],
  ['For the modern stoner', 'slang: stoner'],
  ['Sticky buds only', 'slang: sticky bud'],
  ['BOGO Friday', 'free-goods: bogo'],
  ['Buy one, get one', 'free-goods: buy one get one'],
  ['Buy 3 get 1', 'free-goods: buy # get #'],
  ['Free pre-roll with every visit', 'free-goods: free pre-roll'],
  ['Big giveaways', 'free-goods: giveaway'],
  ['Now on sale', 'discount: sale'],
  ['20% off', 'discount: # % off'],
  ['20 % Off today', 'discount: # % off'],
  ['$10.50 off', 'discount: $ # off'],
  ['Discounts inside', 'discount: discount'],
  ['Our strongest yet', 'potency: strongest'],
  ['Highest THC in town', 'potency: highest thc'],
];

const FREE_OF_CLAIMS = [
  'A candid portrait',
  'Candied orange peel',
  'c-a-n-d-y',
  'Candela flower',
  'Slow cured for six weeks; a long cure, hand trimmed.',
  'A sweet treat. Treats for two.',
  'Painted by hand in Spain',
  'Health food it is not',
  'Kidney bean brownies',
  'Stoneware and potters',
  'Seaweed and lime',
  'Sugar-free, gluten free and pesticide free',
  'Wholesale prices? Salem lemon haze',
  'Set off at 20 minutes',
  'For stress. Relief map of Oakland',
  'Gummy. Bear with us.',
  'Keep out of reach of children.',
  'Relaxed, happy, sleepy',
  '',
];

describe('a forbidden phrase', () => {
  it.each(FORBIDDEN)('is found in "%s": %s', (text, claim) => {
    expect(list(text)).toContain(claim);
  });

  it.each(FREE_OF_CLAIMS)('is not in "%s"', (text) => {
    expect(list(text)).toEqual([]);
  });

  it('is told with its place, as written, with the words around it and the law', () => {
    const filler = 'A long walk through the orchard. '.repeat(5);
    const [claim] = find(`${filler}It CURES hiccups. ${filler}`);
    expect(claim).toMatchObject({ kind: 'health', phrase: 'cures', found: 'CURES', place: 'description' });
    expect(claim?.context).toMatch(/^….*It CURES hiccups\..*…$/);
    expect(claim?.context.length).toBeLessThanOrEqual(80);
    expect(claim?.source.title).toContain('New York');
  });

  it('is told once for each place, however often it stands there', () => {
    const rules = resolveClaimRules({ profile: 'ca', saysSale: true }, { allowedPhrases: [] });
    const texts = [
      { place: 'name', text: 'Candy candy' },
      { place: 'effects', text: 'Candy' },
      { place: 'effects', text: 'Candies' },
    ] as const;
    expect(findClaims(texts, rules).map(({ place, found }) => [place, found])).toEqual([
      ['name', 'Candy'],
      ['effects', 'Candy'],
    ]);
  });

  it('may be short of words to either side', () => {
    expect(find('Candy', 'name')[0]?.context).toBe('Candy');
    expect(find(`Candy ${'and more '.repeat(20)}`)[0]?.context).toMatch(/^Candy and more .*…$/);
  });
});

describe('a phrase that the store may use', () => {
  const allowedPhrases = ['Sweet Candy Farms'];

  it('hides what is within it', () => {
    expect(list('Sweet Candy Farms', 'brand', { allowedPhrases })).toEqual([]);
    expect(list('From SWEET  CANDY farms.', 'description', { allowedPhrases })).toEqual([]);
  });

  it('hides nothing beside it', () => {
    expect(list('Sweet Candy Farms candy', 'name', { allowedPhrases })).toEqual(['child-appeal: candy']);
    expect(list('Sweet Candy', 'name', { allowedPhrases })).toEqual(['child-appeal: candy']);
  });
});

const STATES: [text: string, place: ClaimPlace, store: Store, claims: string[]][] = [
  ['Weed', 'name', { profile: 'ca' }, []],
  ['Weed', 'name', { profile: 'ny' }, ['slang: weed']],
  ['Weed', 'brand', { profile: 'ma' }, ['slang: weed']],
  ['Weed', 'name', { profile: 'ma' }, []],
  ['On sale', 'deal', { profile: 'ca' }, []],
  ['On sale', 'deal', { profile: 'ma' }, ['discount: sale']],
  ['On sale', 'deal', { profile: 'ma', audience: 'both' }, ['discount: sale']],
  ['On sale', 'deal', { profile: 'ma', audience: 'medical' }, []],
  ['On sale', 'deal', { profile: 'ma', overrides: { saysSale: true } }, []],
  ['Free lighter', 'deal', { profile: 'ca' }, ['free-goods: free']],
  ['Free lighter', 'description', { profile: 'ca' }, []],
  ['Free lighter', 'deal', { profile: 'nj' }, []],
  ['Heals', 'name', { profile: 'ok' }, ['health: heals']],
  ['Heals', 'name', { profile: 'wa' }, ['health: heals']],
];

describe('what is forbidden depends on the state', () => {
  it.each(STATES)('"%s" as %s under %j: %j', (text, place, store, claims) => {
    expect(list(text, place, store)).toEqual(claims);
  });
});
