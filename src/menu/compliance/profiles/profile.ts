import type { DisplayRules } from './display-rules.ts';
import type { ProductClass } from './product-class.ts';

/** Whom a menu is for. One for `both` keeps the rules of adult use, which are never the laxer ones, and has the warnings of each. */
export const AUDIENCES = ['adult-use', 'medical', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

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
export interface ComplianceProfile<Id extends string = string> {
  /** The state's postal abbreviation in lower case, or `cautious`. */
  id: Id;
  /** As people write the state, e.g. `New York`. */
  name: string;
  rules: { [Name in keyof DisplayRules]: Rule<DisplayRules[Name]> };
  warnings: readonly Warning[];
  claims: readonly ClaimRule[];
}
