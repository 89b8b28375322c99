import type { Compliance, ComplianceSettings } from './compliance.ts';
import { getProfile } from './get-profile.ts';
import type { Audience, ComplianceProfile, DisplayRules, Rule, Warning } from './profiles/profile.ts';

/**
 * The rules of a store: its profile's for its audience, then what the store decides otherwise.
 * @param minimumAge the store's own, in years; it counts only where it is above that of the rules
 */
export function resolveCompliance(
  settings: Pick<ComplianceSettings, 'profile' | 'audience' | 'overrides'>,
  minimumAge = 0,
): Compliance {
  const { profile: id, audience, overrides } = settings;
  const profile = getProfile(id);
  const asRead = readRules(profile, audience);
  const rules = { ...asRead, ...withoutAbsent(overrides) };
  return {
    profile: id,
    audience,
    ...rules,
    minimumAge: Math.max(rules.minimumAge, minimumAge),
    warnings: profile.warnings.filter((warning) => isFor(warning, audience)),
    overridden: listOverridden(asRead, rules),
  };
}

function readRules({ rules }: ComplianceProfile, audience: Audience): DisplayRules {
  const read = <Value>(rule: Rule<Value>): Value =>
    audience === 'medical' ? (rule.medical ?? rule.value) : rule.value;
  return {
    minimumAge: read(rules.minimumAge),
    requiresAgeGate: read(rules.requiresAgeGate),
    showsDeals: read(rules.showsDeals),
    saysSale: read(rules.saysSale),
    showsStrikeThrough: read(rules.showsStrikeThrough),
    sortsByPotency: read(rules.sortsByPotency),
    showsPotencyOnCards: read(rules.showsPotencyOnCards),
    showsEffects: read(rules.showsEffects),
    categoriesWithoutPictures: read(rules.categoriesWithoutPictures),
    licencePlaces: read(rules.licencePlaces),
  };
}

function withoutAbsent(overrides: ComplianceSettings['overrides']): Partial<DisplayRules> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

function isFor({ audience }: Warning, menuFor: Audience): boolean {
  return audience === undefined || menuFor === 'both' || audience === menuFor;
}

/** An override that says what the profile says is none. */
function listOverridden(asRead: DisplayRules, rules: DisplayRules): (keyof DisplayRules)[] {
  const names: readonly (keyof DisplayRules)[] = RULE_NAMES;
  return names.filter((name) => String(asRead[name]) !== String(rules[name]));
}

/** All display rules, in their order. */
export const RULE_NAMES = [
  'minimumAge',
  'requiresAgeGate',
  'showsDeals',
  'saysSale',
  'showsStrikeThrough',
  'sortsByPotency',
  'showsPotencyOnCards',
  'showsEffects',
  'categoriesWithoutPictures',
  'licencePlaces',
] as const satisfies readonly (keyof DisplayRules)[];
