import type { CategoryId } from '#menu/model/category.ts';
import type { ProductClass } from './product-class.ts';

/** `cautious` takes the strictest rule of all; the others are states. */
export const PROFILE_IDS = ['cautious', 'ca', 'ny', 'ma', 'nj', 'nv', 'wa', 'ok'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Whom a menu is for. One for `both` keeps the rules of adult use, which are never the laxer ones, and has the warnings of each. */
export const AUDIENCES = ['adult-use', 'medical', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where a licence number may have to stand. */
export const LICENCE_PLACES = ['footer', 'product', 'print', 'embed', 'link-card'] as const;
export type LicencePlace = (typeof LICENCE_PLACES)[number];

/** Where a warning may have to stand. */
export const WARNING_PLACES = ['every-page', 'product', 'print'] as const;
export type WarningPlace = (typeof WARNING_PLACES)[number];

/** Where a text of a product stands. */
export type ClaimPlace = 'name' | 'brand' | 'description' | 'effects' | 'deal';

export const CLAIM_KINDS = ['health', 'child-appeal', 'slang', 'free-goods', 'discount', 'potency'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The law that a rule was read from. */
export interface Source {
  /** As a lawyer would cite it, e.g. `4 CCR 15040(a)(4)`. */
  title: string;
  /** https */
  url: string;
  /** The day on which it was read, `YYYY-MM-DD`: the law may have changed since. */
  readOn: string;
}

export interface Rule<Value> {
  value: Value;
  /** Holds in place of `value` on a menu that is for patients only. */
  medical?: Value;
  source: Source;
  /** Where the value goes beyond the words of the law, or the law was not found to say anything: why it is so. */
  note?: string;
}

/** What a profile decides, and a store may decide otherwise. */
export interface DisplayRules {
  /** Years. */
  minimumAge: number;
  /** Whether visitors must say that they are of age before they use the site. */
  requiresAgeGate: boolean;
  /** Whether deals may be shown at all. */
  showsDeals: boolean;
  /** Whether words such as "sale" and "discount" may be used. */
  saysSale: boolean;
  /** Whether an earlier price may stand crossed out beside the present one. */
  showsStrikeThrough: boolean;
  /** Whether lists may be sorted and filtered by potency. */
  sortsByPotency: boolean;
  /** Whether potency may stand on cards, as against the lab results on a product's page. */
  showsPotencyOnCards: boolean;
  /** Whether effects ("Relaxed") may be shown, which some read as health claims. */
  showsEffects: boolean;
  /** Categories whose photographs may not be shown: a drawing stands in. */
  categoriesWithoutPictures: readonly CategoryId[];
  licencePlaces: readonly LicencePlace[];
}

export interface Warning {
  id: string;
  /** In the words of the law, in English. */
  text: string;
  places: readonly WarningPlace[];
  /** Only for goods of these classes; absent for all goods. */
  classes?: readonly ProductClass[];
  /** Warnings with the same word here take turns, a day each. */
  rotation?: string;
  /** Only on a menu for them; absent for everyone's. */
  audience?: 'adult-use' | 'medical';
  source: Source;
}

/** Phrases that a law forbids. */
export interface ClaimRule {
  kind: ClaimKind;
  phrases: readonly string[];
  /** Only there; absent for everywhere. */
  places?: readonly ClaimPlace[];
  source: Source;
}

/** The display rules of a state, as somebody read them. No legal advice. */
export interface ComplianceProfile {
  id: ProfileId;
  name: string;
  rules: { [Name in keyof DisplayRules]: Rule<DisplayRules[Name]> };
  warnings: readonly Warning[];
  claims: readonly ClaimRule[];
}
