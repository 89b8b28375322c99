import { describe, expect, it } from 'vitest';
import { getProfile, PROFILE_IDS, type ProfileId } from '#menu/compliance/get-profile.ts';
import { type DisplayRules, RULE_NAMES } from '#menu/compliance/profiles/display-rules.ts';
import type { Audience, ComplianceProfile, Rule, Source } from '#menu/compliance/profiles/profile.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';

const resolve = (
  profile: ProfileId,
  audience: Audience = 'adult-use',
  overrides: Partial<DisplayRules> = {},
) => resolveCompliance({ profile, audience, overrides });

type Row = [
  profile: ProfileId,
  audience: Audience,
  minimumAge: number,
  hasGate: boolean,
  deals: boolean,
  sale: boolean,
  strikeThrough: boolean,
  sortsByPotency: boolean,
  potencyOnCards: boolean,
  effects: boolean,
  withoutPictures: number,
  licencePlaces: number,
];

const STATES: Row[] = [
  ['cautious', 'adult-use', 21, true, false, false, false, false, false, false, 2, 5],
  ['cautious', 'medical', 21, true, false, false, false, false, false, false, 2, 5],
  ['ca', 'adult-use', 21, true, true, true, true, true, true, true, 0, 5],
  ['ca', 'medical', 18, true, true, true, true, true, true, true, 0, 5],
  ['ca', 'both', 21, true, true, true, true, true, true, true, 0, 5],
  ['ny', 'adult-use', 21, true, false, false, false, false, false, false, 0, 5],
  ['ny', 'medical', 18, true, false, false, false, false, false, false, 0, 5],
  ['ma', 'adult-use', 21, true, false, false, false, true, true, false, 0, 2],
  ['ma', 'medical', 18, true, true, true, true, true, true, false, 0, 2],
  ['ma', 'both', 21, true, false, false, false, true, true, false, 0, 2],
  ['nj', 'adult-use', 21, true, true, true, true, true, true, true, 0, 5],
  ['nv', 'adult-use', 21, true, true, true, true, true, true, true, 2, 5],
  ['wa', 'adult-use', 21, true, true, true, true, true, true, false, 0, 2],
  ['ok', 'medical', 18, false, true, true, true, true, true, false, 0, 2],
  ['ok', 'adult-use', 18, false, true, true, true, true, true, false, 0, 2],
];

describe('what may be shown', () => {
  it.each(STATES)('%s for %s', (profile, audience, ...expected) => {
    const rules = resolve(profile, audience);
    expect([
      rules.minimumAge,
      rules.requiresAgeGate,
      rules.showsDeals,
      rules.saysSale,
      rules.showsStrikeThrough,
      rules.sortsByPotency,
      rules.showsPotencyOnCards,
      rules.showsEffects,
      rules.categoriesWithoutPictures.length,
      rules.licencePlaces.length,
    ]).toEqual(expected);
  });

  it.each(PROFILE_IDS.filter((id) => id !== 'cautious'))(
    'is for the cautious nothing that %s forbids',
    (id) => {
      const [cautious, state] = [resolve('cautious'), resolve(id)];
      const forbidden = RULE_NAMES.filter((name) => state[name] === false && name !== 'requiresAgeGate');
      expect(forbidden.filter((name) => cautious[name] !== false)).toEqual([]);
      expect(cautious.minimumAge).toBeGreaterThanOrEqual(state.minimumAge);
      expect(cautious.categoriesWithoutPictures).toEqual(
        expect.arrayContaining([...state.categoriesWithoutPictures]),
      );
    },
  );

  it.each(PROFILE_IDS)('is in %s never more for both than for adult use', (id) => {
    const { audience: _, warnings: __, ...both } = resolve(id, 'both');
    expect(resolve(id)).toMatchObject(both);
  });
});

describe('an override', () => {
  it('wins over the profile, and is named', () => {
    const rules = resolve('ma', 'adult-use', { showsDeals: true, categoriesWithoutPictures: ['edible'] });
    expect(rules).toMatchObject({
      showsDeals: true,
      saysSale: false,
      categoriesWithoutPictures: ['edible'],
      overridden: ['showsDeals', 'categoriesWithoutPictures'],
    });
  });

  it('that says what the profile says is none', () => {
    const { licencePlaces } = resolve('ca');
    expect(resolve('ca', 'adult-use', { showsDeals: true, licencePlaces }).overridden).toEqual([]);
  });

  it('that is not given leaves the profile as it is', () => {
    const settings = { profile: 'ny', audience: 'adult-use', overrides: { showsDeals: undefined } } as const;
    expect(resolveCompliance(settings)).toEqual(resolve('ny'));
  });
});

it.each([
  [25, 'ca', {}, 25],
  [18, 'ca', {}, 21],
  [19, 'ok', {}, 19],
  [undefined, 'ok', {}, 18],
  [undefined, 'ca', { minimumAge: 19 }, 19],
  [23, 'ca', { minimumAge: 19 }, 23],
] as const)('a store’s own age of %s in %s with %j makes %i', (own, profile, overrides, age) => {
  expect(resolveCompliance({ profile, audience: 'adult-use', overrides }, own).minimumAge).toBe(age);
});

function listSources({ rules, warnings, claims }: ComplianceProfile): Source[] {
  const all: Rule<unknown>[] = Object.values(rules);
  return [...all, ...warnings, ...claims].map(({ source }) => source);
}

describe.each(PROFILE_IDS)('the profile %s', (id) => {
  const profile = getProfile(id);

  it('is found by its own id, and decides on every rule', () => {
    expect(profile.id).toBe(id);
    expect(Object.keys(profile.rules)).toEqual(RULE_NAMES);
  });

  it('cites for every rule, warning and phrase a law with its address and the day it was read', () => {
    for (const { title, url, readOn } of listSources(profile)) {
      expect(title).toMatch(/\w{3}/);
      expect(URL.parse(url)?.protocol).toBe('https:');
      expect(readOn).toMatch(/^2026-11-\d\d$/);
    }
  });

  it('gives every warning an id of its own', () => {
    const ids = profile.warnings.map((warning) => warning.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says why, where it lets a menu show something', () => {
    const { requiresAgeGate: _, ...rules } = profile.rules;
    const unexplained = Object.entries<Rule<unknown>>(rules).filter(
      ([, { value, note }]) => value === true && !note,
    );
    expect(unexplained).toEqual([]);
  });
});
