import type { Compliance, ComplianceSettings } from './compliance.ts';
import { getProfile } from './get-profile.ts';
import { type DisplayRules, displayRules, RULE_NAMES, type RuleName } from './profiles/display-rules.ts';
import type { Audience, ComplianceProfile, Rule, Warning } from './profiles/profile.ts';

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
  const read = (rule: Rule<unknown>) =>
    audience === 'medical' && rule.medical !== undefined ? rule.medical : rule.value;
  return displayRules.parse(Object.fromEntries(RULE_NAMES.map((name) => [name, read(rules[name])])));
}

function withoutAbsent(overrides: ComplianceSettings['overrides']): Partial<DisplayRules> {
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
}

function isFor({ audience }: Warning, menuFor: Audience): boolean {
  return audience === undefined || menuFor === 'both' || audience === menuFor;
}

/** An override that says what the profile says is none. */
function listOverridden(asRead: DisplayRules, rules: DisplayRules): RuleName[] {
  return RULE_NAMES.filter((name) => String(asRead[name]) !== String(rules[name]));
}
