import type { ProfileId } from './get-profile.ts';
import type { DisplayRules, RuleName } from './profiles/display-rules.ts';
import type { Audience, Warning } from './profiles/profile.ts';

/** What the pages of a store may show and have to say: plain data, fit for the public. */
export interface Compliance extends DisplayRules {
  profile: ProfileId;
  audience: Audience;
  /** In the profile's order; only those for the audience. */
  warnings: readonly Warning[];
  /** The rules that the store decided otherwise than the profile, in the order of the rules. */
  overridden: readonly RuleName[];
}

/** What a store decides about compliance. The store's settings are one such value. */
export interface ComplianceSettings {
  profile: ProfileId;
  audience: Audience;
  overrides: { readonly [Name in RuleName]?: DisplayRules[Name] | undefined };
  /** What becomes of a product with a forbidden phrase: listed and reported, or not listed. */
  claims: 'warn' | 'leave-out';
  /** Phrases that the store may use whatever the profile says, e.g. a brand's name. */
  allowedPhrases: readonly string[];
}
