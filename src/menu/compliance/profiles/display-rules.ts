import * as z from 'zod';
import { CATEGORY_IDS } from '#menu/model/category.ts';

/** Where a license number may have to be shown. */
export const LICENCE_PLACES = ['footer', 'product', 'print', 'embed', 'link-card'] as const;

/**
 * What a profile decides, and a store may decide otherwise. This is the one list of the rules: profiles, a store's overrides and
 * the snapshot all follow it. A new rule needs an entry here, a value in each profile, and the page that obeys it.
 */
export const displayRules = z.strictObject({
  /** Years. */
  minimumAge: z.int().min(18).max(25),
  /** Whether visitors must say that they are of age before they use the site. */
  requiresAgeGate: z.boolean(),
  /** Whether deals may be shown at all. */
  showsDeals: z.boolean(),
  /** Whether words such as "sale" and "discount" may be used. */
  saysSale: z.boolean(),
  /** Whether an earlier price may be shown crossed out beside the present one. */
  showsStrikeThrough: z.boolean(),
  /** Whether lists may be sorted and filtered by potency. */
  sortsByPotency: z.boolean(),
  /** Whether potency may be shown on cards, as opposed to the lab results on a product's page. */
  showsPotencyOnCards: z.boolean(),
  /** Whether effects ("Relaxed") may be shown, which some read as health claims. */
  showsEffects: z.boolean(),
  /** Categories whose photographs may not be shown: a drawing takes their place. */
  categoriesWithoutPictures: z.array(z.enum(CATEGORY_IDS)).readonly(),
  licencePlaces: z.array(z.enum(LICENCE_PLACES)).readonly(),
});

export type DisplayRules = z.output<typeof displayRules>;
export type RuleName = keyof DisplayRules;

/** All display rules, in the order in which overrides are reported. */
export const RULE_NAMES: readonly RuleName[] = displayRules.keyof().options;
